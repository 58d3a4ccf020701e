package dev.paperlark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In November 2026, 20:00 in New York is 01:00 UTC of the next day; in July, 00:00 UTC. */
class AnnouncementCalendarTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # now,                next,                 pause
            2026-11-23T06:00:00Z, 2026-11-24T01:00:00Z, false
            2026-11-27T00:59:59Z, 2026-11-27T01:00:00Z, false
            2026-11-27T12:00:00Z, 2026-11-30T01:00:00Z, false
            2026-11-28T00:59:59Z, 2026-11-30T01:00:00Z, false
            2026-11-28T01:00:00Z, 2026-11-30T01:00:00Z, true
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
}
