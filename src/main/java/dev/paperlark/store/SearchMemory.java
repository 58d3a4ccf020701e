package dev.paperlark.store;

import dev.paperlark.model.ChatId;
import java.time.Instant;
import java.util.Optional;

/** What chats searched for lately, each search under a number that fits on a button. The newest 100 of a chat are kept. */
public final class SearchMemory {
    private static final int KEPT = 100;

    /**
     * Keeps a search. The same words again have the same number.
     *
     * @param query at most 2,000 characters
     */
    public long remember(Transaction transaction, ChatId chat, String query, Instant now) {
        Optional<Long> known = transaction
                .handle()
                .createQuery("SELECT MAX(id) FROM search_memory WHERE chat_id = :chat AND query = :query")
                .bind("chat", chat)
                .bind("query", query)
                .mapTo(Long.class)
                .findOne();
        long id = known.isPresent() ? touch(transaction, known.get(), now) : add(transaction, chat, query, now);
        forgetOld(transaction, chat);
        return id;
    }

    /** The words of a search of this chat, unless they were forgotten. */
    public Optional<String> recall(Transaction transaction, ChatId chat, long id) {
        return transaction
                .handle()
                .createQuery("SELECT query FROM search_memory WHERE chat_id = :chat AND id = :id")
                .bind("chat", chat)
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    private static long touch(Transaction transaction, long id, Instant now) {
        transaction
                .handle()
                .createUpdate("UPDATE search_memory SET asked_at = :now WHERE id = :id")
                .bind("now", now)
                .bind("id", id)
                .execute();
        return id;
    }

    private static long add(Transaction transaction, ChatId chat, String query, Instant now) {
        return transaction
                .handle()
                .createUpdate("INSERT INTO search_memory (chat_id, query, asked_at) VALUES (:chat, :query, :now)")
                .bind("chat", chat)
                .bind("query", query)
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    private static void forgetOld(Transaction transaction, ChatId chat) {
        transaction
                .handle()
                .createUpdate("""
                        DELETE FROM search_memory
                        WHERE chat_id = :chat AND id NOT IN
                            (SELECT id FROM search_memory WHERE chat_id = :chat
                             ORDER BY asked_at DESC, id DESC FETCH FIRST :kept ROWS ONLY)""")
                .bind("chat", chat)
                .bind("kept", KEPT)
                .execute();
    }
}
