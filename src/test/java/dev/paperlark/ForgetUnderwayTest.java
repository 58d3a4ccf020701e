package dev.paperlark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paperlark.command.CommandRequest;
import dev.paperlark.command.Reply;
import dev.paperlark.command.Role;
import dev.paperlark.command.Speaker;
import dev.paperlark.config.Settings;
import dev.paperlark.delivery.Gateway;
import dev.paperlark.delivery.Outgoing;
import dev.paperlark.delivery.PaceLimits;
import dev.paperlark.delivery.SendResult;
import dev.paperlark.message.Message;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.PersonId;
import dev.paperlark.support.Digests;
import dev.paperlark.support.EveryTable;
import dev.paperlark.support.MutableClock;
import dev.paperlark.support.Papers;
import dev.paperlark.support.TestBot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody is forgotten while an alert is on its way to them. */
class ForgetUnderwayTest {
    private static final PersonId ADA = new PersonId("slow", "8675309");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void an_alert_that_is_on_its_way_ends_before_the_answer_and_leaves_no_trace(@TempDir Path folder) {
        MutableClock clock = new MutableClock(TestBot.MONDAY);
        Settings settings = TestBot.settings(folder);
        EveryTable tables = new EveryTable(settings.database());
        SlowPlatform platform = new SlowPlatform();
        try (App app = App.open(settings, clock, List.of(platform))) {
            say(app, "/subscribe larks");
            app.ingestDigest().ingest("digest.jsonl", Digests.jsonl(Papers.numbered(1)));
            clock.advance(Duration.ofHours(3));
            app.planAlerts().planDue();
            CompletableFuture<Void> sending =
                    CompletableFuture.runAsync(() -> app.dispatcher().deliverDue());
            await().atMost(PATIENCE).until(() -> platform.begun.getCount() == 0);

            CompletableFuture<Reply> forgetting =
                    CompletableFuture.supplyAsync(() -> say(app, "/forget_me yes " + ADA.id()));
            await().atMost(PATIENCE).until(() -> tables.holding(ADA.id()).isEmpty());
            assertThat(forgetting).as("the answer waits for the alert").isNotDone();

            platform.mayEnd.countDown();
            assertThat(forgetting.join()).isInstanceOf(Reply.Forgotten.class);
            sending.join();
            assertThat(tables.holding(ADA.id())).isEmpty();
        }
    }

    private static Reply say(App app, String line) {
        Speaker ada = new Speaker(Role.ADMIN, Locale.ENGLISH, Optional.of(ADA));
        return app.router().answer(CommandRequest.parse(ChatAddress.of("slow", ADA.id()), ada, line));
    }

    /** Answers when the test lets it, and then asks for quiet, which is noted under the person's room. */
    private static final class SlowPlatform implements Gateway {
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch mayEnd = new CountDownLatch(1);

        @Override
        public String platform() {
            return "slow";
        }

        @Override
        public PaceLimits limits() {
            return PaceLimits.unlimited();
        }

        @Override
        public int partsOf(Message message) {
            return 1;
        }

        @Override
        public SendResult send(Outgoing outgoing) {
            begun.countDown();
            try {
                boolean ended = mayEnd.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                assertThat(ended).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new SendResult.RetryAfter(Duration.ofHours(1));
        }
    }
}
