package dev.paperlark.matching;

import dev.paperlark.query.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The distinct queries, as programs over {@link Atoms}. Whoever subscribes to the same shares one; it lives as long as somebody does. */
final class Expressions {
    private static final int[] NOTHING = {};

    private final Atoms atoms;
    private final HashChains chains = new HashChains(this::hash);
    private int[][] programs = new int[0][];
    private int[] users = new int[0];
    private int[] born = new int[0];

    Expressions(Atoms atoms) {
        this.atoms = atoms;
    }

    /** All expressions are below. */
    int end() {
        return chains.end();
    }

    /** How many there are. */
    int size() {
        return chains.size();
    }

    int[] program(int expression) {
        return programs[expression];
    }

    /** The time at which the expression came to be. Its number may have stood for another one before. */
    int born(int expression) {
        return born[expression];
    }

    /**
     * The number of a query, which is in use once more from now on.
     *
     * @param now the time for {@link #born}
     */
    int use(Query query, int now) {
        List<Integer> named = new ArrayList<>();
        int[] program = Program.of(query, term -> {
            int atom = atoms.use(term);
            named.add(atom);
            return atom;
        });
        int expression = find(program);
        if (expression == HashChains.NONE) {
            expression = add(program, now);
        }
        users[expression]++;
        named.forEach(atoms::release);
        return expression;
    }

    private int find(int[] program) {
        int id = chains.first(Arrays.hashCode(program));
        while (id != HashChains.NONE && !Arrays.equals(programs[id], program)) {
            id = chains.after(id);
        }
        return id;
    }

    private int add(int[] program, int now) {
        int id = chains.take();
        programs = Growth.toHold(programs, id);
        users = Growth.toHold(users, id);
        born = Growth.toHold(born, id);
        programs[id] = program;
        users[id] = 0;
        born[id] = now;
        chains.link(id, hash(id));
        Program.forEachAtom(program, atoms::useAgain);
        return id;
    }

    void release(int expression) {
        users[expression]--;
        if (users[expression] == 0) {
            chains.drop(expression, hash(expression));
            Program.forEachAtom(programs[expression], atoms::release);
            programs[expression] = NOTHING;
        }
    }

    private int hash(int id) {
        return Arrays.hashCode(programs[id]);
    }
}
