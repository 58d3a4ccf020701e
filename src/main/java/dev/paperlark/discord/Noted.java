package dev.paperlark.discord;

import java.util.Optional;

/** What is noted under a name and outlives the process. Safe for use by many threads. */
public interface Noted {
    /** The text under a name. */
    Optional<String> find(String name);

    /** Puts a text under a name in the place of what was there. */
    void write(String name, String text);
}
