package dev.paperlark.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a chat is on its platform.
 *
 * @param platform the platform's name in lower case, {@code console} for the terminal
 * @param room the platform's own id of the chat or channel
 * @param thread the topic or thread inside it, if any
 */
public record ChatAddress(String platform, String room, Optional<String> thread) {
    public ChatAddress {
        Objects.requireNonNull(thread, "thread");
        if (platform.isBlank() || room.isBlank()) {
            throw new IllegalArgumentException("a chat address has a platform and a room");
        }
    }

    /** The address of a whole chat or channel. */
    public static ChatAddress of(String platform, String room) {
        return new ChatAddress(platform, room, Optional.empty());
    }
}
