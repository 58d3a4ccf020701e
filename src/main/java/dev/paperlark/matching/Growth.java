package dev.paperlark.matching;

import java.util.Arrays;

/** Arrays that grow by a quarter: a million entries stay close to what they need, and growing stays cheap on average. */
final class Growth {
    private Growth() {}

    static int[] toHold(int[] array, int index) {
        return index < array.length ? array : Arrays.copyOf(array, larger(index));
    }

    static long[] toHold(long[] array, int index) {
        return index < array.length ? array : Arrays.copyOf(array, larger(index));
    }

    static byte[] toHold(byte[] array, int index) {
        return index < array.length ? array : Arrays.copyOf(array, larger(index));
    }

    static <T> T[] toHold(T[] array, int index) {
        return index < array.length ? array : Arrays.copyOf(array, larger(index));
    }

    private static int larger(int index) {
        return index + index / 4 + 16;
    }
}
