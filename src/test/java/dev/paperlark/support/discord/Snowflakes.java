package dev.paperlark.support.discord;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/** Ids as Discord makes them: they grow and tell the time. */
final class Snowflakes {
    private static final long DISCORD_EPOCH = 1_420_070_400_000L;
    private static final int TIME_SHIFT = 22;

    private final Clock clock;
    private final AtomicLong last = new AtomicLong();

    Snowflakes(Clock clock) {
        this.clock = clock;
    }

    long next() {
        long now = (clock.millis() - DISCORD_EPOCH) << TIME_SHIFT;
        return last.updateAndGet(before -> Math.max(before + 1, now));
    }
}
