package dev.paperlark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.QuietHours;
import dev.paperlark.model.Rhythm;
import dev.paperlark.model.Slot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertCalendarTest {
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    private final AlertCalendar calendar = new AlertCalendar();

    @ParameterizedTest
    @CsvSource(textBlock = """
            # zone,                date,       time,  due (UTC),            why
            Asia/Shanghai,         2026-11-23, 08:00, 2026-11-23T00:00:00Z, an ordinary morning
            Europe/Berlin,         2026-03-29, 02:30, 2026-03-29T01:00:00Z, in the gap: the first instant after it
            Europe/Berlin,         2026-10-25, 02:30, 2026-10-25T00:30:00Z, in the overlap: the first pass
            America/New_York,      2026-03-08, 02:00, 2026-03-08T07:00:00Z, the edge of the gap
            Africa/Cairo,          2026-04-24, 00:15, 2026-04-23T22:00:00Z, a gap at midnight
            Australia/Lord_Howe,   2026-10-04, 02:15, 2026-10-03T15:30:00Z, a gap of half an hour
            America/Nuuk,          2026-03-28, 23:30, 2026-03-29T01:00:00Z, a gap before midnight
            Pacific/Apia,          2011-12-31, 08:00, 2011-12-30T18:00:00Z, the day after the one that was skipped
            """)
    void a_slot_is_due_at_the_right_instant(String zone, LocalDate date, LocalTime time, Instant due, String why) {
        assertThat(calendar.on(date, rhythm(zone, time)))
                .extracting(AlertCalendar.Due::at)
                .as(why)
                .containsExactly(due);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # time, quiet from, to,    due
            21:00,  22:00,      07:00, 2026-11-23T21:00:00Z
            22:00,  22:00,      07:00, 2026-11-24T07:00:00Z
            06:59,  22:00,      07:00, 2026-11-23T07:00:00Z
            07:00,  22:00,      07:00, 2026-11-23T07:00:00Z
            13:00,  12:00,      14:00, 2026-11-23T14:00:00Z
            """)
    void what_falls_into_quiet_hours_is_due_at_their_end(LocalTime time, LocalTime from, LocalTime to, Instant due) {
        Rhythm quiet = rhythm("UTC", time).quietDuring(Optional.of(new QuietHours(from, to)));
        assertThat(calendar.on(LocalDate.parse("2026-11-23"), quiet))
                .containsExactly(new AlertCalendar.Due(Slot.daily(LocalDate.parse("2026-11-23")), due));
    }

    @Test
    void a_date_that_the_zone_skipped_has_no_slot() {
        assertThat(calendar.on(LocalDate.parse("2011-12-30"), rhythm("Pacific/Apia", LocalTime.of(8, 0))))
                .isEmpty();
    }

    @Test
    void a_day_of_the_week_that_was_not_asked_for_has_no_slot() {
        Rhythm mondays = new Rhythm(LocalTime.of(8, 0), ZoneId.of("UTC"), EnumSet.of(DayOfWeek.MONDAY));
        assertThat(calendar.on(LocalDate.parse("2026-11-24"), mondays)).isEmpty();
        assertThat(calendar.nextDue(mondays, Instant.parse("2026-11-23T08:00:00Z"))
                        .slot())
                .isEqualTo(Slot.daily(LocalDate.parse("2026-11-30")));
    }

    @Test
    void the_last_due_slot_is_the_newest_that_is_not_in_the_future() {
        Rhythm rhythm = rhythm("UTC", LocalTime.of(8, 0));
        Instant three_days_ago = Instant.parse("2026-11-20T08:00:00Z");
        assertThat(calendar.lastDue(rhythm, three_days_ago, Instant.parse("2026-11-23T07:59:59Z")))
                .contains(new AlertCalendar.Due(
                        Slot.daily(LocalDate.parse("2026-11-22")), Instant.parse("2026-11-22T08:00:00Z")));
        assertThat(calendar.lastDue(rhythm, three_days_ago, Instant.parse("2026-11-20T20:00:00Z")))
                .isEmpty();
    }

    /** Ticks through two years in every zone and checks that each local date brought exactly one alert. */
    @Test
    void every_zone_gets_exactly_one_slot_for_each_local_date_over_two_years() {
        Instant begin = Instant.parse("2026-01-01T00:00:00Z");
        Instant end = Instant.parse("2028-01-01T00:00:00Z");
        List<LocalTime> times = List.of(
                LocalTime.of(0, 0), LocalTime.of(0, 30), LocalTime.of(2, 30), LocalTime.of(8, 0), LocalTime.of(23, 30));
        for (String name : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(name);
            if (zone.getRules().nextTransition(begin) == null) {
                continue;
            }
            for (LocalTime time : times) {
                assertThat(missedOrDoubled(rhythm(name, time), begin, end))
                        .as(name + " " + time)
                        .isEmpty();
            }
        }
    }

    private Set<LocalDate> missedOrDoubled(Rhythm rhythm, Instant begin, Instant end) {
        Set<LocalDate> expected = new HashSet<>();
        LocalDate date = begin.atZone(rhythm.zone()).toLocalDate().plusDays(1);
        LocalDate last = end.atZone(rhythm.zone()).toLocalDate().minusDays(1);
        while (date.isBefore(last)) {
            expected.add(date);
            date = date.plusDays(1);
        }
        Set<LocalDate> wrong = new HashSet<>();
        Instant done = begin;
        Set<LocalDate> fired = new HashSet<>();
        for (Instant tick = begin; tick.isBefore(end); tick = tick.plus(Duration.ofHours(3))) {
            Optional<AlertCalendar.Due> due = calendar.lastDue(rhythm, done, tick);
            if (due.isPresent()) {
                done = due.get().at();
                if (!fired.add(due.get().slot().date())) {
                    wrong.add(due.get().slot().date());
                }
            }
        }
        expected.removeAll(fired);
        wrong.addAll(expected);
        return wrong;
    }

    private static Rhythm rhythm(String zone, LocalTime time) {
        return new Rhythm(time, ZoneId.of(zone), EVERY_DAY);
    }
}
