package dev.paperlark.telegram;

import dev.paperlark.support.telegram.HtmlText;
import java.util.List;

/** Short names for what the test server's reader of HTML finds. */
final class TelegramHtml {
    private TelegramHtml() {}

    /** The characters that are left when the tags are gone. */
    static String visible(String html) {
        return HtmlText.of(html).text();
    }

    /** The opening tags in their order, with their attributes. */
    static List<String> tags(String html) {
        return HtmlText.of(html).tags();
    }
}
