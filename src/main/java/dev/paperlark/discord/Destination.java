package dev.paperlark.discord;

import dev.paperlark.model.ChatAddress;

/**
 * Where a chat's messages go in Discord. The room of an address is the id of a channel or forum, or {@code @} and the id of a person
 * for the conversation with that person; the thread is the id of a thread or post in the channel.
 */
sealed interface Destination {
    /** A channel, thread or forum with this id. */
    record Channel(long id) implements Destination {}

    /** The conversation with this person, which may have to be opened first. */
    record Person(long id) implements Destination {}

    /** Begins the room of a conversation. */
    String PERSON = "@";

    /** Reads an address; throws for one that is not Discord's. */
    static Destination of(ChatAddress chat) {
        String id = chat.thread().orElse(chat.room());
        return id.startsWith(PERSON)
                ? new Person(Long.parseUnsignedLong(id.substring(PERSON.length())))
                : new Channel(Long.parseUnsignedLong(id));
    }
}
