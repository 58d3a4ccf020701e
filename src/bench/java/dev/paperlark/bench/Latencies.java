package dev.paperlark.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * How long single calls take, in milliseconds.
 */
record Latencies(double median, double p99) {
    private static final int WARM_UP_ROUNDS = 3;
    private static final int ROUNDS = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /**
     * By the calling thread's processor time, which other programs on the machine disturb less than the clock's. For calls that do their
     * work in the thread they are made in.
     */
    static <T> Latencies of(List<T> inputs, Consumer<T> call) {
        return of(inputs, call, THREADS::getCurrentThreadCpuTime);
    }

    /** By the clock, as those who wait see it. */
    static <T> Latencies byClock(List<T> inputs, Consumer<T> call) {
        return of(inputs, call, System::nanoTime);
    }

    /** Calls once for each input, some rounds to warm up and some that count. */
    private static <T> Latencies of(List<T> inputs, Consumer<T> call, LongSupplier nanos) {
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            inputs.forEach(call);
        }
        double[] times = new double[inputs.size() * ROUNDS];
        int at = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (T input : inputs) {
                long start = nanos.getAsLong();
                call.accept(input);
                times[at++] = (nanos.getAsLong() - start) / 1e6;
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
