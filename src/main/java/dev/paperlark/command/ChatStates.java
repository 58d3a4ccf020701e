package dev.paperlark.command;

import dev.paperlark.model.Chat;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.ChatId;
import dev.paperlark.store.ChatStore;
import dev.paperlark.store.Database;
import dev.paperlark.store.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens to whole chats of a platform: the bot is thrown out or let in, a group gets another id. All of it may be said again,
 * and in any order. Safe for use by many threads.
 */
public final class ChatStates {
    private static final Logger LOG = LoggerFactory.getLogger(ChatStates.class);

    private final Database database;
    private final ChatStore chats;
    private final String platform;
    private final Consumer<ChatId> revive;

    /** @param revive makes a disabled chat get messages again, what was held back included */
    public ChatStates(Database database, ChatStore chats, String platform, Consumer<ChatId> revive) {
        this.database = database;
        this.chats = chats;
        this.platform = platform;
        this.revive = revive;
    }

    /**
     * Somebody speaks in this chat, so it can be written to.
     *
     * @return why it could not before; empty when it could
     */
    public Optional<String> spoken(ChatAddress address) {
        Optional<Chat> disabled = database.inTransaction(tx -> chats.find(tx, address))
                .filter(chat -> chat.disabled().isPresent());
        disabled.ifPresent(chat -> revive.accept(chat.id()));
        return disabled.flatMap(Chat::disabled);
    }

    /** The chats that could not be written to, wherever they are. */
    public List<ChatAddress> disabled() {
        return database.inTransaction(chats::all).stream()
                .filter(chat -> chat.disabled().isPresent())
                .map(Chat::address)
                .filter(address -> address.platform().equals(platform))
                .toList();
    }

    /** The bot may write in this room again. */
    public void restored(String room) {
        database.inTransaction(tx -> inRoom(tx, room)).stream()
                .filter(chat -> chat.disabled().isPresent())
                .forEach(chat -> revive.accept(chat.id()));
    }

    /** The bot may not write in this room any more. Subscriptions stay. */
    public void lost(String room, String reason) {
        database.useTransaction(tx -> inRoom(tx, room).forEach(chat -> disable(tx, chat, reason)));
        LOG.info("chat={} {}", room, reason);
    }

    /** The bot may not write at this address any more, whatever holds for the rest of the room. */
    public void lost(ChatAddress address, String reason) {
        database.useTransaction(tx -> chats.find(tx, address).ifPresent(chat -> disable(tx, chat, reason)));
    }

    /** The room has another id: its chats go there, with everything they have. */
    public void moved(String from, String to) {
        database.useTransaction(tx -> inRoom(tx, from).forEach(chat -> move(tx, chat, to)));
    }

    private void move(Transaction transaction, Chat chat, String to) {
        ChatAddress there = new ChatAddress(platform, to, chat.address().thread());
        if (chats.move(transaction, chat.id(), there)) {
            LOG.info("chat={} is {} now", chat.address().room(), to);
        } else {
            // People made a new beginning at the new address before Telegram told of the move: that one holds.
            disable(transaction, chat, "this group has become a supergroup, which has subscriptions of its own");
        }
    }

    private void disable(Transaction transaction, Chat chat, String reason) {
        chats.lock(transaction, chat.id())
                .ifPresent(locked -> chats.update(transaction, locked.withDisabled(Optional.of(reason))));
    }

    private List<Chat> inRoom(Transaction transaction, String room) {
        return chats.inRoom(transaction, platform, room);
    }
}
