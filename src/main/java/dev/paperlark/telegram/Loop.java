package dev.paperlark.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does the same again and again and does not end by a failure. It is never interrupted, since an interrupt in the
 * middle of a read makes the JDK close H2's file.
 */
final class Loop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    /** After a round that failed. */
    static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(3);

    private final String name;
    private final Supplier<Optional<Duration>> round;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean ended;
    private @Nullable Thread thread;

    /** @param round one round; says how long to wait before the next, or nothing to end the loop for good */
    Loop(String name, Supplier<Optional<Duration>> round) {
        this.name = name;
        this.round = round;
    }

    /** Begins; also brings back a thread that died in spite of all, and does nothing while it is alive or after the end. */
    synchronized void keepRunning() {
        if (ended || (thread != null && thread.isAlive())) {
            return;
        }
        if (thread != null) {
            LOG.warn("{} had died and is started again", name);
        }
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends the wait before the next round. */
    void wake() {
        woken.release();
    }

    /** Ends after the round that is under way, for which it waits three seconds at most. */
    @Override
    public void close() {
        ended = true;
        wake();
        Thread running = current();
        if (running != null && running != Thread.currentThread()) {
            try {
                running.join(CLOSE_WITHIN.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized @Nullable Thread current() {
        return thread;
    }

    private void run() {
        while (!ended) {
            Optional<Duration> pause = guarded();
            if (pause.isEmpty()) {
                ended = true;
            } else if (!slept(pause.get())) {
                return;
            }
        }
    }

    /** An Error too is no reason to be deaf: memory may be there again in a moment. */
    private Optional<Duration> guarded() {
        try {
            return round.get();
        } catch (RuntimeException | Error e) {
            if (!ended) {
                LOG.error("{} failed and goes on", name, e);
            }
            return Optional.of(AFTER_FAILURE);
        }
    }

    /** False when the thread was interrupted. Nobody of ours does that; the watchdog begins a new thread. */
    private boolean slept(Duration pause) {
        try {
            if (woken.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
