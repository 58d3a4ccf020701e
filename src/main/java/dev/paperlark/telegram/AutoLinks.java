package dev.paperlark.telegram;

import java.util.regex.Pattern;

/**
 * Keeps Telegram from making links of its own: it turns {@code cs.CV} into a page of Cape Verde, and a name, a tag or a command in
 * the words of a stranger into something to press.
 *
 * <p>A word joiner, which has no width, is put where Telegram would recognise them.
 */
final class AutoLinks {
    /** U+2060: neither seen nor part of an address, a name or a command. */
    static final String JOINER = "\u2060";

    private static final String BROKEN = "$0" + JOINER;

    /** Dots of domain names and IP addresses, schemes, mentions, tags, tickers, telephone numbers; as tdlib finds them. */
    private static final Pattern LINK = Pattern.compile(String.join(
            "|",
            "(?<=\\S)\\.(?=\\p{L}{2})",
            "(?<=\\d)\\.(?=\\d+\\.\\d+\\.\\d)",
            ":(?=//)",
            "(?i:(?<=tg|ton|tonsite):)(?=\\p{L})",
            "[@#](?=[\\p{L}\\p{N}_])",
            "\\$(?=[A-Z])",
            "\\+(?=\\d{5})"));

    private static final Pattern COMMAND = Pattern.compile("(?<![\\p{L}\\p{N}/])/(?=[A-Za-z0-9_])");

    private AutoLinks() {}

    /** The text without links; commands stay, because the bot's own words name them to be pressed. */
    static String withoutLinks(String text) {
        return LINK.matcher(text).replaceAll(BROKEN);
    }

    /** The text without links and commands, for words of strangers. */
    static String inert(String text) {
        return COMMAND.matcher(withoutLinks(text)).replaceAll(BROKEN);
    }
}
