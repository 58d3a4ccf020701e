package dev.paperlark.pipeline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When arXiv announces new papers: at 20:00 US Eastern time from Sunday to Thursday, but not on {@linkplain ArxivHolidays holidays}. The
 * mornings of Saturday and Sunday therefore bring none.
 *
 * <p>Stateless. Source: arXiv's "Availability of submissions".
 */
public final class AnnouncementCalendar {
    private static final ZoneId EASTERN = ZoneId.of("America/New_York");
    private static final LocalTime TIME = LocalTime.of(20, 0);
    private static final Set<DayOfWeek> NONE = Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);

    /** The first announcement after an instant. */
    public Instant nextAfter(Instant instant) {
        ZonedDateTime evening = lastEvening(instant).plusDays(1);
        while (isWithout(evening)) {
            evening = evening.plusDays(1);
        }
        return evening.toInstant();
    }

    /** Whether the last evening before an instant went by without an announcement, as it does twice a week and on holidays. */
    public boolean isPause(Instant instant) {
        return isWithout(lastEvening(instant));
    }

    private static ZonedDateTime lastEvening(Instant instant) {
        ZonedDateTime there = instant.atZone(EASTERN);
        ZonedDateTime evening = there.with(TIME);
        return evening.isAfter(there) ? evening.minusDays(1) : evening;
    }

    private static boolean isWithout(ZonedDateTime evening) {
        return NONE.contains(evening.getDayOfWeek()) || ArxivHolidays.isOne(evening.toLocalDate());
    }
}
