package dev.paperlark.bench;

import java.util.Arrays;

/** Times work that takes milliseconds or more. */
final class Stopwatch {
    private static final long WARM_UP_NANOS = 2_000_000_000L;
    private static final int ROUNDS = 9;

    private Stopwatch() {}

    /** The median of some rounds, after a warm-up of two seconds. */
    static double millisecondsOf(Runnable work) {
        long start = System.nanoTime();
        do {
            work.run();
        } while (System.nanoTime() - start < WARM_UP_NANOS);
        double[] rounds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long before = System.nanoTime();
            work.run();
            rounds[round] = (System.nanoTime() - before) / 1e6;
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }
}
