package dev.paperlark.bench;

/** Takes results, so that the compiler must not leave out the work behind them. */
final class Sink {
    private static volatile long last;

    private Sink() {}

    static void take(long result) {
        last = result;
    }

    static long last() {
        return last;
    }
}
