package dev.paperlark.telegram;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One message as Telegram takes it.
 *
 * @param html the text with Telegram's HTML marks, at most {@link TelegramLimits#MAX_TEXT} characters without them
 * @param plain the same words without any mark, for a platform that refuses the marks
 * @param keyboard rows of buttons below the text, from top to bottom
 * @param field what the reader's client does with its field for text
 */
record TelegramMessage(String html, String plain, List<List<Key>> keyboard, Field field) {
    TelegramMessage {
        keyboard = keyboard.stream().map(List::copyOf).toList();
    }

    /** What a client does with its field for text when the message comes. */
    enum Field {
        AS_IT_IS,
        /** Opens it for a reply to this message; there are no buttons then (Bot API, ForceReply). */
        OPEN_FOR_REPLY
    }

    /** The same message, to be answered by a reply. */
    TelegramMessage answered() {
        return new TelegramMessage(html, plain, List.of(), Field.OPEN_FOR_REPLY);
    }

    /**
     * A button.
     *
     * @param data what comes back when it is pressed, 1 to 64 bytes of UTF-8
     */
    record Key(String label, String data) {
        Key {
            int bytes = data.getBytes(StandardCharsets.UTF_8).length;
            if (bytes < 1 || bytes > TelegramLimits.MAX_CALLBACK_BYTES) {
                throw new IllegalArgumentException("the data of a button has 1 to 64 bytes");
            }
        }
    }
}
