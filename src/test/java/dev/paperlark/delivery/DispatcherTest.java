package dev.paperlark.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.delivery.ScriptedGateway.Call;
import dev.paperlark.model.Chat;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Delivery;
import dev.paperlark.model.LostAnswerPolicy;
import dev.paperlark.store.DeliveryCounts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DispatcherTest {
    private static final SendResult SENT = new SendResult.Sent("1");
    private static final SendResult LOST = new SendResult.Ambiguous("read timed out");

    private DeliveryRig rig;
    private ChatId lab;

    @BeforeEach
    void open(@TempDir Path folder) {
        rig = new DeliveryRig(folder);
        lab = rig.chat("lab");
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest(name = "{0} under {1}")
    @CsvSource({
        // answer, policy, waiting, sent, failed, unknown, held
        "SENT,        AT_LEAST_ONCE, 0, 1, 0, 0, 0",
        "SENT,        AT_MOST_ONCE,  0, 1, 0, 0, 0",
        "RETRY_AFTER, AT_LEAST_ONCE, 1, 0, 0, 0, 0",
        "TEMPORARY,   AT_LEAST_ONCE, 1, 0, 0, 0, 0",
        "TEMPORARY,   AT_MOST_ONCE,  1, 0, 0, 0, 0",
        "AMBIGUOUS,   AT_LEAST_ONCE, 0, 0, 0, 1, 0",
        "AMBIGUOUS,   AT_MOST_ONCE,  0, 0, 0, 1, 0",
        "GONE,        AT_LEAST_ONCE, 0, 0, 0, 0, 1",
        "GONE,        AT_MOST_ONCE,  0, 0, 0, 0, 1",
        "REJECTED,    AT_LEAST_ONCE, 0, 0, 1, 0, 0",
        "REJECTED,    AT_MOST_ONCE,  0, 0, 1, 0, 0"
    })
    void each_answer_leads_to_its_state(
            String answer, LostAnswerPolicy policy, int waiting, int sent, int failed, int unknown, int held) {
        choose(policy);
        rig.plan(lab);
        rig.gateway.answers(result(answer));

        rig.dispatcher.deliverDue();

        assertThat(rig.counts(lab)).isEqualTo(new DeliveryCounts(waiting, 0, sent, failed, unknown, held));
        assertThat(rig.gateway.history()).hasSize(1);
    }

    private static SendResult result(String name) {
        return switch (name) {
            case "SENT" -> SENT;
            case "RETRY_AFTER" -> new SendResult.RetryAfter(Duration.ofSeconds(7));
            case "TEMPORARY" -> new SendResult.Temporary("no route");
            case "AMBIGUOUS" -> LOST;
            case "GONE" -> new SendResult.Gone("the bot was blocked");
            default -> new SendResult.Rejected("bad markup");
        };
    }

    private void choose(LostAnswerPolicy policy) {
        Chat chat = rig.read(lab).withLostAnswers(policy);
        rig.database.run(tx -> rig.chats.update(tx, chat));
    }

    @Test
    void a_lost_answer_is_followed_by_one_silent_copy_after_thirty_seconds() {
        rig.plan(lab);
        rig.gateway.answers(LOST, SENT);
        rig.dispatcher.deliverDue();

        rig.after(Duration.ofSeconds(29));
        assertThat(rig.gateway.history()).hasSize(1);
        rig.after(Duration.ofSeconds(1));
        rig.after(Duration.ofHours(2));

        assertThat(rig.gateway.history())
                .extracting(call -> call.outgoing().volume())
                .containsExactly(Outgoing.Volume.NORMAL, Outgoing.Volume.SILENT);
        assertThat(rig.counts(lab).sent()).isOne();
    }

    @Test
    void answers_that_are_always_lost_end_as_unknown_and_the_next_alert_goes_on() {
        rig.plan(lab);
        rig.gateway.answers(LOST);
        for (int i = 0; i < 60; i++) {
            rig.after(Duration.ofMinutes(1));
        }
        assertThat(rig.gateway.history()).hasSize(RetryPolicy.MAX_UNKNOWNS);
        assertThat(rig.unconfirmed(lab)).containsExactly(DeliveryRig.START);

        rig.gateway.answers(SENT);
        rig.plan(lab);
        rig.dispatcher.deliverDue();
        assertThat(rig.counts(lab)).isEqualTo(new DeliveryCounts(0, 0, 1, 0, 1, 0));
    }

    @Test
    void a_chat_that_wants_nothing_twice_gets_no_copy_and_its_next_alert() {
        choose(LostAnswerPolicy.AT_MOST_ONCE);
        rig.plan(lab);
        rig.plan(lab);
        rig.gateway.answers(LOST, SENT);

        rig.dispatcher.deliverDue();
        rig.after(Duration.ofDays(2));

        assertThat(rig.gateway.history()).hasSize(2);
        assertThat(rig.counts(lab)).isEqualTo(new DeliveryCounts(0, 0, 1, 0, 1, 0));
        assertThat(rig.unconfirmed(lab)).hasSize(1);
    }

    @Test
    void quiet_is_kept_to_the_second_also_after_a_restart_and_costs_no_attempt() {
        ChatId other = rig.chat("other");
        rig.plan(lab);
        rig.gateway.answers(new SendResult.RetryAfter(Duration.ofHours(12)), SENT);
        rig.dispatcher.deliverDue();
        rig.plan(other);
        rig.restart();

        rig.dispatcher.deliverDue();
        assertThat(rig.counts(other).sent()).as("another chat").isOne();
        assertThat(rig.dispatcher.pacerOf(ScriptedGateway.PLATFORM).next(DeliveryRig.at("lab"), Pacer.Kind.REPLY))
                .as("an answer")
                .isEqualTo(DeliveryRig.START.plus(Duration.ofHours(12)));
        rig.after(Duration.ofHours(12).minusMillis(1));
        assertThat(rig.counts(lab).waiting()).isOne();
        rig.after(Duration.ofMillis(1));
        assertThat(rig.counts(lab).sent()).isOne();
    }

    @Test
    void three_chats_that_are_asked_for_the_same_quiet_in_a_row_mean_all() {
        for (String room : List.of("a", "b", "c")) {
            rig.plan(rig.chat(room));
        }
        rig.gateway.answers(new SendResult.RetryAfter(Duration.ofSeconds(20)));
        rig.dispatcher.deliverDue();
        rig.gateway.answers(SENT);
        rig.plan(lab);

        rig.after(Duration.ofSeconds(19));
        assertThat(rig.counts(lab).waiting()).isOne();
        rig.after(Duration.ofSeconds(1));
        assertThat(rig.counts(lab).sent()).isOne();
    }

    @Test
    void failures_are_tried_again_until_they_are_given_up() {
        rig.plan(lab);
        rig.gateway.answers(new SendResult.Temporary("no route"));
        for (int i = 0; i < 60; i++) {
            rig.after(Duration.ofHours(1));
        }
        assertThat(rig.gateway.history()).hasSize(RetryPolicy.MAX_ATTEMPTS);
        assertThat(rig.counts(lab).failed()).isOne();
    }

    @Test
    void a_chat_that_moved_gets_its_alert_at_the_new_address() {
        rig.plan(lab);
        ChatId fresh = rig.chat("-100");
        rig.gateway.answers(new SendResult.Moved(DeliveryRig.at("-100")), SENT);

        rig.dispatcher.deliverDue();

        assertThat(rig.gateway.history()).extracting(Call::room).containsExactly("lab", "-100");
        assertThat(rig.read(lab).address()).isEqualTo(DeliveryRig.at("-100"));
        assertThat(rig.database.<Optional<Chat>>in(tx -> rig.chats.find(tx, fresh)))
                .as("the unused chat there")
                .isEmpty();
    }

    @Test
    void a_chat_that_moved_to_one_in_use_is_disabled() {
        ChatId used = rig.chat("-100");
        rig.plan(used);
        rig.dispatcher.deliverDue();
        rig.plan(lab);
        rig.gateway.answers(new SendResult.Moved(DeliveryRig.at("-100")));

        rig.dispatcher.deliverDue();

        assertThat(rig.read(lab).disabled())
                .hasValueSatisfying(why -> assertThat(why).contains("moved"));
        assertThat(rig.counts(lab).held()).isOne();
        assertThat(rig.counts(used).sent()).isOne();
    }

    @Test
    void a_chat_that_is_gone_is_left_alone_until_it_is_back_and_then_gets_everything_in_order() {
        rig.plan(lab);
        rig.plan(lab);
        rig.gateway.answers(new SendResult.Gone("the bot was blocked"), SENT);
        rig.dispatcher.deliverDue();
        rig.plan(lab);
        rig.after(Duration.ofDays(3));
        assertThat(rig.gateway.history()).hasSize(1);
        assertThat(rig.read(lab).disabled()).contains("the bot was blocked");
        assertThat(rig.counts(lab)).isEqualTo(new DeliveryCounts(1, 0, 0, 0, 0, 2));

        assertThat(rig.dispatcher.revive(lab)).isEqualTo(2);
        rig.dispatcher.deliverDue();

        assertThat(rig.read(lab).disabled()).isEmpty();
        assertThat(rig.counts(lab).sent()).isEqualTo(3);
        assertThat(titles()).containsExactly("1 larks", "1 larks", "2 larks", "3 larks");
    }

    /** Which of the rig's papers each call was about. */
    private List<String> titles() {
        return rig.gateway.history().stream()
                .map(call -> call.outgoing().message().toString())
                .map(text -> text.replaceAll("(?s).*?How (\\d+ larks).*", "$1"))
                .toList();
    }

    @Test
    void an_alert_of_several_parts_goes_on_where_it_stopped() {
        rig.gateway.parts = 3;
        rig.plan(lab);
        rig.gateway.answers(SENT, new SendResult.Temporary("no route"), LOST, SENT);
        rig.dispatcher.deliverDue();
        rig.restart();
        rig.after(Duration.ofSeconds(30));
        rig.after(Duration.ofSeconds(30));

        assertThat(rig.gateway.history())
                .extracting(call -> call.outgoing().part())
                .containsExactly(0, 1, 1, 1, 2);
        assertThat(rig.gateway.history())
                .extracting(call -> call.outgoing().volume())
                .endsWith(Outgoing.Volume.SILENT, Outgoing.Volume.NORMAL);
        assertThat(rig.counts(lab).sent()).isOne();
    }

    @Test
    void a_crash_in_flight_makes_that_part_unknown_and_no_other() {
        rig.gateway.parts = 2;
        rig.plan(lab);
        rig.gateway.answers(SENT, new SendResult.RetryAfter(Duration.ofSeconds(1)), SENT);
        rig.dispatcher.deliverDue();
        rig.clock.advance(Duration.ofSeconds(1));
        assertThat(rig.claims("killed").due(1)).hasSize(1);
        rig.restart();

        rig.dispatcher.deliverDue();
        assertThat(rig.counts(lab).underway()).as("the lease holds").isOne();
        rig.after(Claims.LEASE.plusSeconds(1));
        assertThat(rig.counts(lab).unknown()).isOne();
        rig.after(Duration.ofSeconds(30));

        Call last = rig.gateway.history().get(2);
        assertThat(last.outgoing().part()).isOne();
        assertThat(last.outgoing().volume()).isEqualTo(Outgoing.Volume.SILENT);
        assertThat(rig.counts(lab).sent()).isOne();
    }

    @Test
    void a_worker_that_lost_its_lease_can_not_write() throws Exception {
        rig.plan(lab);
        CountDownLatch slow = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        rig.gateway.script = outgoing -> {
            if (outgoing.volume() == Outgoing.Volume.SILENT) {
                return new SendResult.Temporary("no route");
            }
            begun.countDown();
            await(slow);
            return SENT;
        };
        CompletableFuture<Void> first = CompletableFuture.runAsync(rig.dispatcher::deliverDue);
        await(begun);
        try (Dispatcher other = rig.newDispatcher()) {
            rig.clock.advance(Claims.LEASE.plusSeconds(1));
            other.deliverDue();
            rig.clock.advance(Duration.ofSeconds(30));
            other.deliverDue();
            slow.countDown();
            first.get(10, TimeUnit.SECONDS);
        }
        assertThat(rig.counts(lab)).as("as the second has left it").isEqualTo(new DeliveryCounts(1, 0, 0, 0, 0, 0));
    }

    @Test
    void chats_are_served_at_once_and_each_chat_in_order() {
        int many = 12;
        List<ChatId> rooms = new ArrayList<>(rig.planForMany(many));
        rooms.forEach(rig::plan);
        CyclicBarrier all = new CyclicBarrier(many);
        List<String> inside = Collections.synchronizedList(new ArrayList<>());
        List<String> overlapping = Collections.synchronizedList(new ArrayList<>());
        rig.gateway.script = outgoing -> {
            String room = outgoing.chat().room();
            if (inside.contains(room)) {
                overlapping.add(room);
            }
            inside.add(room);
            awaitAll(all);
            inside.remove(room);
            return SENT;
        };
        try (Dispatcher second = rig.newDispatcher()) {
            CompletableFuture<Void> other = CompletableFuture.runAsync(second::deliverDue);
            rig.dispatcher.deliverDue();
            other.join();
        }
        assertThat(overlapping).isEmpty();
        assertThat(rooms).allSatisfy(chat -> assertThat(rig.counts(chat).sent()).isEqualTo(2));
    }

    @Test
    void a_gateway_that_throws_may_have_sent() {
        rig.plan(lab);
        rig.gateway.script = outgoing -> {
            throw new IllegalStateException("a bug");
        };
        rig.dispatcher.deliverDue();
        assertThat(rig.counts(lab).unknown()).isOne();
    }

    @Test
    void a_message_that_can_not_be_written_is_refused_and_the_next_goes_on() {
        rig.plan(lab);
        rig.plan(lab);
        rig.gateway.parts = -1;
        rig.dispatcher.deliverDue();
        assertThat(rig.counts(lab).failed()).isEqualTo(2);
    }

    @Test
    void one_chat_is_served_before_deliver_returns() {
        rig.gateway.parts = 3;
        rig.plan(lab);
        rig.plan(rig.chat("other"));
        rig.dispatcher.deliver(lab);
        assertThat(rig.gateway.history()).extracting(Call::room).containsExactly("lab", "lab", "lab");
        assertThat(rig.counts(lab).sent()).isOne();
    }

    @Test
    void closing_lets_what_is_under_way_end_and_begins_nothing() throws Exception {
        List<ChatId> rooms = rig.planForMany(1);
        rig.plan(rooms.get(0));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        rig.gateway.script = outgoing -> {
            begun.countDown();
            await(release);
            return SENT;
        };
        CompletableFuture<Void> delivering = CompletableFuture.runAsync(rig.dispatcher::deliverDue);
        await(begun);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(rig.dispatcher::close);
        release.countDown();
        closing.get(10, TimeUnit.SECONDS);
        delivering.get(10, TimeUnit.SECONDS);
        DeliveryCounts counts = rig.counts(rooms.get(0));
        assertThat(counts.underway()).isZero();
        assertThat(counts.sent()).isPositive();
        assertThat(counts.unknown()).isZero();
    }

    @Test
    void the_order_of_a_chat_holds_while_an_older_alert_waits() {
        rig.plan(lab);
        rig.plan(lab);
        rig.gateway.answers(new SendResult.Temporary("no route"), SENT);
        rig.dispatcher.deliverDue();
        assertThat(rig.gateway.history()).hasSize(1);
        rig.after(Duration.ofSeconds(30));
        assertThat(titles()).containsExactly("1 larks", "1 larks", "2 larks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "one chat"})
    void what_becomes_due_when_another_ends_is_still_sent(String way) {
        int alerts = 100;
        for (int i = 0; i < alerts; i++) {
            rig.plan(lab);
        }
        if (way.equals("all")) {
            rig.dispatcher.deliverDue();
        } else {
            rig.dispatcher.deliver(lab);
        }
        assertThat(rig.counts(lab)).isEqualTo(new DeliveryCounts(0, 0, alerts, 0, 0, 0));
    }

    @Test
    void nobody_claims_beside_another_process_in_a_chat() {
        rig.plan(lab);
        rig.plan(lab);
        List<Delivery> mine = rig.claims("me").due(10);
        assertThat(mine).hasSize(1);
        assertThat(rig.claims("you").due(10)).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitAll(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
