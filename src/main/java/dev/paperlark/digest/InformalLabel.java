package dev.paperlark.digest;

import dev.paperlark.digest.LabelLine.Form;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Labels in the ways of writing that prose has too: {@code - Method: …}, {@code 1. **Method**: …}, {@code **Method**} without a colon,
 * {@code **Method: …**}, {@code *Method:* …}. They are looked at only where the lexicon is sure of the name.
 */
final class InformalLabel {
    private static final String NAME = "(?<label>[^*:：\\n]{1," + LabelLexicon.MAX_LABEL_CHARACTERS + "})";
    private static final String ITEM = "^(?:>\\s?)?(?:[-+*]|\\d{1,2}[.)])\\s{1,3}";
    private static final Pattern BOLD_ITEM =
            Pattern.compile(ITEM + "\\*\\*\\s?" + NAME + "(?:[:：]\\s?\\*\\*|\\*\\*\\s?[:：])");
    private static final Pattern PLAIN_ITEM = Pattern.compile(ITEM + NAME + "(?:：|:(?=\\s|$))");
    private static final Pattern BARE = Pattern.compile("^(?:>\\s?)?\\*\\*" + NAME + "\\*\\*(?=\\s|$)");
    private static final Pattern WHOLE = Pattern.compile("^(?:>\\s?)?\\*\\*" + NAME + "[:：](?=[^*]*\\*\\*\\s*$)");
    private static final Pattern ITALIC =
            Pattern.compile("^(?:>\\s?)?\\*(?!\\*)" + NAME + "(?:[:：]\\s?\\*(?!\\*)|\\*\\s?[:：])");
    private static final Pattern BOLD_END = Pattern.compile("\\*\\*\\s*$");

    private InformalLabel() {}

    /** Reads a label at the beginning of a line. */
    static Optional<LabelLine> of(int line, String text, boolean opensParagraph) {
        if (!beginsAsLabel(text)) {
            return Optional.empty();
        }
        for (Pattern pattern : new Pattern[] {BOLD_ITEM, PLAIN_ITEM, BARE, WHOLE, ITALIC}) {
            Matcher label = pattern.matcher(text);
            if (label.lookingAt() && LabelLexicon.meaning(label.group("label")).sure()) {
                String rest = text.substring(label.end());
                String kept = pattern == WHOLE ? BOLD_END.matcher(rest).replaceFirst("") : rest;
                return Optional.of(LabelLine.named(
                        line, Form.INFORMAL, label.group("label"), kept.stripLeading(), opensParagraph));
            }
        }
        return Optional.empty();
    }

    /** Whether a list's mark, a number or an asterisk stands first; hardly a line of prose has one. */
    private static boolean beginsAsLabel(String text) {
        int first = text.startsWith(">") ? 1 : 0;
        if (first == 1 && first < text.length() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        return first < text.length() && "-+*0123456789".indexOf(text.charAt(first)) >= 0;
    }
}
