package dev.paperlark.delivery;

import java.time.Duration;

/**
 * When a part is sent again: after 30 seconds, then twice as long each time, at most an hour. After failures it is given up with
 * the 24th attempt, which is about 19 hours later; after lost answers with the fifth, about eight minutes.
 */
final class RetryPolicy {
    static final int MAX_ATTEMPTS = 24;

    /**
     * Lost answers of one part before it is left alone. Each may mean a copy that the reader has, so these are few; but one repeat
     * only would lose alerts whenever a platform is down for a minute.
     */
    static final int MAX_UNKNOWNS = 5;

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS_UNTIL_LONGEST = 7;

    /** Whether another attempt follows this many. */
    boolean goesOnAfter(int attempts) {
        return attempts < MAX_ATTEMPTS;
    }

    /** Whether a part is repeated after this many lost answers. */
    boolean repeatsAfter(int unknowns) {
        return unknowns < MAX_UNKNOWNS;
    }

    /** The wait after this many attempts or lost answers, at least one. */
    Duration waitAfter(int attempts) {
        if (attempts > DOUBLINGS_UNTIL_LONGEST) {
            return LONGEST;
        }
        Duration wait = FIRST.multipliedBy(1L << (attempts - 1));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
