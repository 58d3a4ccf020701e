package dev.paperlark.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** Times work by the processor time of the thread that does it. */
final class Stopwatch {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long WARM_UP_NANOS = 2_000_000_000L;
    private static final int ROUNDS = 9;

    private Stopwatch() {}

    /** The median of some rounds, after a warm-up of a few seconds. */
    static double millisecondsOf(Runnable work) {
        long start = System.nanoTime();
        do {
            work.run();
        } while (System.nanoTime() - start < WARM_UP_NANOS);
        double[] rounds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            rounds[round] = once(work);
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    /** In milliseconds. */
    static double once(Runnable work) {
        long before = THREADS.getCurrentThreadCpuTime();
        work.run();
        return (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
    }

    /** By the clock, for work of microseconds. */
    static long nanos(Runnable work) {
        long before = System.nanoTime();
        work.run();
        return System.nanoTime() - before;
    }
}
