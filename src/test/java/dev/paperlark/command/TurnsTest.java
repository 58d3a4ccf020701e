package dev.paperlark.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paperlark.message.Message;
import dev.paperlark.model.PersonId;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final PersonId ADA = new PersonId("test", "ada");
    private static final PersonId BEN = new PersonId("test", "ben");
    private static final Reply DONE = Reply.text("done");
    private static final Reply LATE = new Reply.Note("overtaken");

    private final Turns turns = new Turns();

    @Test
    void what_waits_while_a_person_is_forgotten_is_given_up_and_what_comes_later_is_not() throws InterruptedException {
        CountDownLatch forgetting = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<Reply> forget = CompletableFuture.supplyAsync(() -> turns.take(
                ADA,
                () -> {
                    forgetting.countDown();
                    wait(mayEnd);
                    return new Reply.Forgotten(Message.text("gone"));
                },
                () -> LATE));
        forgetting.await();
        CompletableFuture<Reply> late = new CompletableFuture<>();
        Thread waiting = new Thread(() -> late.complete(turns.take(ADA, () -> DONE, () -> LATE)));
        waiting.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> waiting.getState() == Thread.State.WAITING);

        assertThat(turns.take(BEN, () -> DONE, () -> LATE))
                .as("nobody else waits")
                .isEqualTo(DONE);
        mayEnd.countDown();
        assertThat(forget.join()).isInstanceOf(Reply.Forgotten.class);
        assertThat(late.join()).isEqualTo(LATE);
        waiting.join();
        assertThat(turns.take(ADA, () -> DONE, () -> LATE)).isEqualTo(DONE);
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
