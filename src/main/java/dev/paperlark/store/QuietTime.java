package dev.paperlark.store;

import java.time.Instant;

/**
 * A platform wants to hear nothing for a while.
 *
 * @param room the room that it is about; empty when it is about all of them
 */
public record QuietTime(String platform, String room, Instant until) {
    /** The room of a quiet time for the whole platform. */
    public static final String ALL_ROOMS = "";
}
