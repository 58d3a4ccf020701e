package dev.paperlark.delivery;

import dev.paperlark.model.ChatAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * How fast a platform may be written to. All sends are evenly spaced; none of the limits is ever exceeded in any window.
 *
 * @param perSecond messages a second over all chats
 * @param reservedPerSecond the share of these that alerts leave to answers
 * @param jitter how much the way to the platform may vary, each direction; widens the spacing
 * @param chatLimits the limits of one chat, all of which hold
 */
public record PaceLimits(
        double perSecond,
        double reservedPerSecond,
        Duration jitter,
        Function<ChatAddress, List<ChatLimit>> chatLimits) {

    /** At most {@code messages} to a chat in any window of this length. */
    public record ChatLimit(int messages, Duration window) {}

    /** A platform that takes whatever comes: a terminal. */
    public static PaceLimits unlimited() {
        return new PaceLimits(Double.POSITIVE_INFINITY, 0, Duration.ZERO, chat -> List.of());
    }
}
