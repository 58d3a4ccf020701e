package dev.paperlark.reason;

import dev.paperlark.model.Reason;
import dev.paperlark.query.Query;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why a query finds a paper, or what stands in the way.
 *
 * @param hits what fits, in the order of the query
 * @param missing the parts that would have to fit as well
 * @param excluded the exclusions that keep the paper out
 */
public record Explanation(List<Reason> hits, List<Query> missing, List<Excluded> excluded) {
    private static final Explanation NOTHING = new Explanation(List.of(), List.of(), List.of());

    /**
     * A part of a query that the paper must not fulfil, and does.
     *
     * @param part without its NOT
     * @param hits what of it fits
     */
    public record Excluded(Query part, List<Reason> hits) {
        public Excluded {
            hits = List.copyOf(hits);
        }
    }

    public Explanation {
        hits = hits.stream().distinct().toList();
        missing = List.copyOf(missing);
        excluded = List.copyOf(excluded);
    }

    static Explanation nothing() {
        return NOTHING;
    }

    static Explanation hit(Reason reason) {
        return new Explanation(List.of(reason), List.of(), List.of());
    }

    static Explanation missing(Query part) {
        return new Explanation(List.of(), List.of(part), List.of());
    }

    static Explanation excluded(Query part, List<Reason> hits) {
        return new Explanation(List.of(), List.of(), List.of(new Excluded(part, hits)));
    }

    Explanation with(Explanation other) {
        return new Explanation(both(hits, other.hits), both(missing, other.missing), both(excluded, other.excluded));
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Whether the query finds the paper. */
    public boolean holds() {
        return distance() == 0;
    }

    /** How many parts of the query stand in the way. */
    public int distance() {
        return missing.size() + excluded.size();
    }
}
