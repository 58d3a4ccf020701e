package dev.paperlark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.Alert;
import dev.paperlark.model.AlertId;
import dev.paperlark.model.Chat;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Pause;
import dev.paperlark.model.QuietHours;
import dev.paperlark.model.Rhythm;
import dev.paperlark.model.Slot;
import dev.paperlark.model.SubscriptionRhythm;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlertTimetableTest {
    private static final Instant SINCE = Instant.parse("2026-11-20T12:00:00Z");

    private final AlertTimetable timetable = new AlertTimetable(new AlertCalendar(), Duration.ofDays(7));

    @Test
    void nothing_is_owed_before_the_first_slot() {
        assertThat(due(chat(), Optional.empty(), "2026-11-21T07:59:59Z")).isEmpty();
    }

    @Test
    void a_slot_that_passed_before_the_chat_came_is_not_owed() {
        assertThat(due(chat(), Optional.empty(), "2026-11-20T13:00:00Z")).isEmpty();
    }

    @Test
    void the_first_slot_looks_back_over_the_configured_time() {
        assertThat(due(chat(), Optional.empty(), "2026-11-21T08:00:00Z")).hasValueSatisfying(due -> {
            assertThat(due.slot()).isEqualTo(Slot.daily(LocalDate.parse("2026-11-21")));
            assertThat(due.kind()).isEqualTo(Alert.Kind.DAILY);
            assertThat(due.since()).isEqualTo("2026-11-14T08:00:00Z");
        });
    }

    @Test
    void a_slot_that_is_planned_is_not_owed_again() {
        assertThat(due(chat(), planned("2026-11-21"), "2026-11-21T20:00:00Z")).isEmpty();
    }

    @Test
    void the_next_slot_looks_back_to_the_last_alert() {
        assertThat(due(chat(), planned("2026-11-21"), "2026-11-22T08:00:30Z")).hasValueSatisfying(due -> {
            assertThat(due.kind()).isEqualTo(Alert.Kind.DAILY);
            assertThat(due.since()).isEqualTo("2026-11-21T08:00:00Z");
        });
    }

    @Test
    void several_missed_slots_are_owed_as_one_catch_up() {
        assertThat(due(chat(), planned("2026-11-21"), "2026-11-24T08:00:00Z")).hasValueSatisfying(due -> {
            assertThat(due.slot()).isEqualTo(Slot.daily(LocalDate.parse("2026-11-24")));
            assertThat(due.kind()).isEqualTo(Alert.Kind.CATCH_UP);
        });
    }

    @Test
    void a_slot_that_is_late_by_more_than_an_hour_is_a_catch_up() {
        assertThat(due(chat(), planned("2026-11-21"), "2026-11-22T09:00:00Z").map(DueAlert::kind))
                .contains(Alert.Kind.DAILY);
        assertThat(due(chat(), planned("2026-11-21"), "2026-11-22T09:00:01Z").map(DueAlert::kind))
                .contains(Alert.Kind.CATCH_UP);
    }

    @Test
    void an_hour_moved_later_on_the_same_day_brings_no_second_alert_and_no_catch_up_after() {
        Chat evening = changed(chat().rhythm().at(LocalTime.of(20, 0)), Instant.parse("2026-11-21T10:00:00Z"));
        assertThat(due(evening, planned("2026-11-21"), "2026-11-21T20:00:00Z")).isEmpty();
        assertThat(due(evening, planned("2026-11-21"), "2026-11-22T20:00:00Z").map(DueAlert::kind))
                .contains(Alert.Kind.DAILY);
        assertThat(timetable.next(evening, planned("2026-11-21"), Instant.parse("2026-11-21T10:00:00Z")))
                .contains(Instant.parse("2026-11-22T20:00:00Z"));
    }

    @Test
    void a_zone_moved_back_brings_no_second_alert_for_the_same_date() {
        Chat west = changed(chat().rhythm().in(ZoneOffset.ofHours(-8)), Instant.parse("2026-11-21T10:00:00Z"));
        assertThat(due(west, planned("2026-11-21"), "2026-11-21T16:00:00Z")).isEmpty();
        assertThat(due(west, planned("2026-11-21"), "2026-11-22T16:00:00Z")).isPresent();
    }

    @Test
    void a_paused_chat_is_owed_nothing_and_has_no_next_alert() {
        Chat paused = paused(Optional.empty());
        assertThat(due(paused, planned("2026-11-21"), "2026-11-25T08:00:00Z")).isEmpty();
        assertThat(timetable.next(paused, planned("2026-11-21"), Instant.parse("2026-11-25T08:00:00Z")))
                .isEmpty();
    }

    @Test
    void a_chat_that_nothing_can_be_sent_to_is_owed_one_catch_up_when_it_is_back() {
        Chat lost = chat().withDisabled(Optional.of("the bot was blocked"));
        assertThat(due(lost, planned("2026-11-21"), "2026-11-25T08:00:00Z")).isEmpty();
        Chat back = lost.withDisabled(Optional.empty());
        assertThat(due(back, planned("2026-11-21"), "2026-11-25T08:00:00Z").map(DueAlert::kind))
                .contains(Alert.Kind.CATCH_UP);
    }

    @Test
    void after_a_pause_the_first_slot_is_one_catch_up() {
        Chat paused = paused(Optional.of(Instant.parse("2026-11-25T12:00:00Z")));
        assertThat(timetable.next(paused, planned("2026-11-21"), Instant.parse("2026-11-23T08:00:00Z")))
                .contains(Instant.parse("2026-11-26T08:00:00Z"));
        assertThat(due(paused, planned("2026-11-21"), "2026-11-25T12:00:00Z")).isEmpty();
        assertThat(due(paused, planned("2026-11-21"), "2026-11-26T08:00:00Z")).hasValueSatisfying(due -> {
            assertThat(due.kind()).isEqualTo(Alert.Kind.CATCH_UP);
            assertThat(due.since()).isEqualTo("2026-11-21T08:00:00Z");
        });
    }

    @Test
    void two_times_a_day_are_two_slots() {
        Chat twice = changed(chat().rhythm().at(LocalTime.of(8, 0), LocalTime.of(18, 0)), SINCE);
        assertThat(due(twice, planned("2026-11-21"), "2026-11-21T17:59:59Z")).isEmpty();
        assertThat(due(twice, planned("2026-11-21"), "2026-11-21T18:00:00Z")).hasValueSatisfying(due -> {
            assertThat(due.slot()).isEqualTo(Slot.further(LocalDate.parse("2026-11-21"), LocalTime.of(18, 0)));
            assertThat(due.kind()).isEqualTo(Alert.Kind.DAILY);
            assertThat(due.since()).isEqualTo("2026-11-21T08:00:00Z");
        });
        assertThat(due(twice, planned("2026-11-20"), "2026-11-21T18:00:00Z").map(DueAlert::kind))
                .contains(Alert.Kind.CATCH_UP);
        assertThat(timetable.next(twice, planned("2026-11-21"), Instant.parse("2026-11-21T10:00:00Z")))
                .contains(Instant.parse("2026-11-21T18:00:00Z"));
    }

    @Test
    void a_second_time_of_the_day_that_is_planned_is_not_owed_again() {
        Chat twice = changed(chat().rhythm().at(LocalTime.of(8, 0), LocalTime.of(18, 0)), SINCE);
        Optional<Alert> evening =
                alert(Slot.further(LocalDate.parse("2026-11-21"), LocalTime.of(18, 0)), "2026-11-21T18:00:00Z");
        assertThat(due(twice, evening, "2026-11-22T07:59:59Z")).isEmpty();
        assertThat(due(twice, evening, "2026-11-22T08:00:00Z").map(DueAlert::kind))
                .contains(Alert.Kind.DAILY);
    }

    @Test
    void what_falls_into_quiet_hours_comes_once_at_their_end() {
        Chat night = changed(
                chat().rhythm()
                        .at(LocalTime.of(5, 0), LocalTime.of(6, 0))
                        .quietDuring(Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30)))),
                SINCE);
        Optional<Alert> before =
                alert(Slot.further(LocalDate.parse("2026-11-20"), LocalTime.of(6, 0)), "2026-11-20T07:30:00Z");
        assertThat(due(night, before, "2026-11-21T07:29:59Z")).isEmpty();
        assertThat(due(night, before, "2026-11-21T07:30:00Z")).hasValueSatisfying(due -> {
            assertThat(due.slot()).isEqualTo(Slot.further(LocalDate.parse("2026-11-21"), LocalTime.of(6, 0)));
            assertThat(due.kind()).isEqualTo(Alert.Kind.DAILY);
        });
    }

    @Test
    void at_once_means_when_papers_have_arrived_since_the_last_alert() {
        Chat atOnce = changed(chat().rhythm().at(), SINCE);
        assertThat(dueAtOnce(atOnce, planned("2026-11-21"), "2026-11-21T07:59:59Z", "2026-11-21T12:00:00Z"))
                .isEmpty();
        assertThat(dueAtOnce(atOnce, planned("2026-11-21"), "2026-11-21T11:59:59Z", "2026-11-21T12:00:00Z"))
                .hasValueSatisfying(due -> {
                    assertThat(due.slot()).isEqualTo(new Slot("2026-11-21T11:59:59"));
                    assertThat(due.since()).isEqualTo("2026-11-21T08:00:00Z");
                });
        assertThat(timetable.next(atOnce, planned("2026-11-21"), Instant.parse("2026-11-21T12:00:00Z")))
                .isEmpty();
    }

    @Test
    void a_chat_that_has_just_chosen_at_once_is_not_told_what_was_there() {
        Chat atOnce = changed(chat().rhythm().at(), SINCE);
        assertThat(dueAtOnce(atOnce, Optional.empty(), "2026-11-20T11:00:00Z", "2026-11-20T13:00:00Z"))
                .isEmpty();
    }

    @Test
    void at_once_waits_for_the_end_of_quiet_hours_and_for_a_day_that_was_asked_for() {
        Rhythm quiet = chat().rhythm()
                .at()
                .on(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.MONDAY))
                .quietDuring(Optional.of(new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0))));
        Chat atOnce = changed(quiet, SINCE);
        String arrival = "2026-11-21T11:59:59Z";
        assertThat(dueAtOnce(atOnce, planned("2026-11-21"), arrival, "2026-11-21T13:59:59Z"))
                .isEmpty();
        assertThat(dueAtOnce(atOnce, planned("2026-11-21"), arrival, "2026-11-21T14:00:00Z"))
                .isPresent();
        assertThat(dueAtOnce(atOnce, planned("2026-11-21"), arrival, "2026-11-22T10:00:00Z"))
                .isEmpty();
        assertThat(dueAtOnce(atOnce, planned("2026-11-21"), arrival, "2026-11-23T00:00:00Z"))
                .isPresent();
    }

    @Test
    void an_urgent_alert_is_owed_for_what_arrived_after_the_last_one_of_either_kind() {
        assertThat(dueUrgent(planned("2026-11-21"), Optional.empty(), "2026-11-21T12:00:00Z"))
                .hasValueSatisfying(due -> {
                    assertThat(due.kind()).isEqualTo(Alert.Kind.URGENT);
                    assertThat(due.since()).isEqualTo("2026-11-21T08:00:00Z");
                });
        assertThat(dueUrgent(planned("2026-11-21"), Optional.empty(), "2026-11-21T07:59:00Z"))
                .isEmpty();
        Optional<Alert> urgent = alert(Slot.urgent(SINCE), "2026-11-21T12:30:00Z");
        assertThat(dueUrgent(planned("2026-11-21"), urgent, "2026-11-21T12:00:00Z"))
                .isEmpty();
        assertThat(dueUrgent(planned("2026-11-21"), urgent, "2026-11-21T12:31:00Z"))
                .isPresent();
    }

    private Optional<DueAlert> dueUrgent(Optional<Alert> latest, Optional<Alert> urgent, String arrival) {
        ChatSchedule state = new ChatSchedule(chat(), List.of(new SubscriptionRhythm.AtOnce()), latest, urgent);
        return timetable.due(state, Optional.of(Instant.parse(arrival)), Instant.parse("2026-11-21T13:00:00Z"));
    }

    @Test
    void an_alert_stands_for_its_own_day_and_for_those_that_were_missed() {
        assertThat(due(chat(), Optional.empty(), "2026-11-21T08:00:00Z")
                        .orElseThrow()
                        .days())
                .containsExactly(DayOfWeek.SATURDAY);
        assertThat(due(chat(), planned("2026-11-21"), "2026-11-24T08:00:00Z")
                        .orElseThrow()
                        .days())
                .containsExactlyInAnyOrder(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
        assertThat(due(chat(), planned("2026-11-21"), "2027-01-10T08:00:00Z")
                        .orElseThrow()
                        .days())
                .hasSize(7);
    }

    @Test
    void where_a_subscription_waits_for_a_day_the_week_before_the_last_alert_is_looked_at_too() {
        List<SubscriptionRhythm> mondays = List.of(new SubscriptionRhythm.OnDays(EnumSet.of(DayOfWeek.MONDAY)));
        ChatSchedule state = new ChatSchedule(chat(), mondays, planned("2026-11-21"), Optional.empty());
        Instant now = Instant.parse("2026-11-22T08:00:00Z");
        assertThat(timetable.due(state, Optional.empty(), now).orElseThrow().from())
                .isEqualTo("2026-11-13T08:00:00Z");
        assertThat(due(chat(), planned("2026-11-21"), now.toString())
                        .orElseThrow()
                        .from())
                .isEqualTo("2026-11-15T08:00:00Z");
    }

    private Optional<DueAlert> dueAtOnce(Chat chat, Optional<Alert> latest, String arrival, String now) {
        return timetable.due(new ChatSchedule(chat, latest), Optional.of(Instant.parse(arrival)), Instant.parse(now));
    }

    private static Optional<Alert> alert(Slot slot, String planned) {
        Instant at = Instant.parse(planned);
        return Optional.of(new Alert(new AlertId(1), new ChatId(1), slot, Alert.Kind.DAILY, at, at, 0, 0));
    }

    private Optional<DueAlert> due(Chat chat, Optional<Alert> latest, String now) {
        return timetable.due(new ChatSchedule(chat, latest), Optional.empty(), Instant.parse(now));
    }

    private static Optional<Alert> planned(String date) {
        Instant at = LocalDate.parse(date).atTime(8, 0).toInstant(ZoneOffset.UTC);
        return alert(Slot.daily(LocalDate.parse(date)), at.toString());
    }

    private static Chat chat() {
        Rhythm rhythm = new Rhythm(LocalTime.of(8, 0), ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class));
        return changed(rhythm, SINCE);
    }

    private static Chat changed(Rhythm rhythm, Instant since) {
        return Chat.fresh(new ChatId(1), ChatAddress.of("test", "lab"), Locale.ENGLISH, rhythm, since);
    }

    private static Chat paused(Optional<Instant> until) {
        return chat().withPause(Optional.of(new Pause(Instant.parse("2026-11-21T12:00:00Z"), until)));
    }
}
