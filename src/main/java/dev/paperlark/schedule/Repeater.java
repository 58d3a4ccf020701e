package dev.paperlark.schedule;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats what every process does for itself, such as looking at its folder: in memory, without the trace in the database that
 * {@link Scheduler} leaves for what is done once by all processes together (decision record 0002).
 */
public final class Repeater implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Repeater.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(3);

    private final ScheduledExecutorService executor;

    /** @param threads as many as there are tasks, so that a slow one holds up no other */
    public Repeater(int threads) {
        executor = Executors.newScheduledThreadPool(threads, task -> {
            Thread thread = new Thread(task, "repeater");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Runs a task once, soon. A failure is logged. */
    public void once(String name, Runnable task) {
        executor.execute(new Guarded(name, task));
    }

    /**
     * Runs a task now and then again and again, {@code pause} after each end. A task that fails is logged and repeated all the
     * same; the same failure in a row is logged once.
     */
    public void every(String name, Duration pause, Runnable task) {
        // the future never completes with anything: Guarded keeps every failure to itself
        Future<?> unused =
                executor.scheduleWithFixedDelay(new Guarded(name, task), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Stops; tasks that are running get three seconds to end. They are never interrupted: an interrupt in the middle of a read
     * makes the JDK close H2's file.
     */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(CLOSE_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("a task is still running and is left behind");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An exception out of a periodic task would end its repetition silently, so it stops here. */
    private final class Guarded implements Runnable {
        private final String name;
        private final Runnable task;
        private String lastFailure = "";

        Guarded(String name, Runnable task) {
            this.name = name;
            this.task = task;
        }

        @Override
        public void run() {
            try {
                task.run();
                lastFailure = "";
            } catch (RuntimeException e) {
                if (!executor.isShutdown() && !e.toString().equals(lastFailure)) {
                    LOG.error("task={} failed", name, e);
                }
                lastFailure = e.toString();
            }
        }
    }
}
