package dev.paperlark.store;

import dev.paperlark.model.Chat;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Rhythm;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** The chats. */
public final class ChatStore {
    private final ChatRow row = new ChatRow();

    /** The chat at an address. */
    public Optional<Chat> find(Transaction transaction, ChatAddress address) {
        return query(transaction, """
                        SELECT * FROM chat WHERE platform = :platform AND room = :room AND thread = :thread""")
                .bind("platform", address.platform())
                .bind("room", address.room())
                .bind("thread", address.thread().orElse(""))
                .map(row)
                .findOne();
    }

    /** One chat. */
    public Optional<Chat> find(Transaction transaction, ChatId id) {
        return query(transaction, "SELECT * FROM chat WHERE id = :id")
                .bind("id", id)
                .map(row)
                .findOne();
    }

    /** One chat, which no other transaction can lock or change until this one ends. */
    public Optional<Chat> lock(Transaction transaction, ChatId id) {
        return query(transaction, "SELECT * FROM chat WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .map(row)
                .findOne();
    }

    /** All chats, the oldest first. */
    public List<Chat> all(Transaction transaction) {
        return query(transaction, "SELECT * FROM chat ORDER BY id").map(row).list();
    }

    /** The chats in a room of a platform, one for each topic that ever spoke to the bot. */
    public List<Chat> inRoom(Transaction transaction, String platform, String room) {
        return query(transaction, "SELECT * FROM chat WHERE platform = :platform AND room = :room ORDER BY id")
                .bind("platform", platform)
                .bind("room", room)
                .map(row)
                .list();
    }

    private static Query query(Transaction transaction, String statement) {
        return transaction.handle().createQuery(statement);
    }

    /**
     * Adds the chat at an address; two that do so at once get the same chat. One that is there already stays as it is.
     *
     * @param now since when its rhythm holds
     */
    public Chat create(Transaction transaction, ChatAddress address, Locale language, Rhythm rhythm, Instant now) {
        Mutex.CHATS.lock(transaction);
        return find(transaction, address).orElseGet(() -> {
            ChatId unknown = new ChatId(0);
            ChatId id = insert(transaction, Chat.fresh(unknown, address, language, rhythm, now));
            return find(transaction, id).orElseThrow();
        });
    }

    private ChatId insert(Transaction transaction, Chat chat) {
        return row.bind(transaction.handle().createUpdate("""
                        INSERT INTO chat (platform, room, thread, language, summary_language, alert_time, zone, days, quiet,
                                          rhythm_since, paused_since, paused_until, lost_answers, mention, disabled,
                                          last_number)
                        VALUES (:platform, :room, :thread, :language, :summaryLanguage, :alertTime, :zone, :days, :quiet,
                                :rhythmSince, :pausedSince, :pausedUntil, :lostAnswers, :mention, :disabled, 0)"""), chat)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(ChatId.class)
                .one();
    }

    /** Stores everything about a chat, its address included. A chat that is gone stays gone. */
    public void update(Transaction transaction, Chat chat) {
        row.bind(transaction.handle().createUpdate("""
                        UPDATE chat
                        SET platform = :platform, room = :room, thread = :thread, language = :language,
                            summary_language = :summaryLanguage,
                            alert_time = :alertTime, zone = :zone, days = :days, quiet = :quiet, rhythm_since = :rhythmSince,
                            paused_since = :pausedSince, paused_until = :pausedUntil,
                            lost_answers = :lostAnswers, mention = :mention, disabled = :disabled
                        WHERE id = :id"""), chat)
                .bind("id", chat.id())
                .execute();
    }

    /**
     * Gives a chat another address, as when a group becomes a supergroup; subscriptions and alerts stay with it. A chat that was
     * entered at the new address in the meantime and has neither subscriptions nor alerts makes way. Doing it again is harmless.
     *
     * @return false, and nothing is changed, when another chat in use is at that address
     */
    public boolean move(Transaction transaction, ChatId id, ChatAddress to) {
        Mutex.CHATS.lock(transaction);
        Optional<Chat> moved = lock(transaction, id);
        Optional<Chat> there = find(transaction, to).filter(chat -> !chat.id().equals(id));
        if (there.isPresent() && !removeUnused(transaction, there.get().id())) {
            return false;
        }
        moved.ifPresent(chat -> update(transaction, chat.withAddress(to)));
        return true;
    }

    private static boolean removeUnused(Transaction transaction, ChatId id) {
        return transaction.handle().createUpdate("""
                                DELETE FROM chat
                                WHERE id = :id
                                  AND NOT EXISTS (SELECT 1 FROM subscription s WHERE s.chat_id = chat.id)
                                  AND NOT EXISTS (SELECT 1 FROM alert a WHERE a.chat_id = chat.id)""").bind("id", id).execute() == 1;
    }
}
