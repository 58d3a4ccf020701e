package dev.paperlark.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoopTest {
    private final AtomicInteger rounds = new AtomicInteger();

    @Test
    void a_round_that_fails_is_followed_by_another_even_after_an_error() {
        Loop loop = new Loop("failing", () -> {
            rounds.incrementAndGet();
            throw new OutOfMemoryError("as meant");
        });
        loop.keepRunning();
        await().until(() -> rounds.get() == 1);
        loop.wake();
        await().until(() -> rounds.get() >= 2);
        loop.close();
    }

    @Test
    void a_thread_that_has_died_is_brought_back_by_the_watchdog() {
        Loop loop = new Loop("dying", () -> {
            if (rounds.incrementAndGet() == 1) {
                Thread.currentThread().interrupt();
            }
            return Optional.of(Duration.ofMinutes(10));
        });
        loop.keepRunning();
        await().until(() -> rounds.get() == 1);
        await().untilAsserted(() -> {
            loop.keepRunning();
            assertThat(rounds.get()).isGreaterThanOrEqualTo(2);
        });
        loop.close();
    }

    @Test
    void a_round_that_says_so_ends_the_loop_for_good() {
        Loop loop = new Loop("ending", () -> {
            rounds.incrementAndGet();
            return Optional.empty();
        });
        loop.keepRunning();
        await().until(() -> rounds.get() == 1);
        loop.close();
        loop.keepRunning();
        assertThat(rounds).hasValue(1);
    }
}
