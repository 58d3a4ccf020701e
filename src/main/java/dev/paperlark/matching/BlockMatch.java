package dev.paperlark.matching;

import dev.paperlark.model.Paper;
import java.util.ArrayList;
import java.util.List;

/** One block of papers, read; programs are evaluated over what its papers fulfil. Not thread-safe. */
final class BlockMatch {
    private final HitRows hits;
    private final List<long[]> rows = new ArrayList<>();
    private int[] program = {};

    BlockMatch(List<Paper> papers, Atoms atoms, PaperMarker marker) {
        hits = new HitRows(papers.size(), atoms.end());
        for (int i = 0; i < papers.size(); i++) {
            hits.turnTo(i);
            marker.mark(papers.get(i), hits);
        }
    }

    /** The numbers of the papers that fulfil a program, counted from {@code offset} on, go into the list. */
    void addMatches(int[] asked, int offset, Numbers papers) {
        program = asked;
        if (!canHit(0)) {
            return;
        }
        long[] row = evaluate(0, 0);
        for (int i = 0; i < row.length; i++) {
            for (long left = row[i]; left != 0; left &= left - 1) {
                papers.add(offset + i * Long.SIZE + Long.numberOfTrailingZeros(left));
            }
        }
    }

    /** False where an atom without a hit decides; most programs end here. */
    private boolean canHit(int at) {
        int operator = Program.operator(program[at]);
        if (operator == 0) {
            return !hits.isEmpty(program[at]);
        }
        if (operator == Program.NOT) {
            return true;
        }
        boolean one = operator == Program.OR;
        int end = Program.end(program, at);
        for (int operand = at + 1; operand < end; operand = Program.end(program, operand)) {
            if (canHit(operand) == one) {
                return one;
            }
        }
        return !one;
    }

    /** The result is the row of the level; rows of higher levels are overwritten. */
    private long[] evaluate(int at, int level) {
        long[] row = row(level);
        int operator = Program.operator(program[at]);
        if (operator == 0) {
            hits.copy(program[at], row);
            return row;
        }
        evaluate(at + 1, level);
        if (operator == Program.NOT) {
            hits.complement(row);
            return row;
        }
        int end = Program.end(program, at);
        for (int next = Program.end(program, at + 1); next < end; next = Program.end(program, next)) {
            join(operator, next, row, level);
        }
        return row;
    }

    private void join(int operator, int operand, long[] row, int level) {
        boolean isAtom = Program.operator(program[operand]) == 0;
        if (operator == Program.AND) {
            if (isAtom) {
                hits.intersect(program[operand], row);
            } else {
                and(row, evaluate(operand, level + 1));
            }
        } else if (isAtom) {
            hits.unite(program[operand], row);
        } else {
            or(row, evaluate(operand, level + 1));
        }
    }

    private static void and(long[] row, long[] other) {
        for (int i = 0; i < row.length; i++) {
            row[i] &= other[i];
        }
    }

    private static void or(long[] row, long[] other) {
        for (int i = 0; i < row.length; i++) {
            row[i] |= other[i];
        }
    }

    private long[] row(int level) {
        if (level == rows.size()) {
            rows.add(new long[hits.width()]);
        }
        return rows.get(level);
    }
}
