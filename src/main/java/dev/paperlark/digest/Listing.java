package dev.paperlark.digest;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits texts that hold several values.
 *
 * <p>White space is stripped afterwards and never part of a pattern: "any white space and then a comma" takes quadratic time on a long run of
 * blanks.
 */
final class Listing {
    private static final Pattern SEPARATOR = Pattern.compile("[,，、;；]");
    private static final String BLANK_ENTITY = "&nbsp;";

    private Listing() {}

    /** The words between commas and semicolons of any script, none blank, none twice. */
    static List<String> words(String text) {
        return Arrays.stream(SEPARATOR.split(text, -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** The segments between pipes, without the blanks and non-breaking-space entities around them. */
    static List<String> segments(String text) {
        return Arrays.stream(text.split("\\|", -1)).map(Listing::withoutBlanks).toList();
    }

    private static String withoutBlanks(String segment) {
        String stripped = segment.strip();
        int start = 0;
        while (stripped.startsWith(BLANK_ENTITY, start)) {
            start += BLANK_ENTITY.length();
        }
        int end = stripped.length();
        while (end > start && stripped.startsWith(BLANK_ENTITY, end - BLANK_ENTITY.length())) {
            end -= BLANK_ENTITY.length();
        }
        return stripped.substring(start, end).strip();
    }

    /** A text without the given characters at its end. */
    static String withoutEnd(String text, String characters) {
        int end = text.length();
        while (end > 0 && characters.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
