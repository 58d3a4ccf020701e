package dev.paperlark.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RepeaterTest {
    private static final Duration SOON = Duration.ofMillis(5);

    @Test
    void a_task_that_fails_is_repeated_all_the_same() {
        AtomicInteger runs = new AtomicInteger();
        try (Repeater repeater = new Repeater(1)) {
            repeater.every("failing", SOON, () -> {
                runs.incrementAndGet();
                throw new IllegalStateException("as meant");
            });
            await().until(() -> runs.get() >= 3);
        }
    }

    @Test
    void a_slow_task_holds_up_no_other() {
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        try (Repeater repeater = new Repeater(2)) {
            repeater.once("slow", () -> waitFor(end));
            repeater.every("quick", SOON, runs::incrementAndGet);
            await().until(() -> runs.get() >= 3);
            end.countDown();
        }
    }

    @Test
    void closing_waits_for_a_running_task_and_does_not_interrupt_it() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        AtomicBoolean finished = new AtomicBoolean();
        Repeater repeater = new Repeater(1);
        repeater.once("writing", () -> {
            begun.countDown();
            waitFor(end);
            finished.set(true);
        });
        waitFor(begun);

        Thread closing = new Thread(repeater::close);
        closing.start();
        await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
        end.countDown();

        await().until(() -> !closing.isAlive());
        assertThat(finished).isTrue();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted, which would close the database", e);
        }
    }
}
