package dev.paperlark.store;

import dev.paperlark.model.AlertId;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Delivery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/**
 * The alerts that are to be sent. A row is claimed under a lease and settled by whoever holds it; a row whose holder
 * died is free again when the lease has run out.
 */
public final class OutboxStore {
    /** As long as the column. */
    private static final int MAX_ERROR_LENGTH = 1000;

    private static final String CLAIMABLE = """
            SELECT id, chat_id AS chat, alert_id AS alert, attempts + 1 AS attempts
            FROM outbox
            WHERE ((state = 'NEW' AND not_before <= :now) OR (state = 'ATTEMPTING' AND lease_until < :now))
              AND %s
            ORDER BY id
            FETCH FIRST :limit ROWS ONLY
            FOR UPDATE SKIP LOCKED""";

    private static final String CLAIMABLE_ON_PLATFORMS =
            CLAIMABLE.formatted("chat_id IN (SELECT id FROM chat WHERE platform IN (<platforms>))");

    private static final String CLAIMABLE_IN_CHAT = CLAIMABLE.formatted("chat_id = :chat");

    /** Adds the delivery of an alert. */
    void add(Transaction transaction, ChatId chat, AlertId alert, Instant now) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO outbox (chat_id, alert_id, state, attempts, not_before, changed_at)
                        VALUES (:chat, :alert, 'NEW', 0, :now, :now)""")
                .bind("chat", chat)
                .bind("alert", alert)
                .bind("now", now)
                .execute();
    }

    /**
     * Takes due deliveries to the chats of some platforms, oldest first. Nobody else gets them before the lease ends.
     * Commit before sending.
     *
     * @param limit at most so many
     */
    public List<Delivery> claim(Transaction transaction, Collection<String> platforms, Lease lease, int limit) {
        if (platforms.isEmpty()) {
            return List.of();
        }
        Query due =
                transaction.handle().createQuery(CLAIMABLE_ON_PLATFORMS).bindList("platforms", List.copyOf(platforms));
        return take(transaction, due, lease, limit);
    }

    /** The same for one chat. */
    public List<Delivery> claim(Transaction transaction, ChatId chat, Lease lease, int limit) {
        Query due = transaction.handle().createQuery(CLAIMABLE_IN_CHAT).bind("chat", chat);
        return take(transaction, due, lease, limit);
    }

    private static List<Delivery> take(Transaction transaction, Query due, Lease lease, int limit) {
        List<Delivery> deliveries = due.bind("now", lease.takenAt())
                .bind("limit", limit)
                .map(ConstructorMapper.of(Delivery.class))
                .list();
        try (PreparedBatch batch = transaction.handle().prepareBatch("""
                UPDATE outbox
                SET state = 'ATTEMPTING', attempts = :attempts, lease_owner = :owner, lease_until = :until,
                    changed_at = :now
                WHERE id = :id""")) {
            for (Delivery delivery : deliveries) {
                batch.bind("id", delivery.id())
                        .bind("attempts", delivery.attempts())
                        .bind("owner", lease.owner())
                        .bind("until", lease.until())
                        .bind("now", lease.takenAt())
                        .add();
            }
            batch.execute();
        }
        return deliveries;
    }

    /** The platform has accepted it. False, and nothing is written, when the owner no longer holds the lease. */
    public boolean sent(Transaction transaction, Delivery delivery, String owner, Instant now) {
        return settle(transaction, delivery, owner, new Outcome("SENT", now, Optional.empty(), now));
    }

    /**
     * It is to be tried again. False, and nothing is written, when the owner no longer holds the lease.
     *
     * @param error what went wrong; only the first 1,000 characters are kept
     */
    public boolean retry(
            Transaction transaction, Delivery delivery, String owner, Instant notBefore, String error, Instant now) {
        return settle(transaction, delivery, owner, new Outcome("NEW", notBefore, Optional.of(error), now));
    }

    /**
     * It is given up. False, and nothing is written, when the owner no longer holds the lease.
     *
     * @param error what went wrong; only the first 1,000 characters are kept
     */
    public boolean failed(Transaction transaction, Delivery delivery, String owner, String error, Instant now) {
        return settle(transaction, delivery, owner, new Outcome("FAILED", now, Optional.of(error), now));
    }

    /** The lease is the owner's as long as the attempt is: a later claim, by the same owner too, counts one more. */
    private static boolean settle(Transaction transaction, Delivery delivery, String owner, Outcome outcome) {
        return transaction
                        .handle()
                        .createUpdate("""
                                UPDATE outbox
                                SET state = :state, not_before = :notBefore, last_error = :error,
                                    lease_owner = NULL, lease_until = NULL, changed_at = :now
                                WHERE id = :id AND state = 'ATTEMPTING' AND lease_owner = :owner
                                  AND attempts = :attempts""")
                        .bind("state", outcome.state())
                        .bind("notBefore", outcome.notBefore())
                        .bind(
                                "error",
                                outcome.error()
                                        .map(text -> text.substring(0, Math.min(text.length(), MAX_ERROR_LENGTH))))
                        .bind("now", outcome.now())
                        .bind("id", delivery.id())
                        .bind("owner", owner)
                        .bind("attempts", delivery.attempts())
                        .execute()
                == 1;
    }

    private record Outcome(String state, Instant notBefore, Optional<String> error, Instant now) {}

    /** How the chat's deliveries stand, of all time. */
    public DeliveryCounts counts(Transaction transaction, ChatId chat) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT COUNT(CASE WHEN state = 'NEW' THEN 1 END) AS waiting,
                               COUNT(CASE WHEN state = 'ATTEMPTING' THEN 1 END) AS underway,
                               COUNT(CASE WHEN state = 'SENT' THEN 1 END) AS sent,
                               COUNT(CASE WHEN state = 'FAILED' THEN 1 END) AS failed
                        FROM outbox WHERE chat_id = :chat""")
                .bind("chat", chat)
                .map(ConstructorMapper.of(DeliveryCounts.class))
                .one();
    }
}
