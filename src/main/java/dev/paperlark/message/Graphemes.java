package dev.paperlark.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts text without cutting a character that a reader sees: an accent, a flag or a family of emoji stays whole. */
public final class Graphemes {
    /** What stands where text was cut off. */
    public static final String ELLIPSIS = "…";

    /** How far a cut goes back to the end of a word, in characters; longer words are cut. */
    private static final int MOST_GIVEN_BACK = 20;

    /** An extended grapheme cluster; on Java 17 the character iterator of {@code BreakIterator} still splits emoji. */
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private Graphemes() {}

    /**
     * The text itself where it fits, or its beginning with an ellipsis, at a word's end where one is near.
     *
     * @param room the most characters of the result (UTF-16 units, the ellipsis included), at least 1
     */
    public static String cut(String text, int room) {
        if (text.length() <= room) {
            return text;
        }
        int end = 0;
        int word = 0;
        Matcher cluster = CLUSTER.matcher(text);
        while (cluster.find() && cluster.end() <= room - ELLIPSIS.length()) {
            end = cluster.end();
            word = isEndOfWord(text, end) ? end : word;
        }
        boolean near = word > 0 && end - word <= MOST_GIVEN_BACK;
        return text.substring(0, near ? word : end).stripTrailing() + ELLIPSIS;
    }

    private static boolean isEndOfWord(String text, int end) {
        return Character.isWhitespace(text.charAt(end))
                || Character.isIdeographic(text.codePointAt(end))
                || Character.isIdeographic(text.codePointBefore(end));
    }
}
