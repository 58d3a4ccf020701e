package dev.paperlark.telegram;

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
 * What happens to whole chats: the bot is thrown out or let in, a group becomes a supergroup. All of it may be said again, and in
 * any order. Safe for use by many threads.
 */
final class ChatStates {
    private static final Logger LOG = LoggerFactory.getLogger(ChatStates.class);

    private final Database database;
    private final ChatStore chats;
    private final Consumer<ChatId> revive;

    /** @param revive makes a disabled chat get messages again, what was held back included */
    ChatStates(Database database, ChatStore chats, Consumer<ChatId> revive) {
        this.database = database;
        this.chats = chats;
        this.revive = revive;
    }

    /** Somebody speaks in this chat, so it can be written to. */
    void spoken(ChatAddress address) {
        database.inTransaction(tx -> chats.find(tx, address))
                .filter(chat -> chat.disabled().isPresent())
                .ifPresent(chat -> revive.accept(chat.id()));
    }

    /** The bot may write in this room again. */
    void restored(long room) {
        database.inTransaction(tx -> inRoom(tx, room)).stream()
                .filter(chat -> chat.disabled().isPresent())
                .forEach(chat -> revive.accept(chat.id()));
    }

    /** The bot may not write in this room any more. Subscriptions stay. */
    void lost(long room, String reason) {
        database.useTransaction(tx -> inRoom(tx, room).forEach(chat -> disable(tx, chat, reason)));
        LOG.info("chat={} {}", room, reason);
    }

    /** The room has another id: its chats go there, with everything they have. */
    void moved(long from, long to) {
        database.useTransaction(tx -> inRoom(tx, from).forEach(chat -> move(tx, chat, to)));
    }

    private void move(Transaction transaction, Chat chat, long to) {
        ChatAddress there = new ChatAddress(
                TelegramPlaces.PLATFORM, String.valueOf(to), chat.address().thread());
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

    private List<Chat> inRoom(Transaction transaction, long room) {
        return chats.inRoom(transaction, TelegramPlaces.PLATFORM, String.valueOf(room));
    }
}
