package dev.paperlark.discord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Counts the answers that Discord counts against our address: 401, 403 and 429. At 10,000 in ten minutes it shuts the address out
 * (Rate Limits, "Invalid Request Limit"); we stop at a tenth of that. Thread-safe.
 */
final class InvalidRequestBudget {
    static final int MOST = 1000;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private final Clock clock;
    private final Deque<Instant> spent = new ArrayDeque<>();

    InvalidRequestBudget(Clock clock) {
        this.clock = clock;
    }

    /** One more answer of this kind has come. */
    synchronized void spend() {
        forget();
        spent.add(clock.instant());
    }

    /** How long nothing may be sent; empty while something may. */
    synchronized Optional<Duration> pause() {
        forget();
        return spent.size() < MOST
                ? Optional.empty()
                : Optional.of(Duration.between(clock.instant(), spent.getFirst().plus(WINDOW)));
    }

    private void forget() {
        Instant oldest = clock.instant().minus(WINDOW);
        while (!spent.isEmpty() && !spent.getFirst().isAfter(oldest)) {
            spent.removeFirst();
        }
    }
}
