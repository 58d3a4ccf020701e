package dev.paperlark.matching;

import dev.paperlark.query.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The distinct queries, as programs over {@link Atoms}, one behind the other in an array. Whoever subscribes to the same shares one; it lives as long
 * as somebody does.
 */
final class Expressions {
    private static final int START = 1;
    private static final int USERS = 2;
    private static final int BORN = 3;
    /** Less than this is not worth gathering. */
    private static final int LITTLE = 1024;

    private final Atoms atoms;
    private final Table table = new Table(BORN, this::hashAt);
    private int[] programs = {};
    private int end;
    private int unused;
    private int lastBirth;

    Expressions(Atoms atoms) {
        this.atoms = atoms;
    }

    /** All expressions are below. */
    int end() {
        return table.end();
    }

    /** How many there are. */
    int size() {
        return table.size();
    }

    /** The programs of all, until the next change. */
    int[] programs() {
        return programs;
    }

    /** Where an expression's program begins, until the next change. */
    int start(int expression) {
        return table.get(expression, START);
    }

    /** Whether the expression came to be after a time. Its number may have stood for another one before. */
    boolean isYounger(int expression, int time) {
        return lastBirth > time && table.get(expression, BORN) > time;
    }

    /**
     * The number of a query, which is in use once more from now on.
     *
     * @param now the time for {@link #isYounger}, never before that of an earlier call
     */
    int use(Query query, int now) {
        List<Integer> named = new ArrayList<>();
        int[] program = Program.of(query, term -> {
            int atom = atoms.use(term);
            named.add(atom);
            return atom;
        });
        int expression = find(program);
        if (expression == Table.NONE) {
            expression = add(program, now);
        }
        table.increase(expression, USERS, 1);
        named.forEach(atoms::release);
        return expression;
    }

    private int find(int[] program) {
        int each = table.first(hash(program, 0, program.length));
        while (each != Table.NONE && !isAt(start(each), program)) {
            each = table.after(each);
        }
        return each;
    }

    private boolean isAt(int start, int[] program) {
        return Arrays.equals(programs, start, Program.end(programs, start), program, 0, program.length);
    }

    private int add(int[] program, int now) {
        lastBirth = now;
        int start = end;
        end += program.length;
        programs = Table.larger(programs, end);
        System.arraycopy(program, 0, programs, start, program.length);
        Program.forEachAtom(program, 0, atoms::useAgain);
        return table.add(hash(program, 0, program.length), start, 0, now);
    }

    void release(int expression) {
        if (table.increase(expression, USERS, -1) > 0) {
            return;
        }
        int start = start(expression);
        Program.forEachAtom(programs, start, atoms::release);
        unused += Program.end(programs, start) - start;
        table.remove(expression);
        if (unused > LITTLE && unused > end / 2) {
            gather();
        }
    }

    /** Moves the programs in use together. */
    private void gather() {
        int[] old = programs;
        programs = new int[end - unused];
        end = 0;
        unused = 0;
        for (int each = 0; each < table.end(); each++) {
            if (table.get(each, USERS) > 0) {
                int start = start(each);
                int length = Program.end(old, start) - start;
                System.arraycopy(old, start, programs, end, length);
                table.set(each, START, end);
                end += length;
            }
        }
    }

    private int hashAt(int expression) {
        return hash(programs, start(expression), Program.end(programs, start(expression)));
    }

    private static int hash(int[] codes, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + codes[i];
        }
        return Table.spread(hash);
    }
}
