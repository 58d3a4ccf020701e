package dev.paperlark.telegram;

import dev.paperlark.model.ChatAddress;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Where in Telegram something is. */
final class TelegramPlaces {
    /** The platform's name in every address. */
    static final String PLATFORM = "telegram";

    private TelegramPlaces() {}

    /** Whether only one person reads there; groups and channels have negative numbers or names (Bot API, "chat_id"). */
    static boolean isPrivate(ChatAddress chat) {
        return !chat.room().startsWith("-") && !chat.room().startsWith("@");
    }

    /** Where a message stands. A thread of replies in an ordinary group has an id as well, but is no place of its own. */
    static ChatAddress of(Message message) {
        Optional<String> topic = message.isTopicMessage()
                ? Optional.ofNullable(message.getMessageThreadId()).map(String::valueOf)
                : Optional.empty();
        return new ChatAddress(PLATFORM, String.valueOf(message.getChatId()), topic);
    }
}
