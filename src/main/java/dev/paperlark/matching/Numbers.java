package dev.paperlark.matching;

import java.util.Arrays;

/** A list of numbers that is filled over and over again. */
final class Numbers {
    private int[] numbers = new int[64];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size] = number;
        size++;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int[] copy() {
        return Arrays.copyOf(numbers, size);
    }
}
