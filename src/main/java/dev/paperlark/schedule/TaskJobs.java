package dev.paperlark.schedule;

import java.util.Map;
import java.util.Optional;
import org.quartz.Job;
import org.quartz.Scheduler;
import org.quartz.spi.JobFactory;
import org.quartz.spi.TriggerFiredBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the task of a stored job by its name. */
final class TaskJobs implements JobFactory {
    private static final Logger log = LoggerFactory.getLogger(TaskJobs.class);

    private final Map<String, Plan> plans;

    TaskJobs(Map<String, Plan> plans) {
        this.plans = plans;
    }

    @Override
    public Job newJob(TriggerFiredBundle bundle, Scheduler scheduler) {
        String name = bundle.getJobDetail().getKey().getName();
        return Optional.ofNullable(plans.get(name))
                .map(plan -> new TaskJob(name, plan.task()))
                .orElseGet(() -> new TaskJob(name, () -> unknown(name)));
    }

    /** A process of another version has stored it, while both run. */
    private static void unknown(String name) {
        log.debug("task={} is not known here", name);
    }
}
