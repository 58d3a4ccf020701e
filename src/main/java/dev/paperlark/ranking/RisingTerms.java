package dev.paperlark.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the terms that stand in more titles than they used to. A term rises when so many titles would hardly have it by chance, by the
 * likelihood ratio G² of Dunning (“Accurate Methods for the Statistics of Surprise and Coincidence”, 1993), which holds for small counts
 * too, and when it is clearly more frequent as well. Not thread-safe; the titles decide alone, in whatever order they come.
 */
public final class RisingTerms {
    /** G² for a chance of one in a thousand. */
    private static final double SURPRISING = 10.83;

    /** With very many titles a slight increase would be no chance either. */
    private static final double LEAST_LIFT = 1.5;

    /** Two titles may be of the same authors, however few there are in all. */
    private static final int LEAST_TITLES = 3;

    private static final double NEARLY_ALWAYS = 0.75;

    private final TitleTerms terms = new TitleTerms();
    private final Map<List<String>, Integer> before = new HashMap<>();
    private final Map<List<String>, Map<String, Integer>> lately = new HashMap<>();
    private int titlesBefore;
    private int titlesLately;

    private RisingTerms() {}

    /**
     * The terms that rise, the most surprising first, none of them said twice.
     *
     * @param lately titles of late; one that has a term several times counts once
     * @param before titles of the time before
     * @param most at most so many terms
     */
    public static List<RisingTerm> among(List<String> lately, List<String> before, int most) {
        RisingTerms rising = new RisingTerms();
        lately.forEach(rising::addLately);
        before.forEach(rising::addBefore);
        return rising.best(most);
    }

    private void addLately(String title) {
        titlesLately++;
        Map<List<String>, String> found = new HashMap<>();
        terms.read(title, (words, start, end) -> {
            if (!found.containsKey(words)) {
                found.put(List.copyOf(words), title.substring(start, end));
            }
        });
        found.forEach((words, written) ->
                lately.computeIfAbsent(words, key -> new HashMap<>()).merge(written, 1, Integer::sum));
    }

    /** To be called after the titles of late: what none of those has does not rise. */
    private void addBefore(String title) {
        titlesBefore++;
        Set<List<String>> found = new HashSet<>();
        terms.read(title, (words, start, end) -> {
            if (lately.containsKey(words)) {
                found.add(List.copyOf(words));
            }
        });
        found.forEach(words -> before.merge(words, 1, Integer::sum));
    }

    private List<RisingTerm> best(int most) {
        List<RisingTerm> surprising = lately.entrySet().stream()
                .map(entry -> term(entry.getKey(), entry.getValue()))
                .filter(this::rises)
                .sorted(Comparator.comparingDouble(this::surprise)
                        .thenComparing(term -> term.words().size())
                        .reversed()
                        .thenComparing(term -> String.join(" ", term.words())))
                .toList();
        List<RisingTerm> best = new ArrayList<>();
        for (RisingTerm term : surprising) {
            RisingTerm whole = whole(term, surprising);
            if (best.size() < most && best.stream().noneMatch(said -> repeats(whole.words(), said.words()))) {
                best.add(whole);
            }
        }
        return best;
    }

    private boolean rises(RisingTerm term) {
        return term.lately() >= LEAST_TITLES
                && term.lately() >= LEAST_LIFT * term.usual()
                && surprise(term) >= SURPRISING;
    }

    /** The longest phrase that a term stands in nearly always. */
    private static RisingTerm whole(RisingTerm term, List<RisingTerm> others) {
        return others.stream()
                .filter(other -> other.words().containsAll(term.words()))
                .filter(other -> other.lately() >= NEARLY_ALWAYS * term.lately())
                .max(Comparator.<RisingTerm>comparingInt(other -> other.words().size())
                        .thenComparing(RisingTerm::lately))
                .orElse(term);
    }

    private RisingTerm term(List<String> words, Map<String, Integer> spellings) {
        int count = spellings.values().stream().mapToInt(Integer::intValue).sum();
        String written = spellings.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
        double usual = titlesBefore == 0 ? count : (double) before.getOrDefault(words, 0) * titlesLately / titlesBefore;
        return new RisingTerm(words, written, count, usual);
    }

    /** The share of the titles that have the term, of late and before, against the share of all. */
    private double surprise(RisingTerm term) {
        double had = before.getOrDefault(term.words(), 0);
        double share = (term.lately() + had) / (titlesLately + titlesBefore);
        return 2
                * (likelihood(term.lately(), titlesLately * share)
                        + likelihood(titlesLately - term.lately(), titlesLately * (1 - share))
                        + likelihood(had, titlesBefore * share)
                        + likelihood(titlesBefore - had, titlesBefore * (1 - share)));
    }

    private static double likelihood(double observed, double expected) {
        return observed == 0 ? 0 : observed * Math.log(observed / expected);
    }

    /** Whether one holds the other, or both are parts of a longer phrase. */
    private static boolean repeats(List<String> term, List<String> said) {
        long common = term.stream().filter(said::contains).count();
        return common >= 2
                || common == Math.min(term.size(), said.size())
                || term.get(0).equals(said.get(said.size() - 1))
                || said.get(0).equals(term.get(term.size() - 1));
    }
}
