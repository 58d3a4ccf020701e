package dev.paperlark.delivery;

import dev.paperlark.message.Message;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.PersonId;
import java.util.Optional;

/** The way out to one platform. Called by several threads; a call blocks until the platform has answered or time is up. */
public interface Gateway {
    /** The name of the platform as it stands in {@link ChatAddress#platform()}. */
    String platform();

    /** How fast this platform may be written to. */
    PaceLimits limits();

    /** Whether messages to this chat can mention a role. */
    default boolean hasRoles(ChatAddress chat) {
        return false;
    }

    /** The room of a person's private chats with the bot, as it stands in {@link ChatAddress#room()}. */
    default String privateRoom(PersonId person) {
        return person.id();
    }

    /** Whether an answer to a command is seen by nobody but the one who asked, wherever that was. */
    default boolean answersOneAlone() {
        return false;
    }

    /**
     * An address that opens a private chat with the bot and says {@code /start} and this word there; empty where there is no such
     * thing, and while the bot's own name is not known.
     *
     * @param word 1 to 64 ASCII letters, digits, dashes and low lines
     */
    default Optional<String> startLink(String word) {
        return Optional.empty();
    }

    /** How many platform messages this message takes, at least one. The same message always takes as many. */
    int partsOf(Message message);

    /**
     * Sends one part of a message, once: a gateway never repeats by itself. Never throws for what a platform can answer, and never
     * waits for its turn: the pace is the dispatcher's matter. When an earlier answer was lost ({@link Outgoing.Past#perhapsSince()}),
     * a platform that can find the part finds it instead of sending it again.
     */
    SendResult send(Outgoing outgoing);
}
