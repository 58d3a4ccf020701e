package dev.paperlark.search;

import dev.paperlark.model.PaperField;
import dev.paperlark.query.Query.And;
import dev.paperlark.query.Query.Not;
import dev.paperlark.query.Query.Or;
import dev.paperlark.query.Term;
import dev.paperlark.text.Token;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Says a query in Lucene's terms, such that both find the same papers. Never reads text as a query. Stateless.
 *
 * <p>Words and phrases are ranked by BM25 over the whole text; facts such as a category only decide.
 */
final class QueryTranslator implements dev.paperlark.query.Query.Visitor<Query>, Term.Visitor<Query> {
    private static final QueryTranslator INSTANCE = new QueryTranslator();

    private QueryTranslator() {}

    static Query translate(dev.paperlark.query.Query query) {
        return query.accept((dev.paperlark.query.Query.Visitor<Query>) INSTANCE);
    }

    @Override
    public Query and(And and) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (dev.paperlark.query.Query part : and.parts()) {
            if (part instanceof Not not) {
                all.add(translate(not.excluded()), Occur.MUST_NOT);
            } else {
                all.add(translate(part), isRanked(part) ? Occur.MUST : Occur.FILTER);
            }
        }
        boolean onlyExcludes = and.parts().stream().allMatch(Not.class::isInstance);
        return onlyExcludes ? all.add(new MatchAllDocsQuery(), Occur.FILTER).build() : all.build();
    }

    @Override
    public Query or(Or or) {
        return anyOf(or.parts().stream().map(QueryTranslator::translate).toList());
    }

    @Override
    public Query not(Not not) {
        return new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.FILTER)
                .add(translate(not.excluded()), Occur.MUST_NOT)
                .build();
    }

    @Override
    public Query term(Term term) {
        return term.accept((Term.Visitor<Query>) this);
    }

    @Override
    public Query phrase(Term.Phrase phrase) {
        List<String> words = phrase.wording().tokens();
        if (words.size() == 1 && isCjk(words.get(0))) {
            return beginning(phrase.field(), words.get(0));
        }
        List<IndexTerm> terms = TermCutter.phrase(words);
        String indexField = IndexField.of(phrase.field());
        BooleanQuery.Builder found = new BooleanQuery.Builder().add(phrase(indexField, terms), Occur.MUST);
        sectionOf(phrase.field()).ifPresent(section -> found.add(new SectionPhrase(terms, section), Occur.FILTER));
        if (indexField.equals(IndexField.TEXT)) {
            CommonPairs.of(terms).forEach(pair -> found.add(lookUp(IndexField.PAIRS, pair), Occur.FILTER));
        }
        return found.build();
    }

    private static Query phrase(String indexField, List<IndexTerm> terms) {
        if (terms.size() == 1) {
            return lookUp(indexField, terms.get(0).text());
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        terms.forEach(term -> phrase.add(new org.apache.lucene.index.Term(indexField, term.text()), term.position()));
        return phrase.build();
    }

    @Override
    public Query prefix(Term.Prefix prefix) {
        return beginning(prefix.field(), prefix.start());
    }

    /** Every term that begins like this; a CJK character is the beginning of a term wherever it stands. */
    private static Query beginning(Optional<PaperField> field, String start) {
        return new PrefixHits(start, field);
    }

    /**
     * Looks for papers that have each whole name of the query, or an initial of it, among all words of their authors, and at least one of
     * them in full.
     */
    @Override
    public Query author(Term.Author author) {
        List<String> words = author.wording().tokens();
        List<String> wholeNames =
                words.stream().filter(QueryTranslator::isWholeName).toList();
        if (wholeNames.isEmpty()) {
            return new MatchNoDocsQuery("initials alone name nobody");
        }
        BooleanQuery.Builder candidates = new BooleanQuery.Builder();
        candidates.add(
                anyOf(wholeNames.stream()
                        .map(name -> lookUp(IndexField.AUTHOR, name))
                        .toList()),
                Occur.FILTER);
        for (String name : wholeNames) {
            String initial = Character.toString(name.codePointAt(0));
            candidates.add(
                    anyOf(List.of(lookUp(IndexField.AUTHOR, name), lookUp(IndexField.AUTHOR, initial))), Occur.FILTER);
        }
        return new NamedAuthor(words, candidates.build());
    }

    @Override
    public Query inCategory(Term.InCategory wanted) {
        String indexField = IndexField.category(wanted.scope(), wanted.isArchive());
        return fact(indexField, IndexField.folded(wanted.category().name()));
    }

    @Override
    public Query id(Term.Id id) {
        String folded = IndexField.folded(id.baseId());
        return anyOf(List.of(fact(IndexField.ID, folded), fact(IndexField.ID_FOLDED, folded)));
    }

    @Override
    public Query has(Term.Has has) {
        return fact(IndexField.HAS, has.part().key());
    }

    private static boolean isRanked(dev.paperlark.query.Query part) {
        return !(part instanceof Term) || part instanceof Term.Phrase;
    }

    private static Query fact(String indexField, String value) {
        return new ConstantScoreQuery(lookUp(indexField, value));
    }

    private static Query lookUp(String indexField, String term) {
        return new TermQuery(new org.apache.lucene.index.Term(indexField, IndexField.bounded(term)));
    }

    private static Query anyOf(List<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private static Optional<PaperField> sectionOf(Optional<PaperField> field) {
        return field.filter(PaperField::isBare);
    }

    private static boolean isWholeName(String word) {
        return isCjk(word) || word.codePointCount(0, word.length()) > 1;
    }

    private static boolean isCjk(String word) {
        return new Token(word, word, 0, 0, 0).isCjk();
    }
}
