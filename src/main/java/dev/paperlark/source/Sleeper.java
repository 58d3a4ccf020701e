package dev.paperlark.source;

import java.time.Duration;

/** Waits; a test only writes down how long. */
@FunctionalInterface
interface Sleeper {
    void sleep(Duration duration) throws InterruptedException;
}
