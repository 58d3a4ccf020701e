package dev.paperlark.discord;

import dev.paperlark.message.Graphemes;

/**
 * A run of text with one look.
 *
 * @param open the marks before it, our own and checked addresses only
 * @param text the characters that a reader sees
 * @param close the marks after it
 */
record Run(String open, String text, String close) {
    private static final String CODE = "`";
    private static final String BREAK = "\\R";

    Run {
        text = Markdown.fit(text);
    }

    static Run plain(String text) {
        return new Run("", text, "");
    }

    static Run bold(String text) {
        return marked("**", text);
    }

    /** Something to type, shown as it stands; a text that would end the mark early goes without one. */
    static Run code(String text) {
        String line = text.replaceAll(BREAK, " ");
        return line.contains(CODE) || line.isBlank() ? plain(line) : new Run(CODE, line, CODE);
    }

    /** Small things inside a line; white space stays outside of the mark, which would not be read otherwise. */
    static Run italic(String text) {
        String words = text.strip();
        int begin = text.indexOf(words);
        return words.isEmpty()
                ? plain(text)
                : new Run(text.substring(0, begin) + "*", words, "*" + text.substring(begin + words.length()));
    }

    /** A label that leads somewhere; a text that can't be a label stays text, and an arrow after it leads there. */
    static Run link(String text, String url) {
        String target = "](" + Markdown.address(url) + ")";
        return Markdown.isLabel(text) ? new Run("[", text, target) : new Run("", text, " [→" + target);
    }

    /** @param role an id of Discord's */
    static Run mention(String role) {
        return new Run("<@&", role, ">");
    }

    private static Run marked(String mark, String text) {
        return text.isBlank() ? plain(text) : new Run(mark, text, mark);
    }

    /** The run in bold behind a few words of ours; the arrow after a text stays out of the bold part. */
    Run headline(String before) {
        return new Run("**" + before + open, text, open.isEmpty() ? "**" + close : close + "**");
    }

    boolean looksLike(Run other) {
        return open.equals(other.open) && close.equals(other.close) && !isLink();
    }

    Run followedBy(Run other) {
        return new Run(open, text + other.text, close);
    }

    /** The run on one line. */
    Run onOneLine() {
        return new Run(open, text.replaceAll(BREAK, " "), close);
    }

    /** As Discord takes it. */
    String markdown() {
        return text.isEmpty() ? "" : open + (open.equals(CODE) ? text : Markdown.escaped(text)) + close;
    }

    /** The run itself, or as much of its beginning as fits into so many characters of Markdown; may be empty. */
    String within(int room) {
        String whole = markdown();
        if (whole.length() <= room) {
            return whole;
        }
        int fits = 0;
        int tooLong = Math.min(text.length(), room);
        while (fits < tooLong - 1) {
            int middle = (fits + tooLong) / 2;
            if (cut(middle).length() <= room) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return fits == 0 ? "" : cut(fits);
    }

    private String cut(int length) {
        return new Run(open, Graphemes.cut(text, length), close).markdown();
    }

    private boolean isLink() {
        return close.contains("](");
    }
}
