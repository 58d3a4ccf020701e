package dev.paperlark.text;

import java.util.Arrays;

/** A text as code points, each with the stretch of the original text that it stands for. Grows at its end; not thread-safe. */
final class FoldedText {
    /** What stands before the first and after the last code point. */
    static final int NOTHING = -1;

    private int[] codePoints = {};
    private int[] starts = {};
    private int[] ends = {};
    private int length;
    private boolean hasBackslash;

    FoldedText(int capacity) {
        makeRoom(capacity);
    }

    int length() {
        return length;
    }

    /** Makes it empty, to be filled anew with about so many code points. */
    void clear(int expected) {
        length = 0;
        hasBackslash = false;
        if (codePoints.length < expected) {
            makeRoom(expected);
        }
    }

    /** Whether there is a backslash, without which there is no LaTeX. */
    boolean hasBackslash() {
        return hasBackslash;
    }

    /** The code point at an index, or {@link #NOTHING} outside. */
    int at(int index) {
        return index >= 0 && index < length ? codePoints[index] : NOTHING;
    }

    int startOf(int index) {
        return starts[index];
    }

    int endOf(int index) {
        return ends[index];
    }

    void append(int codePoint, int start, int end) {
        if (length == codePoints.length) {
            makeRoom(Math.max(16, length * 2));
        }
        codePoints[length] = codePoint;
        starts[length] = start;
        ends[length] = end;
        length++;
        hasBackslash |= codePoint == '\\';
    }

    /** Lets the last code point stand for a longer stretch of the original. */
    void extendLastTo(int end) {
        ends[length - 1] = end;
    }

    private void makeRoom(int capacity) {
        codePoints = Arrays.copyOf(codePoints, capacity);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
    }
}
