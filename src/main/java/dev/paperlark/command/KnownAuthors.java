package dev.paperlark.command;

import java.util.List;

/** The authors of papers on file, from memory: asked at every letter that somebody types. Safe for use by many threads. */
public interface KnownAuthors {
    /** Names in which a word begins so, those of most papers first; may be a little old. */
    List<String> beginningWith(String letters, int limit);
}
