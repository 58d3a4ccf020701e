package dev.paperlark.support.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** What the real server refuses in a message, with its words. */
final class MessageRules {
    private static final int MAX_TEXT = 4096;
    private static final int MAX_CALLBACK_BYTES = 64;
    private static final int MAX_BUTTONS = 100;

    private MessageRules() {}

    /** The text without its marks. */
    static String textOf(ObjectNode body) {
        String text = body.path("text").asText("");
        String seen = body.hasNonNull("parse_mode")
                ? withoutMarks(body.get("parse_mode").asText(), text)
                : text;
        if (seen.isBlank()) {
            throw new Refusal("Bad Request: message text is empty");
        }
        if (seen.length() > MAX_TEXT) {
            throw new Refusal("Bad Request: message is too long");
        }
        return seen;
    }

    private static String withoutMarks(String mode, String text) {
        if (!mode.equalsIgnoreCase("HTML")) {
            throw new Refusal("Bad Request: unsupported parse_mode");
        }
        return HtmlText.of(text).text();
    }

    /** Throws for a keyboard that the server does not take. */
    static void checkKeyboard(ObjectNode body) {
        int buttons = 0;
        for (JsonNode row : body.path("reply_markup").path("inline_keyboard")) {
            for (JsonNode key : row) {
                buttons++;
                int bytes = key.path("callback_data").asText("").getBytes(StandardCharsets.UTF_8).length;
                if (bytes < 1 || bytes > MAX_CALLBACK_BYTES) {
                    throw new Refusal("Bad Request: BUTTON_DATA_INVALID");
                }
                if (key.path("text").asText("").isBlank()) {
                    throw new Refusal("Bad Request: text buttons are unallowed in the inline keyboard");
                }
            }
        }
        if (buttons > MAX_BUTTONS) {
            throw new Refusal("Bad Request: reply markup is too long");
        }
    }
}
