package dev.paperlark.delivery;

import java.time.Duration;

/**
 * When a failed delivery is tried again: after 30 seconds, then twice as long each time, at most an hour; given up after 24
 * attempts, which is about 19 hours.
 */
final class RetryPolicy {
    static final int MAX_ATTEMPTS = 24;

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS_UNTIL_LONGEST = 7;

    /** Whether another attempt follows this many. */
    boolean goesOnAfter(int attempts) {
        return attempts < MAX_ATTEMPTS;
    }

    /** The wait after this many attempts, at least one. */
    Duration waitAfter(int attempts) {
        if (attempts > DOUBLINGS_UNTIL_LONGEST) {
            return LONGEST;
        }
        Duration wait = FIRST.multipliedBy(1L << (attempts - 1));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
