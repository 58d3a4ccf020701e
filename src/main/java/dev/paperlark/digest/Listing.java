package dev.paperlark.digest;

import java.util.ArrayList;
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
    private static final String SEPARATORS = ",，、;；";
    private static final Pattern SEPARATOR = Pattern.compile("[" + SEPARATORS + "]");
    private static final String OPENING = "([{（";
    private static final String CLOSING = ")]}）";
    private static final String BLANK_ENTITY = "&nbsp;";

    private Listing() {}

    /** The words between commas and semicolons of any script, none blank, none twice; a pair of brackets is not divided. */
    static List<String> words(String text) {
        return pieces(text).stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            depth += OPENING.indexOf(character) >= 0 ? 1 : CLOSING.indexOf(character) >= 0 ? -1 : 0;
            if (depth == 0 && SEPARATORS.indexOf(character) >= 0) {
                pieces.add(text.substring(start, i));
                start = i + 1;
            }
        }
        pieces.add(text.substring(start));
        return depth == 0 ? pieces : List.of(SEPARATOR.split(text, -1));
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
