package dev.paperlark.source;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Understands the {@code Retry-After} header: seconds or a date (RFC 9110, section 10.2.3). */
final class RetryAfter {
    private final Clock clock;

    RetryAfter(Clock clock) {
        this.clock = clock;
    }

    /** The pause that is asked for; nothing where the header makes no sense. */
    Optional<Duration> pause(String header) {
        try {
            Duration pause = header.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(header))
                    : Duration.between(
                            clock.instant(), Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header)));
            return Optional.of(pause.isNegative() ? Duration.ZERO : pause);
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }
}
