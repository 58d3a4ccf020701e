package dev.paperlark.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Works out which papers fulfil a program: with rows of one bit for each paper, 64 papers an instruction. Not thread-safe. */
final class Evaluation {
    private final Hits hits;
    /** The bits of atoms that hit many papers, made when needed first. */
    private final long[][] frequent;

    private final int width;
    private final long last;
    private final List<long[]> levels = new ArrayList<>();
    private int[] programs = {};
    /** The papers of each atom, and behind them those of each program that was worked out. */
    private int[] papers;

    private int end;

    /** @param atoms all atoms are below */
    Evaluation(Hits hits, int atoms) {
        this.hits = hits;
        this.papers = hits.papers();
        this.end = papers.length;
        this.frequent = new long[atoms][];
        this.width = (hits.paperCount() + Long.SIZE - 1) / Long.SIZE;
        this.last = -1L >>> (width * Long.SIZE - hits.paperCount());
    }

    /** Where the papers that fulfil a program stand among {@link #papers}: from the high half of the number up to the low one. */
    long stretch(int[] among, int start) {
        programs = among;
        if (!canHit(start)) {
            return stretch(0, 0);
        }
        if (Program.operator(programs[start]) == 0) {
            return stretch(hits.start(programs[start]), hits.end(programs[start]));
        }
        int from = end;
        append(evaluate(start, 0));
        return stretch(from, end);
    }

    private static long stretch(int from, int to) {
        return ((long) from << 32) | to;
    }

    /** Numbers of papers, in order within each {@link #stretch}. What was written once never changes. */
    int[] papers() {
        return papers;
    }

    private void append(long[] row) {
        if (papers.length < end + hits.paperCount()) {
            papers = Arrays.copyOf(papers, 2 * end + hits.paperCount());
        }
        for (int i = 0; i < row.length; i++) {
            for (long left = row[i]; left != 0; left &= left - 1) {
                papers[end] = i * Long.SIZE + Long.numberOfTrailingZeros(left);
                end++;
            }
        }
    }

    /** False where an atom without a hit decides. */
    private boolean canHit(int at) {
        int operator = Program.operator(programs[at]);
        if (operator == 0) {
            return hits.count(programs[at]) > 0;
        }
        if (operator == Program.NOT) {
            return hits.paperCount() > 0;
        }
        boolean one = operator == Program.OR;
        int end = Program.end(programs, at);
        for (int operand = at + 1; operand < end; operand = Program.end(programs, operand)) {
            if (canHit(operand) == one) {
                return one;
            }
        }
        return !one;
    }

    /** The result is the row of the level; rows of higher levels are overwritten. */
    private long[] evaluate(int at, int level) {
        long[] row = row(level);
        int operator = Program.operator(programs[at]);
        if (operator == 0) {
            load(programs[at], row);
            return row;
        }
        evaluate(at + 1, level);
        if (operator == Program.NOT) {
            complement(row);
            return row;
        }
        int end = Program.end(programs, at);
        for (int next = Program.end(programs, at + 1); next < end; next = Program.end(programs, next)) {
            join(operator, row, evaluate(next, level + 1));
        }
        return row;
    }

    private void load(int atom, long[] row) {
        if (hits.count(atom) <= 2 * width) {
            Arrays.fill(row, 0);
            hits.unite(atom, row);
            return;
        }
        if (frequent[atom] == null) {
            frequent[atom] = new long[width];
            hits.unite(atom, frequent[atom]);
        }
        System.arraycopy(frequent[atom], 0, row, 0, width);
    }

    private void complement(long[] row) {
        for (int i = 0; i < width; i++) {
            row[i] = ~row[i];
        }
        row[width - 1] &= last;
    }

    private void join(int operator, long[] row, long[] other) {
        if (operator == Program.AND) {
            for (int i = 0; i < width; i++) {
                row[i] &= other[i];
            }
        } else {
            for (int i = 0; i < width; i++) {
                row[i] |= other[i];
            }
        }
    }

    private long[] row(int level) {
        if (level == levels.size()) {
            levels.add(new long[width]);
        }
        return levels.get(level);
    }
}
