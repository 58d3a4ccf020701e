package dev.paperlark.matching;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * A hash table of small numbers (ids) from 0 upwards, whose keys are kept by its owner: the owner hands in the hash, walks the chain of that hash
 * and compares. An id that was dropped is given again, so that arrays of the owner stay as short as the most ids at once. Eight bytes an id.
 */
final class HashChains {
    static final int NONE = -1;
    private static final int FIRST_CAPACITY = 16;

    private final IntUnaryOperator hashOf;
    private int[] heads = new int[FIRST_CAPACITY];
    private int[] next = new int[FIRST_CAPACITY];
    private int end;
    private int firstFree = NONE;
    private int size;

    /** @param hashOf the hash of the key of an id in use, to spread the ids anew when the table grows */
    HashChains(IntUnaryOperator hashOf) {
        this.hashOf = hashOf;
        Arrays.fill(heads, NONE);
    }

    /** The first id whose hash may be this one, or {@link #NONE}. */
    int first(int hash) {
        return heads[spread(hash) & (heads.length - 1)];
    }

    /** The id after this one in its chain, or {@link #NONE}. */
    int after(int id) {
        return next[id];
    }

    /** How many ids were ever in use at once: all are below. */
    int end() {
        return end;
    }

    /** How many ids are in use. */
    int size() {
        return size;
    }

    /** A new id, in no chain yet. The owner writes down its key, then links it. */
    int take() {
        size++;
        if (firstFree == NONE) {
            next = Growth.toHold(next, end);
            return end++;
        }
        int id = firstFree;
        firstFree = next[id];
        return id;
    }

    /** Puts an id into the chain of its hash. */
    void link(int id, int hash) {
        if (size > heads.length) {
            grow();
        }
        int slot = spread(hash) & (heads.length - 1);
        next[id] = heads[slot];
        heads[slot] = id;
    }

    /** Takes an id out of the chain of its hash, to be given again. */
    void drop(int id, int hash) {
        int slot = spread(hash) & (heads.length - 1);
        if (heads[slot] == id) {
            heads[slot] = next[id];
        } else {
            int before = heads[slot];
            while (next[before] != id) {
                before = next[before];
            }
            next[before] = next[id];
        }
        next[id] = firstFree;
        firstFree = id;
        size--;
    }

    private void grow() {
        int[] old = heads;
        heads = new int[old.length * 2];
        Arrays.fill(heads, NONE);
        for (int head : old) {
            int id = head;
            while (id != NONE) {
                int following = next[id];
                int slot = spread(hashOf.applyAsInt(id)) & (heads.length - 1);
                next[id] = heads[slot];
                heads[slot] = id;
                id = following;
            }
        }
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B1;
        return mixed ^ (mixed >>> 15);
    }
}
