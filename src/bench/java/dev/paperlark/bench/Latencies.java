package dev.paperlark.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * How long single calls take, in milliseconds of the calling thread's processor time, which other programs on the machine disturb
 * less than the clock's. For calls that do their work in the thread they are made in.
 */
record Latencies(double median, double p99) {
    private static final int WARM_UP_ROUNDS = 3;
    private static final int ROUNDS = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Calls once for each input, some rounds to warm up and some that count. */
    static <T> Latencies of(List<T> inputs, Consumer<T> call) {
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            inputs.forEach(call);
        }
        double[] times = new double[inputs.size() * ROUNDS];
        int at = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (T input : inputs) {
                long start = THREADS.getCurrentThreadCpuTime();
                call.accept(input);
                times[at++] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
            }
        }
        Arrays.sort(times);
        return new Latencies(times[times.length / 2], times[times.length * 99 / 100]);
    }

    @Override
    public String toString() {
        return "%.3f / %.3f".formatted(median, p99);
    }
}
