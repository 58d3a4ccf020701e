package dev.paperlark.schedule;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import org.quartz.CronExpression;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobKey;
import org.quartz.ScheduleBuilder;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks at their times, over Quartz (decision 0002).
 *
 * <p>Of several processes on one PostgreSQL database, one runs a task at each time; a process with a database to itself keeps its
 * times in memory. A task never runs twice at once. A time that
 * is missed (no process, or the task still busy) is skipped, not made up for, so a task must look for itself at what is due.
 * Tasks run on two threads of the scheduler; what they throw is logged and changes nothing.
 *
 * <p>Register all tasks, then {@link #start()}; that replaces whatever an earlier run has stored. Registering is for one thread.
 */
public final class Scheduler implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Scheduler.class);

    /** How long {@link #close()} waits for running tasks. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /** Below this the database work of each run outweighs the run. */
    private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(100);

    /** The width of Quartz's column. */
    private static final int LONGEST_CRON = 120;

    private final Map<String, Plan> plans = new LinkedHashMap<>();
    private final org.quartz.Scheduler quartz;
    private boolean started;

    private Scheduler(Properties properties) {
        try {
            quartz = QuartzFactory.create(properties);
            quartz.setJobFactory(new TaskJobs(plans));
        } catch (SchedulerException refused) {
            throw new IllegalStateException("The scheduler can't be built: " + refused.getMessage(), refused);
        }
    }

    /** The schedule of a process that has its database to itself. It writes nothing there. */
    public static Scheduler alone() {
        return new Scheduler(QuartzProperties.alone());
    }

    /**
     * The schedule that all processes on this database share.
     *
     * @throws IllegalStateException when Quartz refuses its settings
     */
    public static Scheduler shared(SchedulerDatabase database) {
        return new Scheduler(QuartzProperties.shared(database));
    }

    /**
     * Registers a task that runs at the start and then in equal intervals.
     *
     * @param name unique, at most 200 characters; two processes mean the same task by the same name
     * @param interval 100 ms or more
     */
    public void every(String name, Duration interval, Runnable task) {
        if (interval.compareTo(SHORTEST_INTERVAL) < 0) {
            throw new IllegalArgumentException("an interval has at least " + SHORTEST_INTERVAL.toMillis() + " ms");
        }
        register(
                name,
                SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(interval.toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount(),
                task);
    }

    /**
     * Registers a task that runs at the times of a cron expression. Times that fall into the gap when clocks go forward do not
     * exist and are skipped.
     *
     * @param name as for {@link #every}
     * @throws IllegalArgumentException when {@link #cronProblem} has something to say
     */
    public void cron(String name, String expression, ZoneId zone, Runnable task) {
        cronProblem(expression).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        register(
                name,
                CronScheduleBuilder.cronSchedule(expression)
                        .inTimeZone(TimeZone.getTimeZone(zone))
                        .withMisfireHandlingInstructionDoNothing(),
                task);
    }

    /** Why this is no usable Quartz cron expression, a sentence or two; nothing when it is one. */
    public static Optional<String> cronProblem(String expression) {
        String fields =
                " It has six fields: second, minute, hour, day of month, month, day of week; one of the days is ?.";
        if (expression.length() > LONGEST_CRON) {
            return Optional.of("The cron expression is longer than " + LONGEST_CRON + " characters.");
        }
        try {
            Date next = new CronExpression(expression).getNextValidTimeAfter(Date.from(Instant.EPOCH));
            return next == null ? Optional.of("The cron expression names a time that never comes.") : Optional.empty();
        } catch (ParseException refused) {
            return Optional.of("The cron expression can't be read: " + refused.getMessage() + "." + fields);
        }
    }

    /**
     * Stores the times of all registered tasks in place of those of earlier runs, forgets tasks that are not registered, and
     * begins.
     *
     * @throws IllegalStateException when the shared database can't be used or a task's times are all past
     */
    public void start() {
        started = true;
        try {
            forgetOthers();
            for (Plan plan : plans.values()) {
                // Quartz updates a trigger wrongly when it turns from an interval into cron, so the old one goes first.
                quartz.unscheduleJob(plan.triggerKey());
                quartz.scheduleJob(plan.job(), Set.of(plan.trigger()), true);
            }
            quartz.start();
        } catch (SchedulerException refused) {
            throw new IllegalStateException("The schedule can't be started: " + refused.getMessage(), refused);
        }
    }

    /** When a task will run next; nothing for a name that is not scheduled. */
    public Optional<Instant> nextRun(String name) {
        try {
            Trigger trigger = quartz.getTrigger(TriggerKey.triggerKey(name));
            return Optional.ofNullable(trigger).map(Trigger::getNextFireTime).map(Date::toInstant);
        } catch (SchedulerException refused) {
            throw new IllegalStateException("The schedule can't be read: " + refused.getMessage(), refused);
        }
    }

    /** Starts no task any more and waits at most 5 s for those that run. A task that takes longer is left to itself. */
    @Override
    public void close() {
        Thread closing = new Thread(this::shutDown, "paperlark-schedule-close");
        closing.setDaemon(true);
        closing.start();
        try {
            closing.join(LONGEST_WAIT.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        if (closing.isAlive()) {
            log.warn("a task still runs after {} s; it is left to itself", LONGEST_WAIT.toSeconds());
        }
    }

    private void shutDown() {
        try {
            quartz.shutdown(true);
        } catch (SchedulerException refused) {
            log.warn("the schedule could not be closed", refused);
        }
    }

    private void register(String name, ScheduleBuilder<?> times, Runnable task) {
        if (started || plans.containsKey(name)) {
            throw new IllegalStateException("the task " + name + " is registered twice or too late");
        }
        plans.put(name, new Plan(name, times, task));
    }

    private void forgetOthers() throws SchedulerException {
        for (JobKey stored : quartz.getJobKeys(GroupMatcher.anyJobGroup())) {
            if (!plans.containsKey(stored.getName())) {
                quartz.deleteJob(stored);
            }
        }
    }
}
