package dev.paperlark.command;

import dev.paperlark.message.PaperCard;
import dev.paperlark.message.Texts;
import dev.paperlark.model.Chat;

/**
 * A request on its way into a command: the chat is known here and its language chosen.
 *
 * @param speaker who asks
 * @param texts the bot's words in the chat's language
 * @param words what followed the command's name
 */
public record Invocation(Chat chat, Speaker speaker, Texts texts, String words) {
    /** The same with other words. */
    Invocation with(String newWords) {
        return new Invocation(chat, speaker, texts, newWords);
    }

    /** The same in the chat as it is by now, in its language. */
    Invocation in(Chat newer) {
        return new Invocation(newer, speaker, Texts.in(newer.language()), words);
    }

    /** Makes cards as the chat reads them. */
    PaperCard cards() {
        return new PaperCard(texts, chat.summaries());
    }

    /** A text of the bot in the chat's language. */
    String say(String key, Object... arguments) {
        return texts.say(key, arguments);
    }
}
