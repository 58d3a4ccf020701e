package dev.paperlark.store;

import dev.paperlark.model.ChatId;
import dev.paperlark.model.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The subscriptions of the chats. */
public final class SubscriptionStore {
    private static final String SELECT =
            "SELECT id, chat_id AS chat, number, query, created_at FROM subscription WHERE chat_id = :chat ";

    /**
     * Adds a subscription under the chat's next number. A number is never given again, even after its subscription is gone.
     *
     * @param chat must be stored
     * @param query at most 2,000 characters
     */
    public Subscription add(Transaction transaction, ChatId chat, String query, Instant now) {
        int number = nextNumber(transaction, chat);
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO subscription (chat_id, number, query, created_at)
                        VALUES (:chat, :number, :query, :now)""")
                .bind("chat", chat)
                .bind("number", number)
                .bind("query", query)
                .bind("now", now)
                .execute();
        return find(transaction, chat, number).orElseThrow();
    }

    /** The update also locks the chat, so that two who add at once get two numbers. */
    private static int nextNumber(Transaction transaction, ChatId chat) {
        transaction
                .handle()
                .createUpdate("UPDATE chat SET last_number = last_number + 1 WHERE id = :chat")
                .bind("chat", chat)
                .execute();
        return transaction
                .handle()
                .createQuery("SELECT last_number FROM chat WHERE id = :chat")
                .bind("chat", chat)
                .mapTo(Integer.class)
                .one();
    }

    /** The chat's subscriptions by number. */
    public List<Subscription> of(Transaction transaction, ChatId chat) {
        return transaction
                .handle()
                .createQuery(SELECT + "ORDER BY number")
                .bind("chat", chat)
                .map(ConstructorMapper.of(Subscription.class))
                .list();
    }

    /** The chat's subscription with a number. */
    public Optional<Subscription> find(Transaction transaction, ChatId chat, int number) {
        return transaction
                .handle()
                .createQuery(SELECT + "AND number = :number")
                .bind("chat", chat)
                .bind("number", number)
                .map(ConstructorMapper.of(Subscription.class))
                .findOne();
    }

    /** Ends a subscription; false when the chat has none with this number. */
    public boolean remove(Transaction transaction, ChatId chat, int number) {
        return transaction
                        .handle()
                        .createUpdate("DELETE FROM subscription WHERE chat_id = :chat AND number = :number")
                        .bind("chat", chat)
                        .bind("number", number)
                        .execute()
                == 1;
    }
}
