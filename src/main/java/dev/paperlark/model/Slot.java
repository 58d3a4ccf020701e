package dev.paperlark.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * The occasion of an alert. A chat gets at most one alert for each slot, whoever plans it and however often.
 *
 * @param key the slot's name in the database, at most 40 characters; those of scheduled alerts sort by time
 */
public record Slot(String key) implements Comparable<Slot> {
    private static final int DATE_CHARACTERS = 10;

    /** The first alert of one local date. */
    public static Slot daily(LocalDate date) {
        return new Slot(date.toString());
    }

    /** A further alert of a local date. */
    public static Slot further(LocalDate date, LocalTime time) {
        return new Slot(date.atTime(time).toString());
    }

    /** An alert for papers that arrived at this local time. */
    public static Slot arrival(LocalDateTime arrived) {
        return new Slot(arrived.toString());
    }

    /** An alert, beside the scheduled ones, for what had arrived by this instant. */
    public static Slot urgent(Instant arrived) {
        return new Slot("urgent " + arrived);
    }

    /** An alert that somebody asked for. */
    public static Slot onRequest(Instant at) {
        return new Slot("now " + at);
    }

    /** The reminder of a week that begins on this local date. */
    public static Slot weekly(LocalDate monday) {
        return new Slot("week of " + monday);
    }

    /** The local date of a scheduled alert. */
    public LocalDate date() {
        return LocalDate.parse(key.substring(0, DATE_CHARACTERS));
    }

    @Override
    public int compareTo(Slot other) {
        return key.compareTo(other.key);
    }
}
