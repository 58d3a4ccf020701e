package dev.paperlark.matching;

import java.util.Arrays;
import java.util.BitSet;

/** Which atoms hit which papers: a row for each atom with a bit for each paper. Papers are read one after the other. Not thread-safe. */
final class Hits {
    private final long[] none;
    private final long[] all;
    private final long[][] rows;
    private int paper;

    Hits(int paperCount, int atomCount) {
        none = new long[(paperCount + Long.SIZE - 1) / Long.SIZE];
        BitSet papers = new BitSet();
        papers.set(0, paperCount);
        all = Arrays.copyOf(papers.toLongArray(), none.length);
        rows = new long[atomCount][];
        Arrays.fill(rows, none);
    }

    /** Whether an atom is marked for the paper that is read. */
    boolean isMarked(int atom) {
        return (rows[atom][paper / Long.SIZE] >>> paper & 1) != 0;
    }

    /** Notes that an atom hits the paper that is read. */
    void mark(int atom) {
        if (rows[atom] == none) {
            rows[atom] = new long[none.length];
        }
        rows[atom][paper / Long.SIZE] |= 1L << paper;
    }

    /** The paper is read, the next one comes. */
    void turn() {
        paper++;
    }

    /** The papers that an atom hits, not to be changed; {@link #none} itself if there are none. */
    long[] row(int atom) {
        return rows[atom];
    }

    long[] none() {
        return none;
    }

    long[] all() {
        return all;
    }
}
