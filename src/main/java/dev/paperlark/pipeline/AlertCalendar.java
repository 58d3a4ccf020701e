package dev.paperlark.pipeline;

import dev.paperlark.model.Rhythm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * Says at which instant the alert of a local date is due, with {@code java.time} alone: exactly one for each local date that
 * exists, whatever the clocks do (decision 11).
 *
 * <p>Where clocks jump over the alert time, the alert is due at the first instant after the gap; where they pass it twice, at
 * the first pass. A date that a zone skipped as a whole (Samoa, 30 December 2011) has no alert. Stateless.
 */
public final class AlertCalendar {
    /** A missed slot older than this is not looked for; the alert still carries every unseen paper. */
    static final int MAX_DAYS_BACK = 366;

    /** One due slot: the local date it stands for and its instant. */
    public record Due(LocalDate date, Instant at) {}

    /** When the alert of this local date is due; empty where the rhythm has no alert that day or the day does not exist. */
    public Optional<Due> on(LocalDate date, Rhythm rhythm) {
        if (!rhythm.days().contains(date.getDayOfWeek()) || !exists(date, rhythm.zone())) {
            return Optional.empty();
        }
        return Optional.of(new Due(date, instantOf(date.atTime(rhythm.time()), rhythm.zone())));
    }

    /** The last slot that was due after {@code after} and not later than {@code now}. */
    public Optional<Due> lastDue(Rhythm rhythm, Instant after, Instant now) {
        // A slot in a gap is moved at most a day ahead, so the local date of now, or the one before, is where to begin.
        LocalDate today = now.atZone(rhythm.zone()).toLocalDate();
        for (int back = 0; back <= MAX_DAYS_BACK; back++) {
            Optional<Due> due = on(today.minusDays(back), rhythm).filter(d -> !d.at().isAfter(now));
            if (due.isPresent()) {
                return due.filter(d -> d.at().isAfter(after));
            }
        }
        return Optional.empty();
    }

    /** The first slot that is due after {@code after}. */
    public Due nextDue(Rhythm rhythm, Instant after) {
        LocalDate date = after.atZone(rhythm.zone()).toLocalDate().minusDays(1);
        while (true) {
            Optional<Due> due = on(date, rhythm).filter(d -> d.at().isAfter(after));
            if (due.isPresent()) {
                return due.get();
            }
            date = date.plusDays(1);
        }
    }

    private static boolean exists(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toLocalDate().equals(date);
    }

    private static Instant instantOf(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition transition = zone.getRules().getTransition(local);
        if (transition != null && transition.isGap()) {
            return transition.getInstant();
        }
        return ZonedDateTime.ofLocal(local, zone, null).toInstant();
    }
}
