package dev.paperlark.discord;

import dev.paperlark.delivery.PaceLimits;
import java.time.Duration;
import java.util.List;

/** How fast Discord may be written to. What it really takes stands in the headers of its answers, which JDA's limiter obeys. */
final class DiscordPace {
    /** Requests a second, those that answer interactions excepted (Rate Limits, "Global Rate Limit"). */
    private static final double REQUESTS_PER_SECOND = 50;

    /** Left to other requests: conversations that are opened, posts that are looked for, the command menu. */
    private static final double RESERVED_PER_SECOND = 10;

    /** How much the way to Discord may vary, each direction; as for Telegram. */
    private static final Duration JITTER = Duration.ofMillis(100);

    /** Not published; what people see in the headers of most channels. */
    private static final PaceLimits.ChatLimit CHANNEL = new PaceLimits.ChatLimit(5, Duration.ofSeconds(5));

    private DiscordPace() {}

    static PaceLimits limits() {
        return new PaceLimits(REQUESTS_PER_SECOND, RESERVED_PER_SECOND, JITTER, chat -> List.of(CHANNEL));
    }
}
