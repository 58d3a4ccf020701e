package dev.paperlark.digest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that looks like the beginning of a labelled text. Whether it is one is decided with a view of the whole entry.
 *
 * @param line in the entry's body, counted from 0
 * @param form how the label is written
 * @param label without markup
 * @param text what follows the label on its line
 * @param opensParagraph whether a blank line, or one of the template's tags, stands above
 */
record LabelLine(int line, Form form, String label, LabelLexicon.Meaning meaning, String text, boolean opensParagraph) {
    /** How a label can be written. */
    enum Form {
        /** {@code Method: …} */
        PLAIN,
        /** {@code **Method:** …}, also in a quotation. */
        BOLD,
        /** The same as an item of a list. */
        LISTED,
        /** In a way that prose has too, see {@link InformalLabel}. */
        INFORMAL,
        /** {@code #### Method}, or the summary of a details block, with the text beneath. */
        HEADING,
        /** {@code | Method | … |} */
        ROW,
        /** A line in italics below the heading: the authors, or in a quotation the translated title. */
        ITALICS,
        /** A tag of the template that ends the text above it. */
        TAG
    }

    private static final String NAME = "(?<label>[^*:：\\n]{1," + LabelLexicon.MAX_LABEL_CHARACTERS + "})";
    private static final Pattern BOLD =
            Pattern.compile("^(?:>\\s?)*(?<list>[-+*]\\s+)?[^\\p{L}\\p{N}\\s*|]{0,4}\\s?\\*\\*\\s?" + NAME
                    + "(?:[:：]\\s?\\*\\*|\\*\\*\\s?[:：])\\s*");

    /** A sentence can end in a colon too, so an unbold label is short and has no punctuation; a colon without a blank is rare. */
    private static final Pattern PLAIN = Pattern.compile(
            "^(?:>\\s?)?(?<label>[^\\p{Z}\\s*|#>\\[\\](){}<>`$\\\\.,!?。，！？:：=-][^*|#>\\[\\]{}<>`$\\\\.,!?。，！？:：=]{0,39})(?:：\\s*|(?<tight>:)(?![\\s/]|$)|:(?:\\s+|$))");

    private static final Pattern BOLD_WHOLE = Pattern.compile("^\\*\\*" + NAME + "[:：]\\s*(?<text>[^*]*)\\*\\*$");
    private static final Pattern HTML_BOLD =
            Pattern.compile("^(?<mark>(?:>\\s?)?(?:[-+*]\\s)?)<(?<tag>b|strong)>(?<name>[^<>*\\n]{1,80})</\\k<tag>>");
    private static final int MAX_WORDS = 6;

    /** A label is at the beginning of its line; the rest of a long line is not looked at. */
    private static final int LOOK_AHEAD = 160;

    /** Reads a label in bold or plain type; a tag of HTML is as good as asterisks. */
    static Optional<LabelLine> of(int line, String source, boolean opensParagraph) {
        String text = withAsterisks(source);
        String head = text.substring(0, Math.min(text.length(), LOOK_AHEAD));
        return bold(line, text, head, opensParagraph)
                .or(() -> InformalLabel.of(line, text, opensParagraph))
                .or(() -> plain(line, text, head, opensParagraph));
    }

    private static Optional<LabelLine> bold(int line, String text, String head, boolean opensParagraph) {
        if (!head.contains("**")) {
            return Optional.empty();
        }
        Matcher bold = BOLD.matcher(head);
        if (!bold.lookingAt()) {
            return Optional.empty();
        }
        Form form = bold.group("list") == null ? Form.BOLD : Form.LISTED;
        return Optional.of(named(line, form, bold.group("label"), text.substring(bold.end()), opensParagraph));
    }

    private static Optional<LabelLine> plain(int line, String text, String head, boolean opensParagraph) {
        if (!hasColon(head)) {
            return Optional.empty();
        }
        Matcher plain = PLAIN.matcher(head);
        if (!plain.lookingAt() || !isName(plain.group("label"))) {
            return Optional.empty();
        }
        return Optional.of(named(line, Form.PLAIN, plain.group("label"), text.substring(plain.end()), opensParagraph))
                .filter(label -> plain.group("tight") == null || label.meaning().sure());
    }

    private static boolean hasColon(String text) {
        return text.indexOf(':') >= 0 || text.indexOf('：') >= 0;
    }

    private static String withAsterisks(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        Matcher bold = HTML_BOLD.matcher(text);
        return bold.lookingAt()
                ? bold.group("mark") + "**" + bold.group("name") + "**" + text.substring(bold.end())
                : text;
    }

    /** Reads a segment of a line that pipes divide; here the whole segment may be bold, and categories need no label. */
    static Optional<LabelLine> ofSegment(int line, String segment) {
        Matcher whole = BOLD_WHOLE.matcher(segment);
        if (whole.matches()) {
            return Optional.of(named(line, Form.BOLD, whole.group("label"), whole.group("text"), true));
        }
        return ArxivCategory.isList(segment)
                ? Optional.of(named(line, Form.PLAIN, "category", segment, true))
                : of(line, segment, true);
    }

    static LabelLine named(int line, Form form, String label, String text, boolean opensParagraph) {
        return new LabelLine(line, form, LabelLexicon.plain(label), LabelLexicon.meaning(label), text, opensParagraph);
    }

    private static boolean isName(String label) {
        String plain = LabelLexicon.plain(label);
        return !plain.isEmpty() && LabelLexicon.hasAtMost(MAX_WORDS, plain);
    }
}
