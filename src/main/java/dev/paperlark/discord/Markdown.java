package dev.paperlark.discord;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes text inert in Discord's Markdown: it is shown as it stands and does not format, link, mention or run anything.
 *
 * <p>Discord shows any sign of ASCII punctuation after a backslash as it is. Mentions of everyone are broken by a word joiner as
 * well, because they are looked for in the raw text.
 */
final class Markdown {
    /** U+2060: not seen, and no part of a name. */
    static final String JOINER = "\u2060";

    /** Signs that format, link or mention wherever they stand; {@code <} begins every mention, time stamp and emoji of a server. */
    private static final Pattern SIGN = Pattern.compile("[\\\\*_~`|<>\\[\\]]");

    /** The colon of an address or of an emoji's name, not that of 08:00, and invitations, which need no scheme. */
    private static final Pattern LINK = Pattern.compile(
            "(?!(?<=\\d):\\d\\d[.,;)!?]*(?:\\s|$)):(?=\\S)|(?i:(?<=discord\\.(?:gg|me|io|li))|(?<=discord(?:app)?\\.com/invite))/");

    /** Headings, small print, lists and quotes, at the beginning of a line only. */
    private static final Pattern LINE_START =
            Pattern.compile("(?m)^(\\h*+)(?:([#+-])|(\\d{1,9}+)(?=[.)]))", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern AT = Pattern.compile("@(?=\\S)");

    /** The last guard: nothing that Discord refuses, that turns lines around or that hides words. */
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u2069\\uFEFF&&[^\\n]]");

    /** A label has no escapes, so its signs must mean nothing by themselves. */
    private static final Pattern LABEL =
            Pattern.compile("[\\p{L}\\p{M}\\p{N} .,;:?!'\"‘’“”%&=+/^$(){}–—\\-，。、：；？！（）《》「」·…]+");

    private Markdown() {}

    /** What is left of a text when invisible and broken characters are gone. */
    static String fit(String text) {
        return UNFIT.matcher(text).replaceAll("");
    }

    /** The text with its markup made visible; at most a few times as long. */
    static String escaped(String text) {
        String signs = SIGN.matcher(fit(text)).replaceAll("\\\\$0");
        String links = LINK.matcher(signs).replaceAll("\\\\$0");
        String names = AT.matcher(links).replaceAll("@" + JOINER);
        return LINE_START
                .matcher(names)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(2) == null
                                ? found.group(1) + found.group(3) + "\\"
                                : found.group(1) + "\\" + found.group(2)));
    }

    /** Whether a text can be the label of a link, where no escape would be read. */
    static boolean isLabel(String text) {
        return LABEL.matcher(text).matches() && escaped(text).equals(text) && !looksLikeAddress(text);
    }

    /** An address for a link: signs that would end it early are written as their codes. */
    static String address(String url) {
        return url.replace("\\", "%5C")
                .replace("(", "%28")
                .replace(")", "%29")
                .replace("<", "%3C")
                .replace(">", "%3E");
    }

    /** Discord does not make a link of a label that names another address. */
    private static boolean looksLikeAddress(String text) {
        return text.toLowerCase(Locale.ROOT).contains("www.");
    }
}
