package dev.paperlark.command;

import dev.paperlark.message.Texts;
import dev.paperlark.model.Chat;

/**
 * A request on its way into a command: the chat is known here and its language chosen.
 *
 * @param texts the bot's words in the chat's language
 * @param words what followed the command's name
 */
public record Invocation(Chat chat, Texts texts, String words) {
    /** A text of the bot in the chat's language. */
    String say(String key, Object... arguments) {
        return texts.say(key, arguments);
    }
}
