package dev.paperlark.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.SharedSubscription;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sets of subscriptions under codes, for handing them on. A set is kept for 90 days. */
public final class ShareStore {
    /** Long enough to pass a code on, short enough that guessing one stays hopeless. */
    static final Duration KEPT = Duration.ofDays(90);

    private static final String QUERY = "query";
    private static final String NAME = "name";
    private static final String RHYTHM = "rhythm";

    private static final JsonColumn<List<JsonNode>> SET = new JsonColumn<>(new TypeReference<>() {});

    /**
     * Keeps a set, and forgets those that are too old.
     *
     * @param chat whose it is, must be stored; the set goes when the chat does
     * @param code new, at most 16 characters
     */
    public void add(Transaction transaction, ChatId chat, String code, List<SharedSubscription> set, Instant now) {
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
                .bind("queries", SET.write(set.stream().map(ShareStore::written).toList()))
                .bind("now", now)
                .execute();
    }

    /** The set under a code; empty for an unknown code, and for one of more than 90 days. */
    public Optional<List<SharedSubscription>> find(Transaction transaction, String code, Instant now) {
        return transaction
                .handle()
                .createQuery("SELECT queries FROM share WHERE code = :code AND shared_at >= :oldest")
                .bind("code", code)
                .bind("oldest", now.minus(KEPT))
                .mapTo(String.class)
                .findOne()
                .map(SET::read)
                .map(set -> set.stream().map(ShareStore::read).toList());
    }

    private static JsonNode written(SharedSubscription shared) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put(QUERY, shared.query());
        shared.name().ifPresent(name -> node.put(NAME, name));
        return node.put(RHYTHM, RhythmColumn.of(shared.rhythm()));
    }

    /** Codes that were given out before names and rhythms went along hold the queries alone. */
    private static SharedSubscription read(JsonNode node) {
        String query = node.isTextual() ? node.textValue() : node.path(QUERY).textValue();
        return new SharedSubscription(
                query,
                Optional.ofNullable(node.path(NAME).textValue()),
                RhythmColumn.rhythm(node.path(RHYTHM).asText("")));
    }
}
