package dev.paperlark.delivery;

import dev.paperlark.model.ChatAddress;
import java.time.Duration;

/**
 * What became of a message that was handed to a {@link Gateway}. The question behind the cases is: could the reader have it?
 */
public sealed interface SendResult {
    /**
     * The platform has it.
     *
     * @param messageId the platform's id of the message
     */
    record Sent(String messageId) implements SendResult {}

    /**
     * The platform asks for quiet; the reader can't have it. Costs no attempt.
     *
     * @param pause how long, obeyed exactly
     */
    record RetryAfter(Duration pause) implements SendResult {}

    /** It did not get through and the reader can't have it: trying again later makes sense. */
    record Temporary(String reason) implements SendResult {}

    /** The answer was lost after the message had left: the reader may have it. */
    record Ambiguous(String reason) implements SendResult {}

    /** The chat has another address now; the reader can't have it. */
    record Moved(ChatAddress to) implements SendResult {}

    /** Nothing can be sent to this chat any more: the bot was blocked or removed, the chat was deleted. */
    record Gone(String reason) implements SendResult {}

    /** The platform refused this message for good; others may pass. */
    record Rejected(String reason) implements SendResult {}
}
