package dev.paperlark.matching;

import dev.paperlark.query.Query;
import dev.paperlark.query.Term;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;

/**
 * Queries as arrays of numbers: an atom is its number; AND, OR and NOT are one number, which says how many follow that belong to it. The operands
 * stand in order, atoms first and NOT last, each once, so that queries which differ only in the order or the number of their operands
 * are the same program.
 */
final class Program {
    static final int AND = 1 << 28;
    static final int OR = 2 << 28;
    static final int NOT = 3 << 28;
    private static final int OPERATORS = AND | OR;

    private Program() {}

    /** @param atoms gives the number of each term, less than {@link #AND} */
    static int[] of(Query query, ToIntFunction<Term> atoms) {
        return query.accept(new Compiler(atoms));
    }

    /** {@link #AND}, {@link #OR}, {@link #NOT}, or 0 where an atom stands. */
    static int operator(int code) {
        return code & OPERATORS;
    }

    /** Where the operands of an operator end, or where the program goes on after an atom. */
    static int end(int[] program, int at) {
        int code = program[at];
        return at + 1 + (operator(code) == 0 ? 0 : code & ~OPERATORS);
    }

    /** @param start where the program begins among others */
    static void forEachAtom(int[] programs, int start, IntConsumer action) {
        int end = end(programs, start);
        for (int at = start; at < end; at++) {
            if (operator(programs[at]) == 0) {
                action.accept(programs[at]);
            }
        }
    }

    private record Compiler(ToIntFunction<Term> atoms) implements Query.Visitor<int[]> {
        @Override
        public int[] and(Query.And and) {
            return joined(AND, and.parts());
        }

        @Override
        public int[] or(Query.Or or) {
            return joined(OR, or.parts());
        }

        @Override
        public int[] not(Query.Not not) {
            int[] excluded = not.excluded().accept(this);
            return prefixed(NOT, List.of(excluded));
        }

        @Override
        public int[] term(Term term) {
            return new int[] {atoms.applyAsInt(term)};
        }

        private int[] joined(int operator, List<Query> parts) {
            TreeSet<int[]> operands = new TreeSet<>(Arrays::compare);
            parts.forEach(part -> operands.add(part.accept(this)));
            return operands.size() == 1 ? operands.first() : prefixed(operator, List.copyOf(operands));
        }

        private static int[] prefixed(int operator, List<int[]> operands) {
            int length = operands.stream().mapToInt(operand -> operand.length).sum();
            int[] program = new int[1 + length];
            program[0] = operator | length;
            int at = 1;
            for (int[] operand : operands) {
                System.arraycopy(operand, 0, program, at, operand.length);
                at += operand.length;
            }
            return program;
        }
    }
}
