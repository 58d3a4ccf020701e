package dev.paperlark.delivery;

import dev.paperlark.message.Message;
import dev.paperlark.model.ChatAddress;

/** The way out to one platform. Called by several threads; a call blocks until the platform has answered or time is up. */
public interface Gateway {
    /** The name of the platform as it stands in {@link ChatAddress#platform()}. */
    String platform();

    /** Sends a message to a chat of this platform. Never throws for what a platform can answer. */
    SendResult send(ChatAddress chat, Message message);
}
