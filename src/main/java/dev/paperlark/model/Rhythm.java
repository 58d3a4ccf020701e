package dev.paperlark.model;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a chat wants its alerts.
 *
 * @param times local times of day, to the minute, earliest first; none for an alert as soon as papers arrive
 * @param zone the zone in which times, days and quiet hours are meant
 * @param days local days of the week, at least one
 * @param quiet hours in which nothing comes; what falls into them comes at their end
 */
public record Rhythm(List<LocalTime> times, ZoneId zone, Set<DayOfWeek> days, Optional<QuietHours> quiet) {
    /** The most alerts that a chat can have on a day. */
    public static final int MAX_TIMES = 4;

    public Rhythm {
        if (days.isEmpty() || times.size() > MAX_TIMES) {
            throw new IllegalArgumentException("a rhythm has at least one day and at most " + MAX_TIMES + " times");
        }
        times = times.stream()
                .map(time -> time.withSecond(0).withNano(0))
                .distinct()
                .sorted()
                .toList();
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /** One alert on each of these days. */
    public Rhythm(LocalTime time, ZoneId zone, Set<DayOfWeek> days) {
        this(List.of(time), zone, days, Optional.empty());
    }

    /** Whether an alert comes as soon as papers arrive. */
    public boolean isAtOnce() {
        return times.isEmpty();
    }

    public Rhythm at(LocalTime... newTimes) {
        return at(List.of(newTimes));
    }

    public Rhythm at(List<LocalTime> newTimes) {
        return new Rhythm(newTimes, zone, days, quiet);
    }

    public Rhythm in(ZoneId newZone) {
        return new Rhythm(times, newZone, days, quiet);
    }

    public Rhythm on(Set<DayOfWeek> newDays) {
        return new Rhythm(times, zone, newDays, quiet);
    }

    public Rhythm quietDuring(Optional<QuietHours> hours) {
        return new Rhythm(times, zone, days, hours);
    }
}
