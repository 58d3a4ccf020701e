package dev.paperlark.telegram;

import java.util.List;
import java.util.Optional;

/**
 * A text in the form in which it is sent.
 *
 * @param parseMode how Telegram reads it; empty for text without marks
 */
record TelegramText(
        String text,
        Optional<String> parseMode,
        List<List<TelegramMessage.Key>> keyboard,
        TelegramMessage.Field field) {
    static TelegramText marked(TelegramMessage message) {
        return new TelegramText(message.html(), Optional.of("HTML"), message.keyboard(), message.field());
    }

    static TelegramText unmarked(TelegramMessage message) {
        return new TelegramText(message.plain(), Optional.empty(), message.keyboard(), message.field());
    }
}
