package dev.paperlark.command;

import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.Subscription;
import java.util.List;

/** What chats subscribed to, from memory: asked at every letter that somebody types. Safe for use by many threads. */
public interface OwnSubscriptions {
    /** The subscriptions of the chat at an address, by number; may be a little old. */
    List<Subscription> of(ChatAddress chat);
}
