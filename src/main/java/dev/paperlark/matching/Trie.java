package dev.paperlark.matching;

import java.util.function.IntConsumer;

/** Sequences of numbers. Each that is in use, and each beginning of one, is a node with a number. */
final class Trie {
    static final int ROOT = -2;
    static final int NONE = Pairs.NONE;

    private final Pairs nodes = new Pairs();

    /** The node after this one, or {@link #NONE}. */
    int child(int node, int symbol) {
        return nodes.find(node, symbol);
    }

    /** The node after this one, made if need be. It uses its parent; nobody uses it yet. */
    int childOrNew(int node, int symbol) {
        int child = nodes.find(node, symbol);
        if (child != NONE) {
            return child;
        }
        if (node != ROOT) {
            nodes.use(node);
        }
        return nodes.add(node, symbol);
    }

    int parent(int node) {
        return nodes.left(node);
    }

    int symbol(int node) {
        return nodes.right(node);
    }

    boolean isEmpty() {
        return nodes.size() == 0;
    }

    void use(int node) {
        nodes.use(node);
    }

    /** Ends one use of a node. Tells of each node that is gone with it, from the end to the root. */
    void release(int node, IntConsumer gone) {
        int each = node;
        while (each != ROOT && nodes.release(each)) {
            gone.accept(each);
            each = nodes.left(each);
        }
    }
}
