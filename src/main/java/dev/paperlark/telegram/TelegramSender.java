package dev.paperlark.telegram;

import dev.paperlark.delivery.SendResult;
import dev.paperlark.message.Attachment;
import dev.paperlark.message.Message;
import dev.paperlark.model.ChatAddress;
import java.util.Optional;

/** What the front end says in answer to a reader. Never throws for what Telegram can answer. Safe for use by many threads. */
interface TelegramSender {
    /**
     * Sends a message, all its parts in order. Stops at the first part that Telegram does not take.
     *
     * @param replyTo the message that it answers, if any; it may be deleted by now
     * @return what became of the last part that was tried
     */
    SendResult reply(ChatAddress chat, Message message, Optional<Long> replyTo);

    /** Sends a question that is answered by a reply to it; in a private chat the field for it opens. */
    SendResult ask(ChatAddress chat, Message question, Optional<Long> replyTo);

    /** Sends a file as a message of its own, a picture as one that shows at once. */
    SendResult sendFile(ChatAddress chat, Attachment file);

    /**
     * Puts a message in the place of an earlier one of the bot's; parts beyond the first are sent below. A message that says so
     * already counts as sent.
     */
    SendResult edit(ChatAddress chat, long messageId, Message message);

    /**
     * Ends the waiting sign on a pressed button. What fails is logged only: the sign ends by itself.
     *
     * @param text a short note for the reader, may be empty; cut to 200 characters
     */
    void answerCallback(String callbackId, String text);
}
