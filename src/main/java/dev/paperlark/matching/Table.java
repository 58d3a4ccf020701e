package dev.paperlark.matching;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * A hash table of records, each a few numbers in one row of an array: no object a record, and one place in memory to look at. Records are called by
 * their numbers, from 0 upwards; that of a removed one is given again. Several may have the same key. The owner knows what the key is:
 * it hands in the hash, follows the chain of that hash and compares.
 */
final class Table {
    static final int NONE = -1;
    private static final int LINK = 0;
    private static final int LEAST_HEADS = 16;
    /** Bits of the filter for each chain. */
    private static final int FILTER_BITS = 8;

    private final int width;
    private final IntUnaryOperator hashOf;
    /**
     * The first record of each chain, and behind them a row for each record. They share an array, since a large one has the last of the
     * collector's regions that it lies in to itself.
     */
    private int[] cells = {};

    private int heads;
    /** A bit for each hash that was linked since the chains were made: most of what is not there is not looked for. */
    private long[] filter = {};

    private int linked;
    private int end;
    private int size;
    private int firstFree = NONE;

    /**
     * @param fields how many there are, which are called 1, 2, …
     * @param hashOf the hash of a record in use
     */
    Table(int fields, IntUnaryOperator hashOf) {
        this.width = 1 + fields;
        this.hashOf = hashOf;
        makeChains();
    }

    /** The first record whose hash may be this one, or {@link #NONE}. */
    int first(int hash) {
        boolean maybe = ((filter[(hash >>> 6) & (filter.length - 1)] >>> hash) & 1) != 0;
        return maybe ? cells[hash & (heads - 1)] : NONE;
    }

    /** The record after this one in its chain, or {@link #NONE}. */
    int after(int record) {
        return cells[heads + record * width + LINK];
    }

    int get(int record, int field) {
        return cells[heads + record * width + field];
    }

    void set(int record, int field, int value) {
        cells[heads + record * width + field] = value;
    }

    /** Adds to a field. Returns what it is then. */
    int increase(int record, int field, int by) {
        cells[heads + record * width + field] += by;
        return cells[heads + record * width + field];
    }

    /** All records are below. */
    int end() {
        return end;
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** Adds a record. Returns its number. */
    int add(int hash, int... fields) {
        int record = firstFree;
        if (record == NONE) {
            record = end;
            end++;
            cells = larger(cells, heads + end * width);
        } else {
            firstFree = after(record);
        }
        System.arraycopy(fields, 0, cells, heads + record * width + 1, fields.length);
        size++;
        if (linked > heads + heads / 2) {
            makeChains();
        }
        link(record, hash);
        return record;
    }

    /** Removes a record. Its fields can be read until the next is added. */
    void remove(int record) {
        int slot = hashOf.applyAsInt(record) & (heads - 1);
        if (cells[slot] == record) {
            cells[slot] = after(record);
        } else {
            int before = cells[slot];
            while (after(before) != record) {
                before = after(before);
            }
            set(before, LINK, after(record));
        }
        set(record, LINK, firstFree);
        firstFree = record;
        size--;
    }

    private void link(int record, int hash) {
        int slot = hash & (heads - 1);
        set(record, LINK, cells[slot]);
        cells[slot] = record;
        filter[(hash >>> 6) & (filter.length - 1)] |= 1L << hash;
        linked++;
    }

    /** Makes chains for the records that there are. Comes seldom enough to be cheap on average. */
    private void makeChains() {
        int[] old = cells;
        int oldHeads = heads;
        heads = Math.max(LEAST_HEADS, 2 * Integer.highestOneBit(size));
        cells = new int[heads + old.length - oldHeads];
        System.arraycopy(old, oldHeads, cells, heads, old.length - oldHeads);
        filter = new long[heads * FILTER_BITS / Long.SIZE];
        linked = 0;
        Arrays.fill(cells, 0, heads, NONE);
        for (int slot = 0; slot < oldHeads; slot++) {
            int record = old[slot];
            while (record != NONE) {
                int following = after(record);
                link(record, hashOf.applyAsInt(record));
                record = following;
            }
        }
    }

    /** An array of at least this length with the same beginning. Grows by an eighth, so that a million entries stay close to what they need. */
    static int[] larger(int[] array, int least) {
        return least <= array.length ? array : Arrays.copyOf(array, least + least / 8 + LEAST_HEADS);
    }

    /** Spreads a hash over its low bits, by which alone the chains are told apart. */
    static int spread(int hash) {
        int mixed = hash * 0x9E3779B1;
        return mixed ^ (mixed >>> 15);
    }
}
