package dev.paperlark.matching;

import java.util.Arrays;

/**
 * Which atoms hit which papers. While papers are read, each paper's atoms are written down one after the other; then they are sorted, so that each
 * atom has its papers, in order.
 */
final class Hits {
    private static final int[] NO_PAPERS = {};

    /** For each atom the paper that it hit last, while papers are read; afterwards where its papers end. */
    private final int[] places;
    /** For each paper where its hits end. */
    private final int[] ends;

    private int[] atoms = new int[1024];
    private int[] papers = {};
    private int count;
    private int paper;

    /**
     * @param paperCount how many papers there are
     * @param atomCount all atoms are below
     */
    Hits(int paperCount, int atomCount) {
        ends = new int[paperCount];
        places = new int[atomCount + 1];
        Arrays.fill(places, -1);
    }

    /** Whether it is noted that an atom hits the paper that is read. */
    boolean isMarked(int atom) {
        return places[atom] == paper;
    }

    /** Notes that an atom hits the paper that is read. */
    void mark(int atom) {
        if (!isMarked(atom)) {
            places[atom] = paper;
            atoms = Table.larger(atoms, count + 1);
            atoms[count] = atom;
            count++;
        }
    }

    /** The paper is read, the next one comes. */
    void turn() {
        ends[paper] = count;
        paper++;
    }

    /** Gives each atom its papers; all are read. A sort by counting. */
    void sort() {
        Arrays.fill(places, 0);
        for (int i = 0; i < count; i++) {
            places[atoms[i] + 1]++;
        }
        int place = 0;
        for (int atom = 1; atom < places.length; atom++) {
            int hits = places[atom];
            places[atom] = place;
            place += hits;
        }
        papers = new int[count];
        int hit = 0;
        for (int each = 0; each < ends.length; each++) {
            for (; hit < ends[each]; hit++) {
                papers[places[atoms[hit] + 1]++] = each;
            }
        }
        atoms = NO_PAPERS;
    }

    /** How many papers were read. */
    int paperCount() {
        return ends.length;
    }

    /** How many papers an atom hit. */
    int count(int atom) {
        return places[atom + 1] - places[atom];
    }

    /** Where in {@link #papers} those of an atom begin. */
    int start(int atom) {
        return places[atom];
    }

    /** Where they end. */
    int end(int atom) {
        return places[atom + 1];
    }

    /** The numbers of the papers of all atoms, each atom's in order. */
    int[] papers() {
        return papers;
    }

    /** Adds the papers that an atom hit to a row of bits. */
    void unite(int atom, long[] row) {
        for (int i = places[atom]; i < places[atom + 1]; i++) {
            row[papers[i] / Long.SIZE] |= 1L << papers[i];
        }
    }
}
