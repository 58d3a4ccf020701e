package dev.paperlark.support.discord;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids as Discord makes them: they grow and tell the time. The time is that of the machine, whatever clock a test uses, because JDA
 * compares the id of an interaction with it.
 */
final class Snowflakes {
    private static final long DISCORD_EPOCH = 1_420_070_400_000L;
    private static final int TIME_SHIFT = 22;

    private final AtomicLong last = new AtomicLong();

    long next() {
        long now = (System.currentTimeMillis() - DISCORD_EPOCH) << TIME_SHIFT;
        return last.updateAndGet(before -> Math.max(before + 1, now));
    }
}
