package dev.paperlark.schedule;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.quartz.core.QuartzSchedulerThread;
import org.quartz.spi.ThreadExecutor;

/**
 * Runs Quartz's own threads on threads that nobody interrupts.
 *
 * <p>Quartz interrupts its threads when it closes. An interrupt during file access makes the JDK close the file, and H2 then
 * closes the database for the whole process. So the work of each thread is done by another one, which ends by itself when Quartz
 * tells it to. Public because Quartz builds it by name; of no use elsewhere.
 */
public final class UninterruptedThreads implements ThreadExecutor {
    private static final long A_MOMENT_MILLIS = 5;

    private final List<Thread> background = new CopyOnWriteArrayList<>();
    private final List<Thread> scheduling = new CopyOnWriteArrayList<>();

    @Override
    public void initialize() {}

    @Override
    public void execute(Thread work) {
        Thread runner = new Thread(work, work.getName());
        runner.setDaemon(true);
        (work instanceof QuartzSchedulerThread ? scheduling : background).add(runner);
        runner.start();
    }

    /**
     * Waits until no thread is at work in the database: those that start tasks have ended, all others have ended or sleep (they
     * end when they wake up). For a scheduler that is being closed.
     */
    void awaitRest() throws InterruptedException {
        for (Thread runner : scheduling) {
            runner.join();
        }
        for (Thread runner : background) {
            while (runner.getState() == Thread.State.RUNNABLE || runner.getState() == Thread.State.BLOCKED) {
                runner.join(A_MOMENT_MILLIS);
            }
        }
    }
}
