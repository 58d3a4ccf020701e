package dev.paperlark.schedule;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.ScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;

/** A task with its name and its times. */
record Plan(String name, ScheduleBuilder<?> times, Runnable task) {
    TriggerKey triggerKey() {
        return TriggerKey.triggerKey(name);
    }

    Trigger trigger() {
        return TriggerBuilder.newTrigger()
                .withIdentity(triggerKey())
                .withSchedule(times)
                .build();
    }

    JobDetail job() {
        return JobBuilder.newJob(TaskJob.class)
                .withIdentity(name)
                .storeDurably()
                .build();
    }
}
