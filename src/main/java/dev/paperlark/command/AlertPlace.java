package dev.paperlark.command;

import dev.paperlark.model.AlertId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in an alert, as buttons name it.
 *
 * @param position of a card, 0-based
 */
record AlertPlace(AlertId alert, int position) {
    private static final Pattern WORDS = Pattern.compile("(\\d{1,18}) (\\d{1,9})");

    /** Reads {@code ALERT POSITION}; empty for anything else, since a button may have been altered. */
    static Optional<AlertPlace> parse(String words) {
        Matcher place = WORDS.matcher(words);
        return place.matches()
                ? Optional.of(
                        new AlertPlace(new AlertId(Long.parseLong(place.group(1))), Integer.parseInt(place.group(2))))
                : Optional.empty();
    }
}
