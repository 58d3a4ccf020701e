package dev.paperlark.matching;

import java.util.Arrays;

/**
 * Which atoms hit which of up to {@link #PAPERS} papers: a row of bits for each atom that hit at all. Few of the atoms do on one day, so few have a
 * row.
 */
final class HitRows {
    /** At most so many papers; more are matched in several blocks. */
    static final int PAPERS = 1024;

    private static final int NO_ROW = -1;

    private final int width;
    private final int[] offsets;
    private final long[] everyPaper;
    private long[] bits;
    private int end;
    private int paper;

    /**
     * @param papers how many there are
     * @param atoms all atoms are below
     */
    HitRows(int papers, int atoms) {
        this.width = (papers + Long.SIZE - 1) / Long.SIZE;
        this.offsets = new int[atoms];
        Arrays.fill(offsets, NO_ROW);
        this.bits = new long[64 * width];
        this.everyPaper = new long[width];
        for (int each = 0; each < papers; each++) {
            everyPaper[each / Long.SIZE] |= 1L << each;
        }
    }

    /** Goes to a paper, whose hits are marked from now on. */
    void turnTo(int number) {
        paper = number;
    }

    /** Notes that an atom hits the paper. */
    void mark(int atom) {
        int offset = offsets[atom];
        if (offset == NO_ROW) {
            offset = newRow(atom);
        }
        bits[offset + paper / Long.SIZE] |= 1L << paper;
    }

    private int newRow(int atom) {
        int offset = end;
        end += width;
        if (end > bits.length) {
            bits = Arrays.copyOf(bits, bits.length * 2);
        }
        offsets[atom] = offset;
        return offset;
    }

    /** Longs in a row. */
    int width() {
        return width;
    }

    boolean isEmpty(int atom) {
        return offsets[atom] == NO_ROW;
    }

    /** Copies an atom's row. */
    void copy(int atom, long[] into) {
        if (isEmpty(atom)) {
            Arrays.fill(into, 0);
        } else {
            System.arraycopy(bits, offsets[atom], into, 0, width);
        }
    }

    /** Keeps what the row of an atom has too. */
    void intersect(int atom, long[] row) {
        if (isEmpty(atom)) {
            Arrays.fill(row, 0);
            return;
        }
        int offset = offsets[atom];
        for (int i = 0; i < width; i++) {
            row[i] &= bits[offset + i];
        }
    }

    /** Adds what the row of an atom has. */
    void unite(int atom, long[] row) {
        if (isEmpty(atom)) {
            return;
        }
        int offset = offsets[atom];
        for (int i = 0; i < width; i++) {
            row[i] |= bits[offset + i];
        }
    }

    /** Turns a row into the papers that it lacks. */
    void complement(long[] row) {
        for (int i = 0; i < width; i++) {
            row[i] = everyPaper[i] & ~row[i];
        }
    }
}
