package dev.paperlark.delivery;

import dev.paperlark.delivery.PaceLimits.ChatLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The pace of one room: all its limits hold in every window at the platform, and its messages start in the order in which they
 * asked. Times are nanoseconds since the epoch. Not thread-safe: the {@link Pacer} locks.
 */
final class ChatPace {
    private final List<ChatLimit> limits;
    private final long widening;
    private final long longest;
    private final List<Long> starts = new ArrayList<>();

    /** @param jitter of the way to the platform, each direction */
    ChatPace(List<ChatLimit> limits, Duration jitter) {
        this.limits = limits;
        this.widening = 2 * jitter.toNanos();
        this.longest = limits.stream()
                        .mapToLong(limit -> limit.window().toNanos())
                        .max()
                        .orElse(0)
                + widening;
    }

    /** When the next may start; long ago if at once. */
    long earliest() {
        long earliest = starts.isEmpty() ? Long.MIN_VALUE : starts.get(starts.size() - 1);
        for (ChatLimit limit : limits) {
            if (starts.size() >= limit.messages()) {
                long oldest = starts.get(starts.size() - limit.messages());
                earliest = Math.max(earliest, oldest + limit.window().toNanos() + widening);
            }
        }
        return earliest;
    }

    void take(long start, long now) {
        starts.add(start);
        starts.removeIf(old -> old <= now - longest);
    }

    /** Whether nothing that was sent counts any more. */
    boolean isIdle(long now) {
        return starts.isEmpty() || starts.get(starts.size() - 1) <= now - longest;
    }
}
