package dev.paperlark.schedule;

import java.util.Date;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a task, never twice at the same time. What the task throws ends here, so that the schedule goes on. */
@DisallowConcurrentExecution
final class TaskJob implements Job {
    private static final Logger log = LoggerFactory.getLogger(TaskJob.class);

    private final String name;
    private final Runnable task;

    TaskJob(String name, Runnable task) {
        this.name = name;
        this.task = task;
    }

    @Override
    public void execute(JobExecutionContext context) {
        if (isOvertaken(context)) {
            return;
        }
        try {
            task.run();
        } catch (RuntimeException | Error failure) {
            log.error("task={} failed; it runs again at its next time", name, failure);
        }
    }

    /** After a hold-up several times are due at once; the last of them does the work of all. */
    private static boolean isOvertaken(JobExecutionContext context) {
        Date next = context.getNextFireTime();
        return next != null && !next.toInstant().isAfter(context.getFireTime().toInstant());
    }
}
