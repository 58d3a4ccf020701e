package dev.paperlark.telegram;

import java.util.regex.Pattern;

/**
 * A run of text with one look.
 *
 * @param text the characters that a reader sees
 * @param open the tags before it, our own words and checked addresses only
 * @param close the tags after it
 */
record Run(String text, String open, String close) {
    private static final Pattern TAG = Pattern.compile("<[a-z]");

    /** The last guard: whatever a text went through before, it holds nothing that Telegram refuses or that turns lines around. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]");

    Run {
        text = UNFIT.matcher(text).replaceAll("");
    }

    static Run plain(String text) {
        return new Run(text, "", "");
    }

    /** Text inside one element without attributes. */
    static Run in(String element, String text) {
        return new Run(text, "<" + element + ">", "</" + element + ">");
    }

    /** The same text with one element more around it. */
    Run inside(String element) {
        return new Run(text, "<" + element + ">" + open, close + "</" + element + ">");
    }

    Run withText(String other) {
        return new Run(other, open, close);
    }

    Run unmarked() {
        return plain(text);
    }

    boolean looksLike(Run other) {
        return open.equals(other.open);
    }

    int entities() {
        return (int) TAG.matcher(open).results().count();
    }

    String html() {
        return text.isEmpty() ? "" : open + escaped(text) + close;
    }

    /** Only these characters mean something in Telegram's HTML; the joiner is written so that a person can see it. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace(AutoLinks.JOINER, "&#8288;");
    }
}
