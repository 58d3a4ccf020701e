package dev.paperlark.matching;

/**
 * Numbers for pairs of numbers, as long as somebody uses them. As (parent, symbol) the pairs are the nodes of a trie; as (kind, key) they are the
 * atoms.
 */
final class Pairs {
    static final int NONE = HashChains.NONE;

    private final HashChains chains = new HashChains(this::hash);
    private int[] lefts = new int[16];
    private int[] rights = new int[16];
    private int[] users = new int[16];

    /** The number of a pair, or {@link #NONE} when nobody uses it. */
    int find(int left, int right) {
        int id = chains.first(hash(left, right));
        while (id != NONE && (lefts[id] != left || rights[id] != right)) {
            id = chains.after(id);
        }
        return id;
    }

    int left(int id) {
        return lefts[id];
    }

    int right(int id) {
        return rights[id];
    }

    int users(int id) {
        return users[id];
    }

    /** All numbers are below. */
    int end() {
        return chains.end();
    }

    /** How many pairs are in use. */
    int size() {
        return chains.size();
    }

    /** The number of a pair that was not in use; nobody uses it yet. */
    int add(int left, int right) {
        int id = chains.take();
        lefts = Growth.toHold(lefts, id);
        rights = Growth.toHold(rights, id);
        users = Growth.toHold(users, id);
        lefts[id] = left;
        rights[id] = right;
        users[id] = 0;
        chains.link(id, hash(left, right));
        return id;
    }

    void use(int id) {
        users[id]++;
    }

    /** Whether that was the last user, so that the number is free. Its left and right can be read until the next is added. */
    boolean release(int id) {
        users[id]--;
        if (users[id] > 0) {
            return false;
        }
        chains.drop(id, hash(id));
        return true;
    }

    private int hash(int id) {
        return hash(lefts[id], rights[id]);
    }

    private static int hash(int left, int right) {
        return (left * 0x85EBCA6B) ^ (right * 0xC2B2AE35 + (left >>> 16));
    }
}
