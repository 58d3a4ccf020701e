package dev.paperlark.ranking;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the terms that some voted papers owe their vote to, in the spelling that is most common among them. */
final class StrongTerms {
    /** Single letters and signs tell a reader nothing. */
    private static final int MIN_LENGTH = 2;

    private final Map<Term, Map<String, Integer>> spellings = new HashMap<>();
    private final Map<Term, Double> strengths = new HashMap<>();

    private StrongTerms() {}

    /** At most so many terms of these papers, the strongest first; each speaks for the sign of the papers. */
    static List<String> of(TasteSpace space, double[] weights, List<RatedPaper> papers, int most) {
        StrongTerms terms = new StrongTerms();
        papers.forEach(paper -> terms.add(space, weights, paper));
        return terms.strengths.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<Term, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey(Term.ORDER)))
                .map(entry -> terms.commonSpelling(entry.getKey()))
                .filter(StrongTerms::tells)
                .limit(most)
                .toList();
    }

    private void add(TasteSpace space, double[] weights, RatedPaper paper) {
        space.reader()
                .read(
                        paper.paper(),
                        (term, times, source, start, end) -> spellings
                                .computeIfAbsent(term, key -> new LinkedHashMap<>())
                                .merge(source.substring(start, end), times, Integer::sum));
        Map<Integer, Double> shares = paper.shares(weights);
        space.reader()
                .counts(paper.paper())
                .keySet()
                .forEach(term -> space.vocabulary()
                        .indexOf(term)
                        .ifPresent(index -> strengths.merge(term, shares.getOrDefault(index, 0.0), Double::sum)));
    }

    private String commonSpelling(Term term) {
        return spellings.getOrDefault(term, Map.of()).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(term.text());
    }

    private static boolean tells(String spelling) {
        return spelling.length() >= MIN_LENGTH && spelling.codePoints().anyMatch(Character::isLetter);
    }
}
