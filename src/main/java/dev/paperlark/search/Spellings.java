package dev.paperlark.search;

import dev.paperlark.query.Query;
import dev.paperlark.query.Term;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** Finds words of a query that stand in no paper, and what was probably meant. */
final class Spellings implements Query.Visitor<Stream<String>> {
    /** More slips than this are another word. */
    private static final int MAX_EDITS = 2;

    /** Hardly anybody mistakes the first letter, and it keeps the search short. */
    private static final int SAME_BEGINNING = 1;

    private static final int SHORTEST = 4;

    private final IndexReader reader;

    Spellings(IndexReader reader) {
        this.reader = reader;
    }

    List<Spelling> of(Query query) throws IOException {
        List<Spelling> found = new ArrayList<>();
        for (String word : query.accept(this).distinct().toList()) {
            if (word.length() >= SHORTEST && reader.docFreq(term(word)) == 0) {
                nearest(word).map(known -> new Spelling(word, known)).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<String> nearest(String word) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, IndexField.TEXT);
        if (terms == null) {
            return Optional.empty();
        }
        FuzzyTermsEnum near = new FuzzyTermsEnum(terms, term(word), MAX_EDITS, SAME_BEGINNING, true);
        BoostAttribute likeness = near.attributes().addAttribute(BoostAttribute.class);
        Optional<String> best = Optional.empty();
        double bestWeight = 0;
        for (BytesRef each = near.next(); each != null; each = near.next()) {
            // likeness decides; of words that are alike, the one in common use was meant
            double weight = likeness.getBoost() + 1 - 1.0 / (1 + near.docFreq());
            if (weight > bestWeight) {
                bestWeight = weight;
                best = Optional.of(each.utf8ToString());
            }
        }
        return best;
    }

    private static org.apache.lucene.index.Term term(String word) {
        return new org.apache.lucene.index.Term(IndexField.TEXT, IndexField.bounded(word));
    }

    @Override
    public Stream<String> and(Query.And and) {
        return and.parts().stream().flatMap(part -> part.accept(this));
    }

    @Override
    public Stream<String> or(Query.Or or) {
        return or.parts().stream().flatMap(part -> part.accept(this));
    }

    @Override
    public Stream<String> not(Query.Not not) {
        return Stream.empty();
    }

    @Override
    public Stream<String> term(Term term) {
        return term instanceof Term.Phrase phrase ? phrase.wording().tokens().stream() : Stream.empty();
    }
}
