package dev.paperlark.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.paperlark.model.ChatId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sets of queries under codes, for handing them on. A set is kept for 90 days. */
public final class ShareStore {
    /** Long enough to pass a code on, short enough that guessing one stays hopeless. */
    static final Duration KEPT = Duration.ofDays(90);

    private static final JsonColumn<List<String>> QUERIES = new JsonColumn<>(new TypeReference<>() {});

    /**
     * Keeps a set, and forgets those that are too old.
     *
     * @param chat whose it is, must be stored; the set goes when the chat does
     * @param code new, at most 16 characters
     */
    public void add(Transaction transaction, ChatId chat, String code, List<String> queries, Instant now) {
        transaction
                .handle()
                .createUpdate("DELETE FROM share WHERE shared_at < :oldest")
                .bind("oldest", now.minus(KEPT))
                .execute();
        transaction
                .handle()
                .createUpdate(
                        "INSERT INTO share (chat_id, code, queries, shared_at) VALUES (:chat, :code, :queries, :now)")
                .bind("chat", chat)
                .bind("code", code)
                .bind("queries", QUERIES.write(queries))
                .bind("now", now)
                .execute();
    }

    /** The set under a code; empty for an unknown code, and for one of more than 90 days. */
    public Optional<List<String>> find(Transaction transaction, String code, Instant now) {
        return transaction
                .handle()
                .createQuery("SELECT queries FROM share WHERE code = :code AND shared_at >= :oldest")
                .bind("code", code)
                .bind("oldest", now.minus(KEPT))
                .mapTo(String.class)
                .findOne()
                .map(QUERIES::read);
    }
}
