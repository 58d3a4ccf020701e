package dev.paperlark.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which papers fulfil which queries, worked out with rows of one bit for each paper: 64 papers an instruction. */
final class Evaluation {
    private final Conditions conditions;
    private final Hits hits;
    private final int atomEnd;
    private final int places;
    private int[] papers = {};
    private int end;
    /** Where the papers of each condition begin, atoms first; those of the next begin where they end. The first stands for all unknown ones. */
    private final int[] begins;
    /** Rows for what is worked out, one for each depth of operators. */
    private final List<long[]> levels = new ArrayList<>();

    Evaluation(Conditions conditions, Hits hits) {
        this.conditions = conditions;
        this.hits = hits;
        atomEnd = conditions.atomEnd();
        places = conditions.operationEnd() - Conditions.OPERATION + atomEnd;
        begins = new int[places + 2];
        for (int place = 0; place < places; place++) {
            int query = place < atomEnd ? place : place - atomEnd + Conditions.OPERATION;
            if (conditions.isAsked(query)) {
                append(row(query, 0));
            }
            begins[place + 2] = end;
        }
    }

    private int place(int query) {
        int place = query < Conditions.OPERATION ? query : query - Conditions.OPERATION + atomEnd;
        boolean isKnown = query < Conditions.OPERATION ? query < atomEnd : place < places;
        return isKnown ? place + 1 : 0;
    }

    /** Where among {@link #papers} those of a query begin. One that came later has none. */
    int from(int query) {
        return begins[place(query)];
    }

    /** Where they end. */
    int to(int query) {
        return begins[place(query) + 1];
    }

    /** The numbers of the papers of all queries, those of each in order. */
    int[] papers() {
        return papers;
    }

    private void append(long[] row) {
        if (row == hits.none()) {
            return;
        }
        if (papers.length < end + row.length * Long.SIZE) {
            papers = Arrays.copyOf(papers, 2 * end + row.length * Long.SIZE);
        }
        int[] list = papers;
        int next = end;
        for (int i = 0; i < row.length; i++) {
            for (long left = row[i]; left != 0; left &= left - 1) {
                list[next] = i * Long.SIZE + Long.numberOfTrailingZeros(left);
                next++;
            }
        }
        end = next;
    }

    /** An atom's row, or that of the level; those of higher levels are overwritten. */
    private long[] row(int node, int level) {
        int operator = conditions.operator(node);
        if (operator == 0) {
            return hits.row(node);
        }
        long[] one = row(conditions.firstOperand(node), level);
        if (operator == Conditions.NOT) {
            return join(operator, one, hits.all(), space(level));
        }
        boolean isAnd = operator == Conditions.AND;
        if (isAnd && one == hits.none()) {
            return one;
        }
        long[] other = row(conditions.secondOperand(node), level + 1);
        if (other == hits.none()) {
            return isAnd ? other : one;
        }
        return join(operator, one, other, space(level));
    }

    /** The other row of NOT is that of all papers. */
    private static long[] join(int operator, long[] one, long[] other, long[] result) {
        long change = operator == Conditions.NOT ? -1 : 0;
        boolean isOr = operator == Conditions.OR;
        for (int i = 0; i < result.length; i++) {
            result[i] = isOr ? one[i] | other[i] : (one[i] ^ change) & other[i];
        }
        return result;
    }

    private long[] space(int level) {
        while (level >= levels.size()) {
            levels.add(new long[hits.none().length]);
        }
        return levels.get(level);
    }
}
