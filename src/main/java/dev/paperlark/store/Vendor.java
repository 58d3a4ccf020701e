package dev.paperlark.store;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The two databases, and the little that has to be said differently to each. */
enum Vendor {
    H2("jdbc:h2:", "SET LOCK_TIMEOUT %d"),
    POSTGRESQL("jdbc:postgresql:", "SET lock_timeout = %d");

    /**
     * How long a statement waits for a row that another transaction has locked. H2's own 2 seconds are too few for a
     * command that comes while a large digest is stored; PostgreSQL would wait for ever.
     */
    static final Duration LOCK_TIMEOUT = Duration.ofSeconds(20);

    private final String prefix;
    private final String lockTimeout;

    Vendor(String prefix, String lockTimeout) {
        this.prefix = prefix;
        this.lockTimeout = lockTimeout;
    }

    static Optional<Vendor> of(String url) {
        return Arrays.stream(values())
                .filter(vendor -> url.startsWith(vendor.prefix))
                .findFirst();
    }

    /** The statement that every connection begins with. */
    String firstStatement() {
        return lockTimeout.formatted(LOCK_TIMEOUT.toMillis());
    }
}
