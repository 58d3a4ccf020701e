package dev.paperlark.matching;

import dev.paperlark.model.PaperField;
import java.util.BitSet;
import java.util.List;

/**
 * The conditions of all queries, each once, by number. They are nodes of one graph, each a pair of numbers:
 *
 * <ul>
 *   <li>a string: a word, the start of a word, an author's name or a value that papers have (a category, an id, …), known by the two halves of its
 *       {@link #fingerprint};
 *   <li>a phrase: the node of its beginning, and the node of one more word;
 *   <li>a condition upon one field: the node of the string or phrase, and {@code ~scope} of the field;
 *   <li>AND, OR and NOT: the node of one operand with the operator added, and that of the other; NOT has the same twice.
 * </ul>
 *
 * <p>All but the last are atoms, which papers are marked with. A node lives as long as a query is it or another node stands upon it.
 */
final class Conditions {
    static final int AND = 1 << 28;
    static final int OR = 2 << 28;
    static final int NOT = 3 << 28;
    private static final int OPERATORS = AND | OR;
    /** Operations have numbers from here on, atoms have those below. */
    static final int OPERATION = 1 << 27;

    private static final int TIME_SHIFT = PaperField.values().length;
    private static final int UPON = 1;
    private static final int SYMBOL = 2;
    private static final int USERS = 3;
    /** How many queries are this node, or, for an atom, ask for it. */
    private static final int ASKED = 4;
    /** A bit for each field for which there is a node upon this one, and above them the time at which the node came to be. */
    private static final int STATE = 5;

    final AuthorAtoms authors = new AuthorAtoms();
    private final Table atoms = new Table(STATE, 0, this::hashOf);
    private final Table operations = new Table(STATE, OPERATION, this::hashOf);
    private final BitSet starts = new BitSet();
    private int time;
    private int lastBirth;

    /**
     * Tells strings apart: FNV-1a of 64 bits, of which 63 are compared. Two different ones are taken for the same once in 10^18 pairs.
     *
     * @param kind what the string is for; the same string has another fingerprint for each
     */
    static long fingerprint(long kind, CharSequence string) {
        long print = kind;
        for (int i = 0; i < string.length(); i++) {
            print = extend(print, string.charAt(i));
        }
        return print;
    }

    /** The fingerprint with one character more behind. */
    static long extend(long print, char next) {
        return (print ^ next) * 0x100000001B3L;
    }

    /** Where strings have the first half of their fingerprint, other nodes have a number that isn't negative. */
    private static int base(long fingerprint) {
        return (int) (fingerprint >>> Integer.SIZE) | Integer.MIN_VALUE;
    }

    /** All atoms are below. */
    int atomEnd() {
        return atoms.end();
    }

    /** All operations are below. */
    int operationEnd() {
        return operations.end();
    }

    int size() {
        return atoms.size() + operations.size();
    }

    /** Papers are read now. Returns the time of it, which only goes on if there are new conditions. */
    int tick() {
        time = lastBirth;
        return time;
    }

    /** Whether the condition came to be after a time. Its number may have stood for another one before. */
    boolean isYounger(int node, int then) {
        return lastBirth > then && get(node, STATE) >>> TIME_SHIFT > then;
    }

    boolean isAsked(int node) {
        return get(node, ASKED) > 0;
    }

    /** {@link #AND}, {@link #OR}, {@link #NOT}, or 0 for an atom. */
    int operator(int node) {
        return node < OPERATION ? 0 : get(node, UPON) & OPERATORS;
    }

    int firstOperand(int operation) {
        return get(operation, UPON) & ~OPERATORS;
    }

    int secondOperand(int operation) {
        return get(operation, SYMBOL);
    }

    /** The node of a string, or {@link Table#NONE}. */
    int find(long fingerprint) {
        return find(base(fingerprint), (int) fingerprint);
    }

    /** The node of a pair, or {@link Table#NONE}. */
    int find(int upon, int symbol) {
        Table table = upon < AND ? atoms : operations;
        int node = table.first(hash(upon, symbol));
        while (node != Table.NONE && !(table.get(node, SYMBOL) == symbol && table.get(node, UPON) == upon)) {
            node = table.after(node);
        }
        return node;
    }

    /** Whether a query asks for the start of a word. */
    boolean hasStarts() {
        return !starts.isEmpty();
    }

    /** Marks what it means that the words of a node stand in a field, by its number, where terms without a field look or not. */
    void mark(int node, int scope, boolean isBare, Hits hits) {
        if (isBare && isAsked(node)) {
            hits.mark(node);
        }
        if (((get(node, STATE) >> scope) & 1) != 0) {
            hits.mark(find(node, ~scope));
        }
    }

    /** The node of a string, made if need be. */
    int string(long fingerprint) {
        return make(base(fingerprint), (int) fingerprint);
    }

    /** The same for the start of a word. */
    int start(long fingerprint) {
        int node = string(fingerprint);
        starts.set(node);
        return node;
    }

    /** The same for the name of an author. */
    int author(long fingerprint, List<String> words) {
        int node = string(fingerprint);
        authors.add(node, words);
        return node;
    }

    /** The node of a pair, made if need be. */
    int make(int upon, int symbol) {
        int node = find(upon, symbol);
        if (node == Table.NONE) {
            lastBirth = time + 1;
            Table table = upon < AND ? atoms : operations;
            node = table.add(hash(upon, symbol), upon, symbol, 0, 0, lastBirth << TIME_SHIFT);
            stand(node, 1);
        }
        return node;
    }

    /** A query more is this condition. */
    void use(int node) {
        add(node, ASKED, 1);
        add(node, USERS, 1);
    }

    /** A query less is it. */
    void release(int node) {
        add(node, ASKED, -1);
        hold(node, -1);
    }

    /** A node comes to stand upon others (1), or goes (-1). */
    private void stand(int node, int more) {
        int upon = get(node, UPON);
        int symbol = get(node, SYMBOL);
        if (operator(node) != 0) {
            ask(firstOperand(node), more);
            ask(symbol, more);
        } else if (upon >= 0) {
            if (symbol >= 0) {
                hold(symbol, more);
            } else {
                add(upon, STATE, more << ~symbol);
            }
            hold(upon, more);
        } else if (more < 0) {
            starts.clear(node);
            authors.remove(node);
        }
    }

    private void ask(int operand, int more) {
        if (operator(operand) == 0) {
            add(operand, ASKED, more);
        }
        hold(operand, more);
    }

    private void hold(int node, int more) {
        if (add(node, USERS, more) == 0) {
            stand(node, -1);
            table(node).remove(node);
        }
    }

    private Table table(int node) {
        return node < OPERATION ? atoms : operations;
    }

    private int get(int node, int field) {
        return table(node).get(node, field);
    }

    private int add(int node, int field, int more) {
        return table(node).increase(node, field, more);
    }

    private int hashOf(int node) {
        return hash(get(node, UPON), get(node, SYMBOL));
    }

    private static int hash(int upon, int symbol) {
        return Table.spread(upon * 0x85EBCA6B + symbol);
    }
}
