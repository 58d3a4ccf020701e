package dev.paperlark.message;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** The beginning of a longer text, in whole sentences. */
final class FirstSentences {
    /** Abbreviations and initials whose full stop ends no sentence. */
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:^|.*[\\s(\\[])(?:e\\.g|i\\.e|cf|vs|etc|al|resp|approx|ca|w\\.r\\.t|a\\.k\\.a|Figs?|Eqs?|Secs?|Tabs?|Refs?|Nos?|Dr|Prof"
                    + "|St|[A-Z](?:\\.[A-Z])*)\\.\\s*",
            Pattern.DOTALL);

    private FirstSentences() {}

    /** As many whole sentences as fit; the cut first sentence when not even that one fits. */
    static String of(String text, int room) {
        if (text.length() <= room) {
            return text;
        }
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int end = 0;
        for (int next = sentences.next(); next != BreakIterator.DONE; next = sentences.next()) {
            if (text.substring(0, next).stripTrailing().length() > room) {
                break;
            }
            if (!ABBREVIATION.matcher(text.substring(end, next)).matches()) {
                end = next;
            }
        }
        return end == 0 ? Graphemes.cut(text, room) : text.substring(0, end).stripTrailing();
    }
}
