package dev.paperlark.ranking;

import dev.paperlark.ranking.Term.Block;
import dev.paperlark.ranking.Term.Kind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The terms that vectors are made of, each with its index and its inverse document frequency.
 *
 * <p>A term counts when at least two papers have it, a word or pair only when not more than half of them do. When there are more
 * than {@link #MAX_TERMS}, the rarest are left out. Index 0 is the constant that every vector has. Immutable.
 */
final class Vocabulary {
    /** Twice what 2,000 papers of arXiv give. */
    static final int MAX_TERMS = 100_000;

    private static final int MIN_PAPERS = 2;
    private static final double MAX_SHARE = 0.5;
    private static final int FIRST_INDEX = 1;

    private final Map<Term, Entry> common;
    private final Map<Term, Entry> added;
    private final int papers;

    private record Entry(int index, double idf) {}

    private Vocabulary(Map<Term, Entry> common, Map<Term, Entry> added, int papers) {
        this.common = common;
        this.added = added;
        this.papers = papers;
    }

    /** The vocabulary of these papers, given how often each has which term. */
    static Vocabulary of(List<Map<Term, Integer>> papers) {
        Map<Term, Integer> frequencies = new HashMap<>();
        papers.forEach(counts -> counts.keySet().forEach(term -> frequencies.merge(term, 1, Integer::sum)));
        Map<Term, Entry> entries = new HashMap<>();
        frequencies.entrySet().stream()
                .filter(entry -> tells(entry.getKey(), entry.getValue(), papers.size()))
                .sorted(Map.Entry.<Term, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey(Term.ORDER)))
                .limit(MAX_TERMS)
                .forEach(entry -> entries.put(
                        entry.getKey(), new Entry(entries.size() + FIRST_INDEX, idf(entry.getValue(), papers.size()))));
        return new Vocabulary(entries, Map.of(), papers.size());
    }

    private static boolean tells(Term term, int frequency, int papers) {
        boolean everywhere = term.kind().block() == Block.TEXT && frequency > MAX_SHARE * papers;
        return frequency >= MIN_PAPERS && !everywhere;
    }

    /** As scikit-learn smooths it: as if one more paper had every term. */
    private static double idf(int frequency, int papers) {
        return Math.log((1.0 + papers) / (1.0 + frequency)) + 1;
    }

    /** This vocabulary and the authors and categories among these terms, so that a rare name of a liked paper counts. */
    Vocabulary with(Set<Term> terms) {
        Map<Term, Entry> more = new HashMap<>();
        terms.stream()
                .filter(term -> term.kind() == Kind.AUTHOR || term.kind() == Kind.CATEGORY)
                .filter(term -> !common.containsKey(term))
                .sorted(Term.ORDER)
                .forEach(term -> more.put(term, new Entry(size() + more.size(), idf(1, papers))));
        return new Vocabulary(common, more, papers);
    }

    /** One more than the highest index. */
    int size() {
        return FIRST_INDEX + common.size() + added.size();
    }

    /** The index of a term, where it is known. */
    Optional<Integer> indexOf(Term term) {
        return entry(term).map(Entry::index);
    }

    private Optional<Entry> entry(Term term) {
        return Optional.ofNullable(common.get(term)).or(() -> Optional.ofNullable(added.get(term)));
    }

    /** The vector of a paper: tf-idf in each block, the blocks by their weight, all of length 1, and the constant. */
    SparseVector vector(Map<Term, Integer> counts) {
        VectorBuilder builder = new VectorBuilder(counts.size());
        counts.forEach((term, count) -> entry(term)
                .ifPresent(entry -> builder.add(
                        entry.index(),
                        (1 + Math.log(count)) * entry.idf(),
                        term.kind().block())));
        return builder.build();
    }
}
