package dev.paperlark.store;

import dev.paperlark.model.ChatId;
import dev.paperlark.model.Subscription;
import dev.paperlark.model.SubscriptionRhythm;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The subscriptions of the chats, and what became of them lately. */
public final class SubscriptionStore {
    /** Who has not looked for so many changes reads everything anew. */
    static final int CHANGES_KEPT = 10_000;

    private static final String SELECT_ALL =
            "SELECT id, chat_id AS chat, number, query, created_at, name, paused_since, rhythm FROM subscription ";
    private static final String SELECT = SELECT_ALL + "WHERE chat_id = :chat ";

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
        Subscription added = find(transaction, chat, number).orElseThrow();
        note(transaction, added);
        return added;
    }

    /** The lock lasts until the transaction ends, so nobody sees a number before those below it. */
    private static void note(Transaction transaction, Subscription changed) {
        Mutex.SUBSCRIPTIONS.lock(transaction);
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO subscription_change (number, chat_id, subscription_id)
                        SELECT COALESCE(MAX(number), 0) + 1, CAST(:chat AS BIGINT), CAST(:id AS BIGINT)
                        FROM subscription_change""")
                .bind("chat", changed.chat())
                .bind("id", changed.id().value())
                .execute();
        transaction.handle().createUpdate("""
                        DELETE FROM subscription_change
                        WHERE number <= (SELECT MAX(number) FROM subscription_change) - :kept""").bind("kept", CHANGES_KEPT).execute();
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

    /** Hands over every subscription of all chats that is at work. */
    public void forEach(Transaction transaction, Consumer<Subscription> action) {
        transaction
                .handle()
                .createQuery(SELECT_ALL + "WHERE paused_since IS NULL")
                .map(ConstructorMapper.of(Subscription.class))
                .forEach(action);
    }

    /** The number of the last change; 0 when there was none. */
    public long lastChange(Transaction transaction) {
        return transaction
                .handle()
                .createQuery("SELECT COALESCE(MAX(number), 0) FROM subscription_change")
                .mapTo(Long.class)
                .one();
    }

    /**
     * The changes with higher numbers, in order. Old ones are not kept: where the first one's number is not the next, some are missing and
     * everything is to be read anew.
     */
    public List<SubscriptionChange> changedSince(Transaction transaction, long number) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT c.number, c.chat_id AS chat, c.subscription_id AS subscription, s.query
                        FROM subscription_change c
                        LEFT JOIN subscription s ON s.id = c.subscription_id AND s.paused_since IS NULL
                        WHERE c.number > :number
                        ORDER BY c.number""")
                .bind("number", number)
                .map(ConstructorMapper.of(SubscriptionChange.class))
                .list();
    }

    /** The chat's subscription with a number. */
    public Optional<Subscription> find(Transaction transaction, ChatId chat, int number) {
        return stored(transaction, chat, number);
    }

    private static Optional<Subscription> stored(Transaction transaction, ChatId chat, int number) {
        return transaction
                .handle()
                .createQuery(SELECT + "AND number = :number")
                .bind("chat", chat)
                .bind("number", number)
                .map(ConstructorMapper.of(Subscription.class))
                .findOne();
    }

    /**
     * Gives a subscription another query; false when the chat has none with this number.
     *
     * @param query at most 2,000 characters
     */
    public boolean edit(Transaction transaction, ChatId chat, int number, String query) {
        return change(transaction, chat, number, "query = :value", Optional.of(query));
    }

    /** Lets a subscription rest since an instant, or work again where it is empty; false when the chat has none with this number. */
    public boolean pause(Transaction transaction, ChatId chat, int number, Optional<Instant> since) {
        return change(transaction, chat, number, "paused_since = :value", since);
    }

    /**
     * Names a subscription, or takes its name away; false when the chat has none with this number.
     *
     * @param name at most 200 characters
     */
    public boolean rename(Transaction transaction, ChatId chat, int number, Optional<String> name) {
        return change(transaction, chat, number, "name = :value", name);
    }

    /** Lets a subscription come with other alerts; false when the chat has none with this number. */
    public boolean reschedule(Transaction transaction, ChatId chat, int number, SubscriptionRhythm rhythm) {
        return change(transaction, chat, number, "rhythm = :value", Optional.of(RhythmColumn.of(rhythm)));
    }

    /** The subscriptions at work that do not come with every alert, by their chats. */
    public Map<ChatId, List<SubscriptionRhythm>> rhythms(Transaction transaction) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT DISTINCT chat_id, rhythm FROM subscription WHERE rhythm > '' AND paused_since IS NULL""")
                .map((row, context) ->
                        Map.entry(new ChatId(row.getLong("chat_id")), RhythmColumn.rhythm(row.getString("rhythm"))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** A change of the name is noted too: it does no harm, and happens seldom. */
    private static boolean change(
            Transaction transaction, ChatId chat, int number, String assignment, Optional<?> value) {
        boolean changed = transaction
                        .handle()
                        .createUpdate(
                                "UPDATE subscription SET " + assignment + " WHERE chat_id = :chat AND number = :number")
                        .bind("value", value)
                        .bind("chat", chat)
                        .bind("number", number)
                        .execute()
                == 1;
        if (changed) {
            stored(transaction, chat, number).ifPresent(now -> note(transaction, now));
        }
        return changed;
    }

    /** Ends a subscription; false when the chat has none with this number. */
    public boolean remove(Transaction transaction, ChatId chat, int number) {
        Optional<Subscription> named = find(transaction, chat, number);
        boolean removed = transaction
                        .handle()
                        .createUpdate("DELETE FROM subscription WHERE chat_id = :chat AND number = :number")
                        .bind("chat", chat)
                        .bind("number", number)
                        .execute()
                == 1;
        if (removed) {
            named.ifPresent(gone -> note(transaction, gone));
        }
        return removed;
    }
}
