package dev.paperlark.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UninterruptedThreadsTest {
    @Test
    void an_interrupt_of_the_given_thread_does_not_reach_its_work() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        CompletableFuture<String> end = new CompletableFuture<>();
        Thread work = new Thread(() -> {
            try {
                end.complete(interrupted.await(10, TimeUnit.SECONDS) ? "finished" : "too slow");
            } catch (InterruptedException reached) {
                end.complete("interrupted");
            }
        });
        UninterruptedThreads threads = new UninterruptedThreads();
        threads.execute(work);
        work.interrupt();
        interrupted.countDown();
        assertThat(end.get(10, TimeUnit.SECONDS)).isEqualTo("finished");
        threads.awaitRest();
    }
}
