package dev.paperlark.matching;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * A hash table of records, each a few numbers in one row of an array: no object a record, and one place in memory to look at. Records are called by
 * their numbers; that of a removed one is given again. The owner knows the keys: it hands in the hash, follows the chain of that hash and compares.
 */
final class Table {
    static final int NONE = -1;
    private static final int LINK = 0;
    private static final int LEAST_CHAINS = 16;
    private static final int SPARED = 4;

    private final int width;
    private final int begin;
    private final IntUnaryOperator hashOf;
    private int end;
    private int size;
    private int linked;
    private int firstFree = NONE;
    private int[] rows = {};
    /** The first record of each chain. Four less than a power of two, so that with its header a large array fills the collector's regions. */
    private int[] heads = {};
    /** A bit for each hash that was {@link #linked} since the chains were made, among eight a chain: most of what isn't there is not looked for. */
    private long[] filter = {};

    /** A table of records with so many fields, which are called 1, 2, …, and with numbers from {@code begin} on. */
    Table(int fields, int begin, IntUnaryOperator hashOf) {
        this.width = 1 + fields;
        this.begin = begin;
        this.end = begin;
        this.hashOf = hashOf;
        makeChains();
    }

    /** The first record whose hash may be this one, or {@link #NONE}. */
    int first(int hash) {
        boolean maybe = ((filter[(hash >>> 6) & (filter.length - 1)] >>> hash) & 1) != 0;
        return maybe ? heads[slot(hash)] : NONE;
    }

    private int slot(int hash) {
        return Math.min(hash & (heads.length + SPARED - 1), heads.length - 1);
    }

    /** The record after this one in its chain, or {@link #NONE}. */
    int after(int record) {
        return get(record, LINK);
    }

    int get(int record, int field) {
        return rows[(record - begin) * width + field];
    }

    void set(int record, int field, int value) {
        rows[(record - begin) * width + field] = value;
    }

    /** Adds to a field. Returns what it is then. */
    int increase(int record, int field, int by) {
        set(record, field, get(record, field) + by);
        return get(record, field);
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
            rows = larger(rows, (end - begin) * width);
        } else {
            firstFree = after(record);
        }
        System.arraycopy(fields, 0, rows, (record - begin) * width + 1, fields.length);
        size++;
        if (linked > heads.length + heads.length / 2) {
            makeChains();
        }
        link(record, hash);
        return record;
    }

    /** Removes a record. Its fields can be read until the next is added. */
    void remove(int record) {
        int slot = slot(hashOf.applyAsInt(record));
        int before = heads[slot];
        if (before == record) {
            heads[slot] = after(record);
        } else {
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
        int slot = slot(hash);
        set(record, LINK, heads[slot]);
        heads[slot] = record;
        filter[(hash >>> 6) & (filter.length - 1)] |= 1L << hash;
        linked++;
    }

    /** Makes chains for the records that there are. Comes seldom enough to be cheap on average. */
    private void makeChains() {
        int[] old = heads;
        int chains = Math.max(LEAST_CHAINS, 2 * Integer.highestOneBit(size));
        heads = new int[chains - SPARED];
        filter = new long[chains / Long.BYTES];
        linked = 0;
        Arrays.fill(heads, NONE);
        for (int record : old) {
            while (record != NONE) {
                int following = after(record);
                link(record, hashOf.applyAsInt(record));
                record = following;
            }
        }
    }

    /** An array of at least this length with the same beginning. Grows by a sixteenth, so that a million entries stay close to what they need. */
    static int[] larger(int[] array, int least) {
        return least <= array.length ? array : Arrays.copyOf(array, least + least / 16 + LEAST_CHAINS);
    }

    /** Spreads a hash over its low bits, by which alone the chains are told apart. */
    static int spread(int hash) {
        int mixed = hash * 0x9E3779B1;
        return mixed ^ (mixed >>> 15);
    }
}
