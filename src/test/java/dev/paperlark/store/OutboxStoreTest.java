package dev.paperlark.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.Alert;
import dev.paperlark.model.AlertPaper;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Delivery;
import dev.paperlark.model.Paper;
import dev.paperlark.model.Slot;
import dev.paperlark.support.Papers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxStoreTest extends StoreTest {
    private static final Instant LATER = NOW.plusSeconds(60);

    private final OutboxStore outbox = new OutboxStore();
    private final PaperStore papers = new PaperStore();
    private final AlertStore alerts = new AlertStore();
    private ChatId telegram;
    private ChatId discord;

    @BeforeEach
    void chats() {
        telegram = database.in(tx -> Fixtures.chat(tx, "telegram", "1").id());
        discord = database.in(tx -> Fixtures.chat(tx, "discord", "1").id());
    }

    @Test
    void due_deliveries_are_claimed_oldest_first() {
        Alert first = plan(telegram, NOW);
        Alert second = plan(telegram, NOW.minusSeconds(5));
        plan(telegram, NOW);

        List<Delivery> claimed = claim("me", NOW, 2, "telegram");

        assertThat(claimed).extracting(Delivery::alert).containsExactly(first.id(), second.id());
        assertThat(claimed).allSatisfy(delivery -> {
            assertThat(delivery.chat()).isEqualTo(telegram);
            assertThat(delivery.attempts()).isOne();
        });
        assertThat(counts(telegram)).isEqualTo(new DeliveryCounts(1, 2, 0, 0));
    }

    @Test
    void a_delivery_is_not_claimed_before_its_time() {
        plan(telegram, NOW.plusSeconds(1));

        assertThat(claim("me", NOW, 10, "telegram")).isEmpty();
        assertThat(claim("me", NOW.plusSeconds(1), 10, "telegram")).hasSize(1);
    }

    @Test
    void only_the_platforms_asked_for_are_served() {
        plan(telegram, NOW);
        plan(discord, NOW);

        assertThat(claim("me", NOW, 10)).isEmpty();
        assertThat(claim("me", NOW, 10, "discord")).extracting(Delivery::chat).containsExactly(discord);
        assertThat(claim("me", NOW, 10, "discord", "telegram"))
                .extracting(Delivery::chat)
                .containsExactly(telegram);
    }

    @Test
    void one_chat_can_be_served_alone() {
        plan(telegram, NOW);
        plan(discord, NOW);

        List<Delivery> claimed = database.in(tx -> outbox.claim(tx, discord, new Lease("me", NOW, LATER), 10));

        assertThat(claimed).extracting(Delivery::chat).containsExactly(discord);
        assertThat(counts(telegram).waiting()).isOne();
    }

    @Test
    void a_claimed_delivery_is_nobody_elses_until_the_lease_has_run_out() {
        plan(telegram, NOW);
        Delivery mine = claimOne("me", NOW);

        assertThat(claim("other", LATER, 10, "telegram")).isEmpty();
        Delivery taken = claimOne("other", LATER.plusMillis(1));

        assertThat(taken.id()).isEqualTo(mine.id());
        assertThat(taken.attempts()).isEqualTo(2);
    }

    @Test
    void whoever_lost_the_lease_can_not_settle() {
        plan(telegram, NOW);
        Delivery lost = claimOne("me", NOW);
        Instant after = LATER.plusSeconds(1);
        Delivery held = claimOne("me", after);

        assertThat(sent(lost, "me")).isFalse();
        assertThat(sent(held, "other")).isFalse();
        assertThat(retry(lost, "me", after)).isFalse();
        assertThat(failed(lost, "me")).isFalse();
        assertThat(counts(telegram)).isEqualTo(new DeliveryCounts(0, 1, 0, 0));

        assertThat(sent(held, "me")).isTrue();
        assertThat(sent(held, "me")).isFalse();
        assertThat(counts(telegram)).isEqualTo(new DeliveryCounts(0, 0, 1, 0));
    }

    @Test
    void a_sent_or_failed_delivery_is_never_claimed_again() {
        plan(telegram, NOW);
        plan(telegram, NOW);
        List<Delivery> claimed = claim("me", NOW, 2, "telegram");
        sent(claimed.get(0), "me");
        failed(claimed.get(1), "me");

        assertThat(claim("me", LATER.plusSeconds(999), 10, "telegram")).isEmpty();
        assertThat(counts(telegram)).isEqualTo(new DeliveryCounts(0, 0, 1, 1));
    }

    @Test
    void a_retry_waits_for_its_time_and_counts_the_attempt() {
        plan(telegram, NOW);
        Instant notBefore = NOW.plusSeconds(30);

        assertThat(retry(claimOne("me", NOW), "me", notBefore)).isTrue();

        assertThat(claim("me", NOW.plusSeconds(29), 10, "telegram")).isEmpty();
        assertThat(claimOne("me", notBefore).attempts()).isEqualTo(2);
    }

    @Test
    void those_who_claim_at_once_never_get_the_same_delivery() {
        for (int i = 0; i < 60; i++) {
            plan(telegram, NOW);
        }

        List<Delivery> claimed =
                Stream.of("a", "b", "c")
                        .map(owner -> CompletableFuture.supplyAsync(() -> claimAll(owner)))
                        .toList()
                        .stream()
                        .flatMap(claims -> claims.join().stream())
                        .toList();

        assertThat(claimed).extracting(Delivery::id).doesNotHaveDuplicates();
        assertThat(claimed)
                .allSatisfy(delivery -> assertThat(delivery.attempts()).isOne());
        claimed = Stream.concat(claimed.stream(), claimAll("late").stream()).toList();
        assertThat(claimed).hasSize(60);
    }

    @Test
    void a_claim_does_not_wait_for_another_that_is_not_committed() throws Exception {
        plan(telegram, NOW);
        plan(telegram, NOW);
        CountDownLatch claimed = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<List<Delivery>> first = CompletableFuture.supplyAsync(() -> database.in(tx -> {
            List<Delivery> mine = outbox.claim(tx, List.of("telegram"), new Lease("a", NOW, LATER), 1);
            claimed.countDown();
            await(release);
            return mine;
        }));
        assertThat(claimed.await(10, TimeUnit.SECONDS)).isTrue();

        List<Delivery> second = claim("b", NOW, 10, "telegram");
        release.countDown();

        List<Delivery> both = Stream.of(first.join(), second, claim("c", NOW, 10, "telegram"))
                .flatMap(List::stream)
                .toList();
        // H2 may lock a row that the first claim looked at and left; it is free again after the commit.
        assertThat(both).extracting(Delivery::id).hasSize(2).doesNotHaveDuplicates();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Delivery> claimAll(String owner) {
        List<Delivery> all = new ArrayList<>();
        List<Delivery> some = claim(owner, NOW, 5, "telegram");
        while (!some.isEmpty()) {
            all.addAll(some);
            some = claim(owner, NOW, 5, "telegram");
        }
        return all;
    }

    private Alert plan(ChatId chat, Instant at) {
        return database.in(tx -> {
                    Slot slot = Slot.onRequest(at.plusNanos(++nextSlot));
                    Paper paper = Papers.numbered(nextSlot);
                    papers.save(tx, List.of(paper), at);
                    AlertPaper wanted = new AlertPaper(paper, List.of(), List.of());
                    return alerts.plan(
                            tx, new AlertPlan(chat, slot, Alert.Kind.ON_REQUEST, at, at, 1, List.of(wanted)));
                })
                .orElseThrow();
    }

    private int nextSlot;

    private List<Delivery> claim(String owner, Instant now, int limit, String... platforms) {
        return database.in(
                tx -> outbox.claim(tx, List.of(platforms), new Lease(owner, now, now.plusSeconds(60)), limit));
    }

    private Delivery claimOne(String owner, Instant now) {
        return claim(owner, now, 1, "telegram").get(0);
    }

    private boolean sent(Delivery delivery, String owner) {
        return database.in(tx -> outbox.sent(tx, delivery, owner, LATER));
    }

    private boolean retry(Delivery delivery, String owner, Instant notBefore) {
        return database.in(tx -> outbox.retry(tx, delivery, owner, notBefore, "no answer ".repeat(200), LATER));
    }

    private boolean failed(Delivery delivery, String owner) {
        return database.in(tx -> outbox.failed(tx, delivery, owner, "the chat is gone", LATER));
    }

    private DeliveryCounts counts(ChatId chat) {
        return database.in(tx -> outbox.counts(tx, chat));
    }
}
