package dev.paperlark.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.Alert;
import dev.paperlark.model.AlertPaper;
import dev.paperlark.model.Chat;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Delivery;
import dev.paperlark.model.LostAnswerPolicy;
import dev.paperlark.model.Paper;
import dev.paperlark.model.Slot;
import dev.paperlark.model.SubscriptionId;
import dev.paperlark.support.Papers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboxStoreTest extends StoreTest {
    private static final Instant LATER = NOW.plusSeconds(60);

    private final OutboxStore outbox = new OutboxStore();
    private final PaperStore papers = new PaperStore();
    private final AlertStore alerts = new AlertStore();
    private final ChatStore chats = new ChatStore();
    private ChatId telegram;
    private ChatId second;
    private ChatId discord;

    @BeforeEach
    void chats() {
        telegram = database.in(tx -> Fixtures.chat(tx, "telegram", "1").id());
        second = database.in(tx -> Fixtures.chat(tx, "telegram", "2").id());
        discord = database.in(tx -> Fixtures.chat(tx, "discord", "1").id());
    }

    @Test
    void due_deliveries_are_claimed_oldest_first_and_one_a_chat() {
        Alert first = plan(telegram, NOW);
        plan(telegram, NOW.minusSeconds(5));
        Alert other = plan(second, NOW);

        List<Delivery> claimed = claim("me", NOW, 10, "telegram");

        assertThat(claimed).extracting(Delivery::alert).containsExactly(first.id(), other.id());
        assertThat(claimed).allSatisfy(delivery -> {
            assertThat(delivery.fence()).isOne();
            assertThat(delivery.attempts()).isZero();
        });
        assertThat(counts(telegram)).isEqualTo(new DeliveryCounts(1, 1, 0, 0, 0, 0));
    }

    @Test
    void the_alerts_of_a_chat_keep_their_order() {
        Alert first = plan(telegram, NOW.plusSeconds(5));
        Alert next = plan(telegram, NOW);

        assertThat(claim("me", NOW, 10, "telegram")).as("the older is not due").isEmpty();
        Delivery older = claimOne("me", NOW.plusSeconds(5));
        assertThat(older.alert()).isEqualTo(first.id());
        settle(older, "me", Settlement.partSent(older, DeliveryState.SENT, "1", NOW));
        assertThat(claimOne("me", NOW).alert()).isEqualTo(next.id());
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
        Lease lease = new Lease("me", NOW, LATER);

        assertThat(database.<Optional<Delivery>>in(tx -> outbox.claim(tx, discord, List.of("telegram"), lease)))
                .as("on another platform")
                .isEmpty();
        assertThat(database.<Optional<Delivery>>in(
                        tx -> outbox.claim(tx, discord, List.of("telegram", "discord"), lease)))
                .map(Delivery::chat)
                .contains(discord);
        assertThat(counts(telegram).waiting()).isOne();
    }

    @Test
    void chats_that_are_disabled_or_asked_to_be_quiet_are_left_out() {
        plan(telegram, NOW);
        plan(second, NOW);
        plan(discord, NOW);
        QuietStore quiet = new QuietStore();
        database.run(tx -> {
            chats.update(tx, chats.find(tx, telegram).orElseThrow().withDisabled(Optional.of("blocked")));
            quiet.add(tx, new QuietTime("telegram", "2", NOW.plusSeconds(3)));
            quiet.add(tx, new QuietTime("discord", QuietTime.ALL_ROOMS, NOW.plusSeconds(3)));
        });

        assertThat(claim("me", NOW, 10, "telegram", "discord")).isEmpty();
        assertThat(claim("me", NOW.plusSeconds(3), 10, "telegram", "discord"))
                .extracting(Delivery::chat)
                .containsExactly(second, discord);
    }

    @Test
    void a_lease_that_ran_out_leaves_the_row_unknown_until_its_repeat() {
        plan(telegram, NOW);
        claimOne("me", NOW);

        assertThat(expire(LATER)).as("the lease holds").isZero();
        Instant after = LATER.plusMillis(1);
        assertThat(expire(after)).isOne();

        assertThat(counts(telegram).unknown()).isOne();
        assertThat(claim("other", after.plusSeconds(29), 10, "telegram")).isEmpty();
        Delivery repeat = claimOne("other", after.plusSeconds(30));
        assertThat(repeat.unknowns()).isOne();
        assertThat(repeat.fence()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"AT_MOST_ONCE, 5", "AT_LEAST_ONCE, 1"})
    void a_row_that_is_not_repeated_stays_unknown_and_is_listed(LostAnswerPolicy policy, int mostUnknowns) {
        database.run(
                tx -> chats.update(tx, chats.find(tx, telegram).orElseThrow().withLostAnswers(policy)));
        plan(telegram, NOW);
        Alert next = plan(telegram, NOW);
        claimOne("me", NOW);
        Instant after = LATER.plusSeconds(1);
        database.in(tx -> outbox.expire(tx, after, after.plusSeconds(30), mostUnknowns));

        assertThat(claimOne("me", after).alert()).as("the next goes on").isEqualTo(next.id());
        assertThat(claim("me", after.plusSeconds(99_999), 10, "telegram")).isEmpty();
        assertThat(database.<List<Instant>>in(tx -> outbox.unconfirmed(tx, telegram)))
                .containsExactly(micros(NOW));
    }

    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    @Test
    void whoever_lost_the_lease_can_not_settle() {
        plan(telegram, NOW);
        Delivery lost = claimOne("me", NOW);
        Instant after = LATER.plusSeconds(1);
        expire(after);
        assertThat(settle(lost, "me", sent(lost))).as("declared unknown").isFalse();

        Delivery held = claimOne("me", after.plusSeconds(30));
        assertThat(settle(lost, "me", sent(lost))).as("an older claim").isFalse();
        assertThat(settle(held, "other", sent(held))).as("another owner").isFalse();
        assertThat(counts(telegram).underway()).isOne();

        assertThat(settle(held, "me", sent(held))).isTrue();
        assertThat(settle(held, "me", sent(held))).as("twice").isFalse();
        assertThat(counts(telegram)).isEqualTo(new DeliveryCounts(0, 0, 1, 0, 0, 0));
    }

    private static Settlement sent(Delivery delivery) {
        return Settlement.partSent(delivery, DeliveryState.SENT, "1", LATER);
    }

    @Test
    void what_is_settled_is_what_the_next_claim_finds() {
        plan(telegram, NOW);
        Delivery first = claimOne("me", NOW);
        settle(first, "me", Settlement.partSent(first, DeliveryState.NEW, "m1", NOW));
        Delivery second = claimOne("me", NOW);
        Settlement failed = Settlement.unchanged(
                        second, DeliveryState.NEW, LATER, Optional.of("no answer ".repeat(200)))
                .withAttempt()
                .withUnknown();
        settle(second, "me", failed);

        assertThat(claim("me", NOW, 10, "telegram")).as("before its time").isEmpty();
        Delivery third = claimOne("me", LATER);
        assertThat(third.partsSent()).isOne();
        assertThat(third.attempts()).isOne();
        assertThat(third.unknowns()).isOne();
        assertThat(third.fence()).isEqualTo(3);
    }

    @Test
    void what_is_held_back_is_due_again_when_it_is_released() {
        plan(telegram, NOW);
        plan(telegram, LATER);
        plan(second, NOW);
        database.run(tx -> outbox.hold(tx, telegram, NOW));

        assertThat(claim("me", LATER, 10, "telegram"))
                .extracting(Delivery::chat)
                .containsExactly(second);
        assertThat(counts(telegram).held()).isEqualTo(2);
        assertThat(database.<Integer>in(tx -> outbox.release(tx, telegram, NOW)))
                .isEqualTo(2);
        assertThat(claimOne("me", NOW).chat()).isEqualTo(telegram);
    }

    @Test
    void a_chat_moves_with_all_it_has_and_an_unused_one_makes_way() {
        plan(telegram, NOW);
        ChatAddress there = ChatAddress.of("telegram", "2");
        assertThat(database.<Boolean>in(tx -> chats.move(tx, telegram, there))).isTrue();
        assertThat(database.<Boolean>in(tx -> chats.move(tx, telegram, there)))
                .as("again")
                .isTrue();

        assertThat(database.<Optional<Chat>>in(tx -> chats.find(tx, there)))
                .map(Chat::id)
                .contains(telegram);
        assertThat(database.<Optional<Chat>>in(tx -> chats.find(tx, second))).isEmpty();
        assertThat(counts(telegram).waiting()).isOne();
    }

    @Test
    void a_chat_does_not_move_onto_one_in_use() {
        plan(second, NOW);
        assertThat(database.<Boolean>in(tx -> chats.move(tx, telegram, ChatAddress.of("telegram", "2"))))
                .isFalse();
        assertThat(database.<Optional<Chat>>in(tx -> chats.find(tx, ChatAddress.of("telegram", "1"))))
                .isPresent();
    }

    @Test
    void those_who_claim_at_once_never_get_the_same_delivery() {
        for (int i = 0; i < 60; i++) {
            String room = "many " + i;
            plan(database.in(tx -> Fixtures.chat(tx, "telegram", room).id()), NOW);
        }

        List<Delivery> claimed =
                Stream.of("a", "b", "c")
                        .map(owner -> CompletableFuture.supplyAsync(() -> claimAll(owner)))
                        .toList()
                        .stream()
                        .flatMap(claims -> claims.join().stream())
                        .toList();

        claimed = Stream.concat(claimed.stream(), claimAll("late").stream()).toList();
        assertThat(claimed).extracting(Delivery::id).hasSize(60).doesNotHaveDuplicates();
        assertThat(claimed).allSatisfy(delivery -> assertThat(delivery.fence()).isOne());
    }

    @Test
    void a_claim_does_not_wait_for_another_that_is_not_committed() throws Exception {
        plan(telegram, NOW);
        plan(second, NOW);
        CountDownLatch claimed = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<List<Delivery>> first = CompletableFuture.supplyAsync(() -> database.in(tx -> {
            List<Delivery> mine = outbox.claim(tx, List.of("telegram"), new Lease("a", NOW, LATER), 1);
            claimed.countDown();
            await(release);
            return mine;
        }));
        assertThat(claimed.await(10, TimeUnit.SECONDS)).isTrue();

        List<Delivery> other = claim("b", NOW, 10, "telegram");
        release.countDown();

        List<Delivery> both = Stream.of(first.join(), other, claim("c", NOW, 10, "telegram"))
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
                    AlertPaper wanted = new AlertPaper(paper, List.of(new SubscriptionId(1)), List.of());
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

    private boolean settle(Delivery delivery, String owner, Settlement settlement) {
        return database.in(tx -> outbox.settle(tx, delivery, owner, settlement, LATER));
    }

    private int expire(Instant now) {
        return database.in(tx -> outbox.expire(tx, now, now.plusSeconds(30), 5));
    }

    private DeliveryCounts counts(ChatId chat) {
        return database.in(tx -> outbox.counts(tx, chat));
    }
}
