package dev.paperlark.model;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A place that subscribes and is alerted: a private chat, a group, a channel, a thread or the terminal.
 *
 * @param language of the bot's own words
 * @param rhythm when the daily alert is due
 * @param rhythmSince since when this rhythm holds; slots before it are not owed
 * @param pause the pause, while there is one
 */
public record Chat(
        ChatId id, ChatAddress address, Locale language, Rhythm rhythm, Instant rhythmSince, Optional<Pause> pause) {
    /** Whether the chat is paused at this instant. */
    public boolean isPausedAt(Instant instant) {
        return pause.filter(p -> p.holdsAt(instant)).isPresent();
    }
}
