package dev.paperlark.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Waits for an instant. */
@FunctionalInterface
interface Waiting {
    void until(Instant instant);

    /** Really sleeps, never longer than {@code longest}: a clock may be set back meanwhile. */
    static Waiting asleep(Clock clock, Duration longest) {
        return instant -> {
            Duration wait = Duration.between(clock.instant(), instant);
            Duration bounded = wait.compareTo(longest) < 0 ? wait : longest;
            if (bounded.isNegative() || bounded.isZero()) {
                return;
            }
            try {
                // the pacing itself: its thread has nothing else to do until then
                Thread.sleep(bounded.toMillis(), bounded.toNanosPart() % 1_000_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
