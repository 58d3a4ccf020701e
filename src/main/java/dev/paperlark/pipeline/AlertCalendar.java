package dev.paperlark.pipeline;

import dev.paperlark.model.QuietHours;
import dev.paperlark.model.Rhythm;
import dev.paperlark.model.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says at which instants the alerts of a local date are due, with {@code java.time} alone: for each time of the rhythm exactly one
 * on each local date that exists, whatever the clocks do (decision 11).
 *
 * <p>Where clocks jump over the alert time, the alert is due at the first instant after the gap; where they pass it twice, at
 * the first pass. A date that a zone skipped as a whole (Samoa, 30 December 2011) has no alert. What falls into quiet hours is due at
 * their end. Stateless; for rhythms with times.
 */
public final class AlertCalendar {
    /** A missed slot older than this is not looked for; the alert still carries every unseen paper. */
    static final int MAX_DAYS_BACK = 366;

    /** One due slot and its instant. */
    public record Due(Slot slot, Instant at) {}

    /** When the alerts of this local date are due, in their order; none where the rhythm has no alert that day or the day does not exist. */
    public List<Due> on(LocalDate date, Rhythm rhythm) {
        if (!rhythm.days().contains(date.getDayOfWeek()) || !exists(date, rhythm.zone())) {
            return List.of();
        }
        List<Due> due = new ArrayList<>();
        for (LocalTime time : rhythm.times()) {
            Slot slot = due.isEmpty() ? Slot.daily(date) : Slot.further(date, time);
            due.add(new Due(slot, instantOf(afterQuiet(date.atTime(time), rhythm.quiet()), rhythm.zone())));
        }
        return due;
    }

    /** The last slot that was due after {@code after} and not later than {@code now}. */
    public Optional<Due> lastDue(Rhythm rhythm, Instant after, Instant now) {
        // A slot in a gap or in quiet hours is moved at most a day ahead, so the local date of now, or one before, is
        // where to begin.
        LocalDate today = now.atZone(rhythm.zone()).toLocalDate();
        for (int back = 0; back <= MAX_DAYS_BACK; back++) {
            Optional<Due> due = on(today.minusDays(back), rhythm).stream()
                    .filter(slot -> !slot.at().isAfter(now))
                    .reduce((earlier, later) -> later);
            if (due.isPresent()) {
                return due.filter(slot -> slot.at().isAfter(after));
            }
        }
        return Optional.empty();
    }

    /** The first slot that is due after {@code after}. */
    public Due nextDue(Rhythm rhythm, Instant after) {
        LocalDate date = after.atZone(rhythm.zone()).toLocalDate().minusDays(1);
        while (true) {
            Optional<Due> due = on(date, rhythm).stream()
                    .filter(slot -> slot.at().isAfter(after))
                    .findFirst();
            if (due.isPresent()) {
                return due.get();
            }
            date = date.plusDays(1);
        }
    }

    private static boolean exists(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toLocalDate().equals(date);
    }

    private static LocalDateTime afterQuiet(LocalDateTime local, Optional<QuietHours> quiet) {
        LocalTime time = local.toLocalTime();
        return quiet.filter(hours -> hours.cover(time))
                .map(hours -> local.toLocalDate()
                        .plusDays(hours.to().isAfter(time) ? 0 : 1)
                        .atTime(hours.to()))
                .orElse(local);
    }

    private static Instant instantOf(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition transition = zone.getRules().getTransition(local);
        if (transition != null && transition.isGap()) {
            return transition.getInstant();
        }
        return ZonedDateTime.ofLocal(local, zone, null).toInstant();
    }
}
