package dev.paperlark.telegram;

import dev.paperlark.store.InboxUpdate;
import java.io.Serializable;
import java.util.List;

/** What came back when the Bot API was asked for updates. */
sealed interface PollAnswer extends Serializable {
    /** The next updates, the oldest first; none when nothing happened in the time of a long poll. */
    record Updates(List<InboxUpdate> updates) implements PollAnswer {}

    /**
     * The server said no.
     *
     * @param code as of HTTP
     * @param retryAfter seconds of quiet that it asks for, or 0
     */
    record Refused(int code, String description, int retryAfter) implements PollAnswer {}

    /** No answer, or one that can't be read. */
    record Lost(String reason) implements PollAnswer {}
}
