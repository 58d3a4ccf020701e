package dev.paperlark.delivery;

import java.util.TreeSet;

/**
 * Starts that are never closer to one another than an interval. Times are nanoseconds since the epoch. Not thread-safe: the
 * {@link Pacer} locks.
 */
final class Spacing {
    private final long interval;
    private final TreeSet<Long> starts = new TreeSet<>();

    /** @param interval nanoseconds; zero for none */
    Spacing(long interval) {
        this.interval = interval;
    }

    /** The first free start from {@code ready} on; it may lie before starts that are taken already. */
    long free(long ready) {
        long at = ready;
        Long neighbour = starts.lower(at + interval);
        while (neighbour != null && neighbour > at - interval) {
            at = neighbour + interval;
            neighbour = starts.lower(at + interval);
        }
        return at;
    }

    /** Takes a start. */
    void take(long start, long now) {
        if (interval == 0) {
            return;
        }
        starts.add(start);
        starts.headSet(now - interval, true).clear();
    }
}
