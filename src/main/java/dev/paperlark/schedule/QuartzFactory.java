package dev.paperlark.schedule;

import java.util.Properties;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.core.QuartzScheduler;
import org.quartz.core.QuartzSchedulerResources;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.listeners.SchedulerListenerSupport;

/** Builds a scheduler that lives by itself: several fit into one process, and closing one harms nobody else. */
final class QuartzFactory extends StdSchedulerFactory {
    private QuartzFactory(Properties properties) throws SchedulerException {
        super(properties);
    }

    /** Quartz lists schedulers by name for the whole process; ours is taken off the list, so that a second one can be built. */
    static synchronized Scheduler create(Properties properties) throws SchedulerException {
        Scheduler created = new QuartzFactory(properties).getScheduler();
        SchedulerRepository.getInstance().remove(created.getSchedulerName());
        return created;
    }

    @Override
    protected Scheduler instantiate(QuartzSchedulerResources resources, QuartzScheduler core) {
        Scheduler created = super.instantiate(resources, core);
        if (resources.getThreadExecutor() instanceof UninterruptedThreads threads) {
            core.addInternalSchedulerListener(new RestBeforeClose(threads));
        }
        return created;
    }

    /** Holds up the closing of the connections until nobody uses them. */
    private static final class RestBeforeClose extends SchedulerListenerSupport {
        private final UninterruptedThreads threads;

        RestBeforeClose(UninterruptedThreads threads) {
            this.threads = threads;
        }

        @Override
        public void schedulerShuttingdown() {
            try {
                threads.awaitRest();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
