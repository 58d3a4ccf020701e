package dev.paperlark.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/**
 * Ends a search that has used up its time on the processor. Time in which others had the processor does not count, so a busy machine answers
 * later, but answers. For the thread that makes it.
 */
final class ProcessorBudget implements QueryTimeout {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long end;

    ProcessorBudget(Duration budget) {
        end = THREADS.getCurrentThreadCpuTime() + budget.toNanos();
    }

    @Override
    public boolean shouldExit() {
        return THREADS.getCurrentThreadCpuTime() > end;
    }
}
