package dev.paperlark.search;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperField;
import dev.paperlark.model.PaperTexts;
import dev.paperlark.text.Tokenizer;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Makes a query for what reads like a paper: its most telling terms, by how often it and how seldom others use them. */
final class SimilarPapers {
    /** More terms hardly change what comes first. */
    private static final int MAX_TERMS = 25;

    /** How many of them a similar paper has at least. */
    private static final int LEAST_TERMS = 3;

    private static final Map<PaperField, Integer> WEIGHTS =
            Map.of(PaperField.TITLE, 3, PaperField.ABSTRACT, 1, PaperField.TLDR, 1);

    private SimilarPapers() {}

    static Query like(Paper paper, IndexReader reader) throws IOException {
        List<Weighted> terms = telling(frequencies(paper), reader);
        BooleanQuery.Builder similar = new BooleanQuery.Builder();
        for (Weighted term : terms) {
            Query look = new TermQuery(new Term(IndexField.TEXT, term.text()));
            similar.add(
                    new BoostQuery(look, (float) (term.weight() / terms.get(0).weight())), Occur.SHOULD);
        }
        similar.add(new TermQuery(new Term(IndexField.ID, paper.id().value())), Occur.MUST_NOT);
        return similar.setMinimumNumberShouldMatch(Math.min(LEAST_TERMS, terms.size()))
                .build();
    }

    private static Map<String, Integer> frequencies(Paper paper) {
        Tokenizer tokenizer = new Tokenizer();
        Map<String, Integer> frequencies = new HashMap<>();
        WEIGHTS.forEach((field, weight) -> PaperTexts.of(paper, field).stream()
                .flatMap(text -> TermCutter.termsOf(tokenizer.tokenize(text), 0).stream())
                .forEach(term -> frequencies.merge(term.text(), weight, Integer::sum)));
        return frequencies;
    }

    /** The best terms first. A term that no other paper has finds nothing and is left out. */
    private static List<Weighted> telling(Map<String, Integer> frequencies, IndexReader reader) throws IOException {
        Map<String, Double> weights = new HashMap<>();
        for (Map.Entry<String, Integer> entry : frequencies.entrySet()) {
            int papers = reader.docFreq(new Term(IndexField.TEXT, entry.getKey()));
            if (papers > 1) {
                weights.put(entry.getKey(), entry.getValue() * Math.log((reader.numDocs() + 1.0) / papers));
            }
        }
        return weights.entrySet().stream()
                .map(entry -> new Weighted(entry.getKey(), entry.getValue()))
                .filter(term -> term.weight() > 0)
                .sorted(Comparator.comparingDouble(Weighted::weight).reversed().thenComparing(Weighted::text))
                .limit(MAX_TERMS)
                .toList();
    }

    private record Weighted(String text, double weight) {}
}
