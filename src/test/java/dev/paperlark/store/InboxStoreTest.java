package dev.paperlark.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxStoreTest extends StoreTest {
    private final InboxStore inbox = new InboxStore();

    @BeforeEach
    void emptyInbox() {
        database.execute("DELETE FROM telegram_inbox");
    }

    @Test
    void a_repeat_is_dropped_and_a_late_one_is_kept() {
        assertThat(receive(NOW, 5, 7)).isEqualTo(2);
        assertThat(receive(NOW, 5, 6, 7, 8, 8)).isEqualTo(2);
        assertThat(waiting()).extracting(InboxRow::updateId).containsExactly(5L, 6L, 7L, 8L);
    }

    @Test
    void ids_that_begin_anew_after_a_quiet_week_begin_an_epoch() {
        receive(NOW, 500);
        assertThat(receive(NOW.plus(Duration.ofDays(8)), 499, 500)).isEqualTo(2);
        assertThat(receive(NOW.plus(Duration.ofDays(8)), 499, 500, 501)).isEqualTo(1);
        assertThat(waiting()).extracting(InboxRow::epoch).containsExactly(1, 2, 2, 2);
    }

    @Test
    void a_lower_id_within_six_days_belongs_to_the_same_epoch() {
        receive(NOW, 500);
        receive(NOW.plus(Duration.ofDays(6)), 499);
        assertThat(waiting()).extracting(InboxRow::epoch).containsExactly(1, 1);
    }

    @Test
    void an_id_far_below_begins_an_epoch_at_once_and_what_came_before_stays_known() {
        receive(NOW, 900_000_000);
        assertThat(receive(NOW, 3)).isEqualTo(1);
        assertThat(receive(NOW, 3, 900_000_000)).isZero();
        assertThat(waiting()).extracting(InboxRow::epoch).containsExactly(1, 2);
    }

    @Test
    void what_is_over_keeps_nothing_of_what_was_written() {
        receive(NOW, 1, 2, 3);
        List<InboxRow> rows = waiting();
        rows.forEach(row -> assertThat(begin(row)).isTrue());
        database.run(tx -> inbox.done(tx, rows.get(0), NOW));
        database.run(tx -> inbox.park(tx, rows.get(1), NOW));
        assertThat(payloads())
                .containsExactlyInAnyOrder(
                        "{}", rows.get(1).payload(), rows.get(2).payload());
    }

    @Test
    void what_a_person_wrote_or_is_quoted_with_goes_and_has_no_effect_any_more() {
        PersonId ada = new PersonId("telegram", "7");
        List<String> payloads = List.of(
                "{\"message\":{\"from\":{\"id\":7,\"is_bot\":false},\"text\":\"of Ada\"}}",
                "{\"message\":{\"from\":{\"id\":8},\"reply_to_message\":{\"from\":{\"id\":7}}}}",
                "{\"message\":{\"from\":{\"id\":70},\"message_id\":7,\"text\":\"\\\"id\\\":7,\"}}");
        database.run(tx -> inbox.receive(
                tx,
                List.of(
                        new InboxUpdate(1, payloads.get(0)),
                        new InboxUpdate(2, payloads.get(1)),
                        new InboxUpdate(3, payloads.get(2))),
                NOW));
        List<InboxRow> before = waiting();
        assertThat(begin(before.get(1))).isTrue();
        assertThat(database.<List<String>>in(tx -> inbox.of(tx, ada)))
                .containsExactly(payloads.get(0), payloads.get(1));

        database.run(tx -> inbox.forget(tx, new PersonId("discord", "7")));
        assertThat(payloads()).containsExactlyInAnyOrderElementsOf(payloads);
        database.run(tx -> inbox.forget(tx, ada));

        assertThat(begin(before.get(0))).as("read before it was forgotten").isFalse();
        assertThat(payloads()).containsExactlyInAnyOrder("{}", "{}", payloads.get(2));
        assertThat(waiting()).extracting(InboxRow::updateId).containsExactly(3L);
        assertThat(receive(NOW, 1, 2)).as("repeats").isZero();
    }

    private static List<String> payloads() {
        return database.in(tx -> tx.handle()
                .createQuery("SELECT payload FROM telegram_inbox")
                .mapTo(String.class)
                .list());
    }

    @Test
    void what_was_in_hand_at_a_crash_comes_again_once() {
        receive(NOW, 1, 2);
        InboxRow row = waiting().get(0);

        assertThat(begin(row)).isTrue();
        assertThat(begin(row)).isFalse();
        assertThat(waiting()).extracting(InboxRow::updateId).containsExactly(2L);

        assertThat(database.<Integer>in(tx -> inbox.recover(tx, NOW))).isZero();
        assertThat(waiting()).contains(row);

        begin(row);
        assertThat(database.<Integer>in(tx -> inbox.recover(tx, NOW))).isOne();
        assertThat(waiting()).doesNotContain(row);
    }

    @Test
    void what_waited_for_a_day_is_old() {
        receive(NOW, 1);
        assertThat(database.<Integer>in(tx -> inbox.expire(tx, NOW.plus(Duration.ofHours(24)))))
                .isZero();
        assertThat(database.<Integer>in(tx -> inbox.expire(tx, NOW.plus(Duration.ofHours(25)))))
                .isOne();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void only_what_is_over_is_purged() {
        receive(NOW, 1, 2, 3);
        InboxRow first = waiting().get(0);
        InboxRow second = waiting().get(1);
        database.run(tx -> inbox.done(tx, first, NOW));
        database.run(tx -> inbox.park(tx, second, NOW));

        assertThat(database.<Integer>in(tx -> inbox.purge(tx, NOW))).isZero();
        assertThat(database.<Integer>in(tx -> inbox.purge(tx, NOW.plusSeconds(1))))
                .isEqualTo(2);
        assertThat(waiting()).extracting(InboxRow::updateId).containsExactly(3L);
    }

    @Test
    void an_update_that_is_too_long_holds_nobody_up() {
        List<InboxUpdate> batch = List.of(new InboxUpdate(1, "x".repeat(1_000_001)), new InboxUpdate(2, "{}"));
        database.run(tx -> inbox.receive(tx, batch, NOW));
        assertThat(waiting()).extracting(InboxRow::updateId).containsExactly(2L);
    }

    private int receive(Instant now, long... ids) {
        List<InboxUpdate> batch =
                Arrays.stream(ids).mapToObj(id -> new InboxUpdate(id, "{}")).toList();
        return database.<Integer>in(tx -> inbox.receive(tx, batch, now));
    }

    private boolean begin(InboxRow row) {
        return database.<Boolean>in(tx -> inbox.begin(tx, row));
    }

    private List<InboxRow> waiting() {
        return database.in(tx -> inbox.waiting(tx, 100));
    }
}
