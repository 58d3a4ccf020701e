package dev.paperlark.model;

import java.util.List;
import java.util.Objects;

/**
 * What one digest file says: its papers in order, and every problem met while reading it.
 *
 * @param source the name under which the file was handed over
 * @param verdict whether this was a digest at all
 * @param entries the good entries, in the order of the file; one paper may stand in several
 * @param problems what could not be used, in the order of the file
 */
public record Digest(String source, Verdict verdict, List<Entry> entries, List<Problem> problems) {
    public Digest {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(verdict, "verdict");
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /** The papers of all entries. */
    public List<Paper> papers() {
        return entries.stream().map(Entry::paper).toList();
    }

    /** Whether a file was a digest. */
    public enum Verdict {
        /** At least one paper came out. */
        PAPERS,
        /** A digest that says, or shows by an empty table of contents, that there is nothing new. */
        NOTHING_NEW,
        /** Not a digest, or one of which nothing could be read. */
        NO_DIGEST
    }

    /**
     * A paper and the place where it begins.
     *
     * @param line 1-based
     */
    public record Entry(Paper paper, int line) {}

    /**
     * Something that could not be used, with its place.
     *
     * @param line 1-based
     * @param message what is wrong, in plain English, without the file's name
     */
    public record Problem(int line, String message) {}
}
