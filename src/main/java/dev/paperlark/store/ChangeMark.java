package dev.paperlark.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the order of changes: everything up to here was read.
 *
 * @param number of the save, 0 for papers of before numbers were given
 * @param id of the last paper read among those of the number
 */
public record ChangeMark(long number, String id) {
    /** Before every paper. */
    public static final ChangeMark START = new ChangeMark(-1, "");

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}) (\\S+)");

    /** Reads what {@link #toString} wrote; anything else is the start. */
    public static ChangeMark parse(String text) {
        Matcher mark = WRITTEN.matcher(text);
        return mark.matches() ? new ChangeMark(Long.parseLong(mark.group(1)), mark.group(2)) : START;
    }

    @Override
    public String toString() {
        return number + " " + id;
    }
}
