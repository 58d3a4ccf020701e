package dev.paperlark.digest;

import dev.paperlark.model.Digest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what could not be used while one file is read. Not thread-safe. */
final class Problems {
    /** More than a person reads; a hostile file could report one a line. */
    static final int MAX_REPORTED = 1_000;

    private final List<Digest.Problem> reported = new ArrayList<>();
    private int unreported;
    private int lastLine = 1;

    void add(int line, String message) {
        if (reported.size() < MAX_REPORTED) {
            reported.add(new Digest.Problem(line, message));
        } else {
            unreported++;
            lastLine = line;
        }
    }

    boolean isEmpty() {
        return reported.isEmpty();
    }

    /** The problems by line, with a last one that counts those that were too many. */
    List<Digest.Problem> inOrder() {
        List<Digest.Problem> ordered = new ArrayList<>(reported);
        ordered.sort(Comparator.comparingInt(Digest.Problem::line));
        if (unreported > 0) {
            ordered.add(new Digest.Problem(lastLine, "… and " + unreported + " more problems"));
        }
        return ordered;
    }
}
