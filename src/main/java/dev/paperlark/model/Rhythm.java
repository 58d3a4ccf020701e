package dev.paperlark.model;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * When a chat wants its alert.
 *
 * @param time local time of day, to the minute
 * @param zone the zone in which the time is meant
 * @param days local days of the week, at least one
 */
public record Rhythm(LocalTime time, ZoneId zone, Set<DayOfWeek> days) {
    public Rhythm {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a rhythm has at least one day");
        }
        time = time.withSecond(0).withNano(0);
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    public Rhythm at(LocalTime newTime) {
        return new Rhythm(newTime, zone, days);
    }

    public Rhythm in(ZoneId newZone) {
        return new Rhythm(time, newZone, days);
    }

    public Rhythm on(Set<DayOfWeek> newDays) {
        return new Rhythm(time, zone, newDays);
    }
}
