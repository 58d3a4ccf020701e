package dev.paperlark.console;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedString;

/** Breaks styled text into lines by display columns: a Chinese character is two columns wide, and may end a line. */
final class LineWrapper {
    private static final String BETWEEN_ATOMS = "  ";

    private LineWrapper() {}

    /**
     * The text in lines of at most so many columns, without blanks at their ends. A word that is wider than a line is split.
     *
     * @param width at least 2
     */
    static List<AttributedString> wrap(AttributedString text, int width) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text.toString());
        List<AttributedString> lines = new ArrayList<>();
        int start = 0;
        int end = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (isInsideName(text, next)) {
                continue;
            }
            if (trimmed(text, start, next).columnLength() > width && end > start) {
                addLine(lines, trimmed(text, start, end), width);
                start = end;
            }
            end = next;
            if (text.charAt(end - 1) == '\n') {
                addLine(lines, trimmed(text, start, end), width);
                start = end;
            }
        }
        if (end > start) {
            addLine(lines, trimmed(text, start, end), width);
        }
        return lines;
    }

    /** Puts texts that must not be broken behind the last line, or on new ones where there is no room. */
    static void append(List<AttributedString> lines, List<AttributedString> atoms, int width) {
        for (AttributedString atom : atoms) {
            int last = lines.size() - 1;
            if (last >= 0 && lines.get(last).columnLength() + BETWEEN_ATOMS.length() + atom.columnLength() <= width) {
                lines.set(last, AttributedString.join(new AttributedString(BETWEEN_ATOMS), lines.get(last), atom));
            } else {
                lines.add(atom);
            }
        }
    }

    /** The JDK would break {@code cs.AI} after its dot; only blanks and hyphens end a line of Latin letters. */
    private static boolean isInsideName(AttributedString text, int place) {
        return place < text.length()
                && isAsciiSign(text.charAt(place - 1))
                && isAsciiSign(text.charAt(place))
                && text.charAt(place - 1) != '-';
    }

    private static boolean isAsciiSign(char character) {
        return character > ' ' && character < 0x7F;
    }

    private static void addLine(List<AttributedString> lines, AttributedString line, int width) {
        lines.addAll(line.columnLength() <= width ? List.of(line) : line.columnSplitLength(width));
    }

    private static AttributedString trimmed(AttributedString text, int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return text.substring(start, last);
    }
}
