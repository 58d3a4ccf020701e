package dev.paperlark.telegram;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One message as Telegram takes it.
 *
 * @param html the text with Telegram's HTML marks, at most {@link TelegramLimits#MAX_TEXT} characters without them
 * @param plain the same words without any mark, for a platform that refuses the marks
 * @param keyboard rows of buttons below the text, from top to bottom
 */
record TelegramMessage(String html, String plain, List<List<Key>> keyboard) {
    TelegramMessage {
        keyboard = keyboard.stream().map(List::copyOf).toList();
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
