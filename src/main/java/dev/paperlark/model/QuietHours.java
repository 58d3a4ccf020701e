package dev.paperlark.model;

import java.time.LocalTime;

/**
 * The hours of a day, in a chat's own zone, in which no alert comes by itself. They may go over midnight.
 *
 * @param from the first quiet minute
 * @param to the first minute that is not quiet any more, another than {@code from}
 */
public record QuietHours(LocalTime from, LocalTime to) {
    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("quiet hours end at another time than they begin");
        }
    }

    /** Whether this time of day is quiet. */
    public boolean cover(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean goesOn = time.isBefore(to);
        return isOverMidnight() ? begun || goesOn : begun && goesOn;
    }

    /** Whether they begin on one day and end on the next. */
    public boolean isOverMidnight() {
        return to.isBefore(from);
    }
}
