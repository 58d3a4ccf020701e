package dev.paperlark.delivery;

/**
 * The generic cell rate algorithm: a rate held on the average, with a tolerance by which one may be early after having been late.
 * Times are nanoseconds since the epoch. Not thread-safe: the {@link Pacer} locks. Source: ITU-T I.371.
 */
final class Gcra {
    private final long interval;
    private final long tolerance;
    private long theoreticalArrival;

    Gcra(long interval, long tolerance) {
        this.interval = interval;
        this.tolerance = tolerance;
    }

    /** When the next may start. */
    long earliest() {
        return theoreticalArrival - tolerance;
    }

    void take(long start) {
        theoreticalArrival = Math.max(theoreticalArrival, start) + interval;
    }
}
