package dev.paperlark.model;

import java.time.Instant;
import java.util.List;

/**
 * A paper on somebody's reading list.
 *
 * @param tags in the order in which they were given
 */
public record SavedPaper(PaperId paper, List<String> tags, State state, Instant savedAt) {
    /** Whether it has been read. */
    public enum State {
        UNREAD,
        READ
    }

    public SavedPaper {
        tags = List.copyOf(tags);
    }
}
