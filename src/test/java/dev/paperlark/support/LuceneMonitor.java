package dev.paperlark.support;

import dev.paperlark.model.Category;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperField;
import dev.paperlark.query.Query;
import dev.paperlark.query.Term;
import dev.paperlark.reason.SearchablePaper;
import dev.paperlark.reason.SearchableText;
import dev.paperlark.text.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Lucene Monitor over our tokens: somebody else's matcher for the queries that it can say, which are all but prefixes and author names. Close it,
 * or its thread stays.
 */
public final class LuceneMonitor implements AutoCloseable {
    private static final String BARE = "bare";
    private static final String CATEGORY = "category";
    /** Phrases must not cross from one text into the next. */
    private static final int GAP = 100;

    private final Monitor monitor;

    /** A monitor of these queries, which it names by their place in the list. */
    public LuceneMonitor(List<Query> queries) {
        try {
            monitor = new Monitor(new KeywordAnalyzer());
            List<MonitorQuery> batch = new ArrayList<>();
            for (int i = 0; i < queries.size(); i++) {
                batch.add(new MonitorQuery(Integer.toString(i), translated(queries.get(i))));
            }
            monitor.register(batch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether Monitor can say a query. */
    public static boolean canSay(Query query) {
        return query.accept(new Sayable());
    }

    /** The places of the queries that match a paper, in no order. */
    public Collection<Integer> match(Paper paper) {
        try {
            return monitor.match(document(paper), QueryMatch.SIMPLE_MATCHER).getMatches().stream()
                    .map(match -> Integer.valueOf(match.getQueryId()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Paper paper) {
        Document document = new Document();
        SearchablePaper searchable = SearchablePaper.of(paper);
        List<SearchableText> bare = new ArrayList<>();
        for (PaperField field : PaperField.values()) {
            List<SearchableText> texts = searchable.texts(field);
            document.add(new TextField(field.key(), new Tokens(texts)));
            bare.addAll(field.isBare() ? texts : List.of());
        }
        document.add(new TextField(BARE, new Tokens(bare)));
        for (Category category : paper.categories()) {
            document.add(new TextField(CATEGORY, lower(category.name()), Field.Store.NO));
            document.add(new TextField(CATEGORY, lower(category.archive()) + ".*", Field.Store.NO));
        }
        return document;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static org.apache.lucene.search.Query translated(Query query) {
        return query.accept(new Translation());
    }

    private record Sayable() implements Query.Visitor<Boolean> {
        @Override
        public Boolean and(Query.And and) {
            return and.parts().stream().allMatch(LuceneMonitor::canSay);
        }

        @Override
        public Boolean or(Query.Or or) {
            return or.parts().stream().allMatch(LuceneMonitor::canSay);
        }

        @Override
        public Boolean not(Query.Not not) {
            return canSay(not.excluded());
        }

        @Override
        public Boolean term(Term term) {
            return term instanceof Term.Phrase
                    || term instanceof Term.InCategory category && category.scope() == PaperField.CATEGORY;
        }
    }

    private record Translation() implements Query.Visitor<org.apache.lucene.search.Query> {
        @Override
        public org.apache.lucene.search.Query and(Query.And and) {
            return joined(Occur.MUST, and.parts());
        }

        @Override
        public org.apache.lucene.search.Query or(Query.Or or) {
            return joined(Occur.SHOULD, or.parts());
        }

        @Override
        public org.apache.lucene.search.Query not(Query.Not not) {
            return new BooleanQuery.Builder()
                    .add(new MatchAllDocsQuery(), Occur.MUST)
                    .add(translated(not.excluded()), Occur.MUST_NOT)
                    .build();
        }

        private static org.apache.lucene.search.Query joined(Occur occur, List<Query> parts) {
            BooleanQuery.Builder joined = new BooleanQuery.Builder();
            for (Query part : parts) {
                if (occur == Occur.MUST && part instanceof Query.Not not) {
                    joined.add(translated(not.excluded()), Occur.MUST_NOT);
                } else {
                    joined.add(translated(part), occur);
                }
            }
            return joined.build();
        }

        @Override
        public org.apache.lucene.search.Query term(Term term) {
            if (term instanceof Term.InCategory wanted) {
                String name = lower(wanted.category().name());
                return new TermQuery(
                        new org.apache.lucene.index.Term(CATEGORY, wanted.isArchive() ? name + ".*" : name));
            }
            Term.Phrase phrase = (Term.Phrase) term;
            String field = phrase.field().map(PaperField::key).orElse(BARE);
            List<String> tokens = phrase.wording().tokens();
            return tokens.size() == 1
                    ? new TermQuery(new org.apache.lucene.index.Term(field, tokens.get(0)))
                    : new PhraseQuery(field, tokens.toArray(String[]::new));
        }
    }

    /** The tokens of some texts as Lucene reads them. */
    private static final class Tokens extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final Iterator<Step> steps;

        private record Step(String token, int increment) {}

        Tokens(List<SearchableText> texts) {
            this.steps = texts.stream().flatMap(Tokens::steps).iterator();
        }

        private static Stream<Step> steps(SearchableText text) {
            List<Step> steps = new ArrayList<>();
            int last = -GAP;
            for (Token token : text.tokens()) {
                steps.add(new Step(token.text(), token.position() - last));
                last = token.position();
            }
            return steps.stream();
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (!steps.hasNext()) {
                return false;
            }
            Step step = steps.next();
            term.append(step.token());
            increment.setPositionIncrement(step.increment());
            return true;
        }
    }
}
