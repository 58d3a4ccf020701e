package dev.paperlark.message;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes text from outside fit to be shown: what a reader can't see or what would steer the display goes, the words stay.
 *
 * <p>Removed are terminal escape sequences, control characters, invisible format characters (among them every bidirectional
 * control), private characters and broken surrogates. Letters keep at most {@link #MAX_MARKS} combining marks. The result is
 * in Unicode form NFC. This is no escaping: markup characters stay, they are the renderers' task.
 */
public final class DisplayText {
    /** The most combining marks on one letter; no living orthography needs more, and a tower of them covers other lines. */
    public static final int MAX_MARKS = 4;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** CSI and OSC sequences with their parameters, so that no "[31m" is left over when the escape character goes. */
    private static final Pattern TERMINAL_ESCAPE = Pattern.compile(
            "(?:\u001B\\[|\u009B)[0-?]*[ -/]*[@-~]|(?:\u001B]|\u009D)[^\u0007\u001B\u009C]*(?:\u0007|\u001B\\\\|\u009C)");

    /** Letters and symbols by their class, but blank to the eye. */
    private static final String BLANKS = "\u115F\u1160\u2800\u3164\uFFA0";

    private static final Pattern PARAGRAPH_END = Pattern.compile("\\R\\s*\\R");
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}\\x{85}]+");
    private static final String BETWEEN_PARAGRAPHS = "\n\n";

    private DisplayText() {}

    /** The text on one line, every run of white space folded to one blank; empty when there is nothing to see. */
    public static String line(String text) {
        String visible = visibleOf(TERMINAL_ESCAPE.matcher(text).replaceAll(""));
        return WHITE_SPACE.matcher(visible).replaceAll(" ").strip();
    }

    /** The text with its paragraphs kept, two line feeds between them, each of them a {@link #line}. */
    public static String paragraphs(String text) {
        return PARAGRAPH_END
                .splitAsStream(text)
                .map(DisplayText::line)
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining(BETWEEN_PARAGRAPHS));
    }

    private static String visibleOf(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int marks = 0;
        int previous = ' ';
        for (int index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
            int codePoint = text.codePointAt(index);
            boolean mark = isMark(codePoint);
            if (mark ? marks < MAX_MARKS : isShown(codePoint, previous)) {
                kept.appendCodePoint(codePoint);
                marks = mark || isJoiner(codePoint) ? marks + 1 : 0;
                previous = codePoint;
            }
        }
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isShown(int codePoint, int previous) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL ->
                WHITE_SPACE.matcher(Character.toString(codePoint)).matches();
            case Character.FORMAT -> isJoiner(codePoint) && mayBeJoined(previous);
            case Character.SURROGATE, Character.PRIVATE_USE -> false;
            case Character.UNASSIGNED -> (codePoint & 0xFFFE) != 0xFFFE;
            default -> BLANKS.indexOf(codePoint) < 0;
        };
    }

    private static boolean isJoiner(int codePoint) {
        return codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER;
    }

    /** Emoji, Persian and Indic scripts need the joiners, one at a time; Latin text uses them to hide words only. */
    private static boolean mayBeJoined(int previous) {
        return previous > 0x24F && !isJoiner(previous) && !Character.isSpaceChar(previous);
    }
}
