package dev.paperlark.store;

import dev.paperlark.model.ChatId;
import dev.paperlark.model.Mute;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What the chats muted. */
public final class MuteStore {
    /**
     * Adds a mute.
     *
     * @param chat must be stored
     * @param query at most 2,000 characters
     */
    public void add(Transaction transaction, ChatId chat, String query, Instant now) {
        transaction
                .handle()
                .createUpdate("INSERT INTO mute (chat_id, query, created_at) VALUES (:chat, :query, :now)")
                .bind("chat", chat)
                .bind("query", query)
                .bind("now", now)
                .execute();
    }

    /** The chat's mutes, the oldest first. */
    public List<Mute> of(Transaction transaction, ChatId chat) {
        return transaction
                .handle()
                .createQuery(
                        "SELECT id, chat_id AS chat, query, created_at FROM mute WHERE chat_id = :chat ORDER BY id")
                .bind("chat", chat)
                .map(ConstructorMapper.of(Mute.class))
                .list();
    }

    /** Lifts a mute; false when the chat has none of this id. */
    public boolean remove(Transaction transaction, ChatId chat, long id) {
        return transaction
                        .handle()
                        .createUpdate("DELETE FROM mute WHERE chat_id = :chat AND id = :id")
                        .bind("chat", chat)
                        .bind("id", id)
                        .execute()
                == 1;
    }
}
