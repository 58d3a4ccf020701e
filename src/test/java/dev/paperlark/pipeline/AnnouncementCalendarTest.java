package dev.paperlark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In November 2026, 20:00 in New York is 01:00 UTC of the next day; in July, 00:00 UTC. */
class AnnouncementCalendarTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # now,                next,                 pause
            2026-11-23T06:00:00Z, 2026-11-24T01:00:00Z, false
            2026-11-20T00:59:59Z, 2026-11-20T01:00:00Z, false
            2026-11-20T12:00:00Z, 2026-11-23T01:00:00Z, false
            2026-11-21T00:59:59Z, 2026-11-23T01:00:00Z, false
            2026-11-21T01:00:00Z, 2026-11-23T01:00:00Z, true
            2026-11-29T12:00:00Z, 2026-11-30T01:00:00Z, true
            2026-11-30T00:59:59Z, 2026-11-30T01:00:00Z, true
            2026-11-30T01:00:00Z, 2026-12-01T01:00:00Z, false
            2026-07-03T00:00:00Z, 2026-07-06T00:00:00Z, false
            2026-11-01T12:00:00Z, 2026-11-02T01:00:00Z, true
            """)
    void papers_are_announced_on_five_evenings_of_a_week(Instant now, Instant next, boolean pause) {
        AnnouncementCalendar calendar = new AnnouncementCalendar();

        assertThat(calendar.nextAfter(now)).isEqualTo(next);
        assertThat(calendar.isPause(now)).isEqualTo(pause);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # the evening before,  the next one,         holiday
            2023-01-16T12:00:00Z, 2023-01-18T01:00:00Z, Martin Luther King Day
            2024-01-15T12:00:00Z, 2024-01-17T01:00:00Z, Martin Luther King Day
            2023-06-19T12:00:00Z, 2023-06-21T00:00:00Z, Juneteenth
            2024-07-04T12:00:00Z, 2024-07-08T00:00:00Z, Independence Day
            2023-09-04T12:00:00Z, 2023-09-06T00:00:00Z, Labor Day
            2024-09-02T12:00:00Z, 2024-09-04T00:00:00Z, Labor Day
            2023-11-23T12:00:00Z, 2023-11-27T01:00:00Z, Thanksgiving
            2026-11-26T12:00:00Z, 2026-11-30T01:00:00Z, Thanksgiving
            2024-12-25T12:00:00Z, 2024-12-27T01:00:00Z, Christmas
            """)
    void nothing_is_announced_on_the_evening_of_a_holiday(Instant day, Instant next, String name) {
        AnnouncementCalendar calendar = new AnnouncementCalendar();

        assertThat(calendar.nextAfter(day)).as(name).isEqualTo(next);
        assertThat(calendar.isPause(day.plus(Duration.ofHours(18)))).isTrue();
    }
}
