package dev.paperlark.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The occasion of an alert. A chat gets at most one alert for each slot, whoever plans it and however often.
 *
 * @param key the slot's name in the database, at most 40 characters
 */
public record Slot(String key) {
    /** The daily alert of one local date. */
    public static Slot daily(LocalDate date) {
        return new Slot(date.toString());
    }

    /** An alert that somebody asked for. */
    public static Slot onRequest(Instant at) {
        return new Slot("now " + at);
    }
}
