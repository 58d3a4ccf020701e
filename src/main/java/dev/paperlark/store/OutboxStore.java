package dev.paperlark.store;

import dev.paperlark.model.AlertId;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Delivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * The alerts that are to be sent, one row each. A row is claimed under a lease, a part of it is sent, and whoever holds the claim
 * settles it. The claim of a holder that died runs out, and its row is then {@link DeliveryState#UNKNOWN}.
 *
 * <p>A chat never has two rows under way, and its rows are claimed in the order in which they were added, however many processes
 * claim at once.
 */
public final class OutboxStore {
    /** The time of a row that is not claimed again. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** As long as the column. */
    private static final int MAX_ERROR_LENGTH = 1000;

    private static final String IS_OPEN =
            "(%1$s.state IN ('NEW', 'ATTEMPTING') OR (%1$s.state = 'UNKNOWN' AND %1$s.not_before < :never))";

    /** EXISTS, since H2 takes a hundred times as long for the same with IN. */
    private static final String CLAIMABLE = """
            SELECT id, chat_id, alert_id, attempts, unknowns, first_try, parts_sent, message_ids, fence + 1 AS next_fence
            FROM outbox o
            WHERE state IN ('NEW', 'UNKNOWN') AND not_before <= :now AND %s
              AND EXISTS (
                SELECT 1 FROM chat c
                WHERE c.id = o.chat_id AND c.platform IN (<platforms>) AND c.disabled IS NULL
                  AND NOT EXISTS (SELECT 1 FROM quiet q
                                  WHERE q.platform = c.platform AND q.room IN ('', c.room) AND q.until_at > :now))
              AND NOT EXISTS (
                SELECT 1 FROM outbox other
                WHERE other.chat_id = o.chat_id
                  AND (other.state = 'ATTEMPTING' OR (other.id < o.id AND %s)))
            ORDER BY id
            FETCH FIRST :limit ROWS ONLY
            FOR UPDATE SKIP LOCKED""";

    private static final String CLAIMABLE_ON_PLATFORMS = CLAIMABLE.formatted("1 = 1", IS_OPEN.formatted("other"));

    private static final String CLAIMABLE_IN_CHAT = CLAIMABLE.formatted("chat_id = :chat", IS_OPEN.formatted("other"));

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
     * Takes due deliveries to the chats of some platforms, oldest first and one a chat. Chats that are disabled or were asked to
     * be quiet are left out. Nobody else gets them before the lease ends. Commit before sending.
     *
     * @param limit at most so many
     */
    public List<Delivery> claim(Transaction transaction, Collection<String> platforms, Lease lease, int limit) {
        if (platforms.isEmpty()) {
            return List.of();
        }
        return take(transaction, transaction.handle().createQuery(CLAIMABLE_ON_PLATFORMS), platforms, lease, limit);
    }

    /** The same for one chat, if it is on one of the platforms: its oldest delivery, when that is due. */
    public Optional<Delivery> claim(Transaction transaction, ChatId chat, Collection<String> platforms, Lease lease) {
        if (platforms.isEmpty()) {
            return Optional.empty();
        }
        Query due = transaction.handle().createQuery(CLAIMABLE_IN_CHAT).bind("chat", chat);
        return take(transaction, due, platforms, lease, 1).stream().findFirst();
    }

    private static List<Delivery> take(
            Transaction transaction, Query due, Collection<String> platforms, Lease lease, int limit) {
        List<Delivery> candidates = due.bindList("platforms", List.copyOf(platforms))
                .bind("now", lease.takenAt())
                .bind("never", NEVER)
                .bind("limit", limit)
                .map(new DeliveryRow())
                .list();
        List<Delivery> taken = new ArrayList<>();
        for (Delivery candidate : candidates) {
            if (take(transaction, candidate, lease)) {
                taken.add(candidate);
            }
        }
        return taken;
    }

    /** The fence makes sure of what the row lock promises already. */
    private static boolean take(Transaction transaction, Delivery delivery, Lease lease) {
        return transaction
                        .handle()
                        .createUpdate("""
                                UPDATE outbox
                                SET state = 'ATTEMPTING', fence = :fence, lease_owner = :owner, lease_until = :until,
                                    first_try = COALESCE(first_try, CAST(:takenAt AS TIMESTAMP(6) WITH TIME ZONE)),
                                    changed_at = :takenAt
                                WHERE id = :id AND fence = :fence - 1 AND state IN ('NEW', 'UNKNOWN')""")
                        .bindMethods(lease)
                        .bind("id", delivery.id())
                        .bind("fence", delivery.fence())
                        .execute()
                == 1;
    }

    /**
     * Makes those rows UNKNOWN whose lease has run out, since a part may have left before the holder died. In chats that want
     * nothing twice, and after too many lost answers, they stay so.
     *
     * @param repeatAt when the others are repeated
     * @param mostUnknowns how many answers may be lost for one part before it is not repeated any more
     * @return how many
     */
    public int expire(Transaction transaction, Instant now, Instant repeatAt, int mostUnknowns) {
        return transaction
                .handle()
                .createUpdate("""
                        UPDATE outbox
                        SET state = 'UNKNOWN', unknowns = unknowns + 1, lease_owner = NULL, lease_until = NULL,
                            last_error = 'the sender was gone before it had an answer', changed_at = :now,
                            not_before = CASE
                                WHEN unknowns + 1 >= :mostUnknowns
                                  OR chat_id IN (SELECT id FROM chat WHERE lost_answers = 'AT_MOST_ONCE')
                                THEN CAST(:never AS TIMESTAMP(6) WITH TIME ZONE)
                                ELSE CAST(:repeatAt AS TIMESTAMP(6) WITH TIME ZONE) END
                        WHERE state = 'ATTEMPTING' AND lease_until < :now""")
                .bind("now", now)
                .bind("repeatAt", repeatAt)
                .bind("never", NEVER)
                .bind("mostUnknowns", mostUnknowns)
                .execute();
    }

    /**
     * Ends a lease. False, and nothing is written, when the claim is not the owner's any more: the row was declared UNKNOWN, or
     * claimed again, when the lease had run out.
     */
    public boolean settle(
            Transaction transaction, Delivery delivery, String owner, Settlement settlement, Instant now) {
        return transaction
                        .handle()
                        .createUpdate("""
                                UPDATE outbox
                                SET state = :state, not_before = :notBefore, attempts = :attempts,
                                    first_try = CASE WHEN parts_sent = :partsSent THEN first_try END,
                                    parts_sent = :partsSent, unknowns = :unknowns, last_error = :error,
                                    message_ids = TRIM(message_ids || ' ' || :messageId),
                                    lease_owner = NULL, lease_until = NULL, changed_at = :now
                                WHERE id = :id AND state = 'ATTEMPTING' AND lease_owner = :owner AND fence = :fence""")
                        .bind("state", settlement.state().name())
                        .bind("notBefore", settlement.notBefore())
                        .bind("attempts", settlement.attempts())
                        .bind("partsSent", settlement.partsSent())
                        .bind("unknowns", settlement.unknowns())
                        .bind("error", settlement.error().map(OutboxStore::cut))
                        .bind("messageId", settlement.messageId())
                        .bind("now", now)
                        .bind("id", delivery.id())
                        .bind("owner", owner)
                        .bind("fence", delivery.fence())
                        .execute()
                == 1;
    }

    private static String cut(String error) {
        return error.substring(0, Math.min(error.length(), MAX_ERROR_LENGTH));
    }

    /** Holds back what is still to be sent to a chat and is not under way. */
    public void hold(Transaction transaction, ChatId chat, Instant now) {
        transaction
                .handle()
                .createUpdate("""
                        UPDATE outbox SET state = 'HELD', changed_at = :now
                        WHERE chat_id = :chat AND state IN ('NEW', 'UNKNOWN') AND not_before < :never""")
                .bind("chat", chat)
                .bind("now", now)
                .bind("never", NEVER)
                .execute();
    }

    /** Makes what was held back due again. Returns how many deliveries that are. */
    public int release(Transaction transaction, ChatId chat, Instant now) {
        return transaction
                .handle()
                .createUpdate("""
                        UPDATE outbox SET state = 'NEW', not_before = :now, changed_at = :now
                        WHERE chat_id = :chat AND state = 'HELD'""")
                .bind("chat", chat)
                .bind("now", now)
                .execute();
    }

    /** When those of the chat's alerts were planned that may not have arrived and are not repeated, the latest first. */
    public List<Instant> unconfirmed(Transaction transaction, ChatId chat) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT a.planned_at FROM outbox o JOIN alert a ON a.id = o.alert_id
                        WHERE o.chat_id = :chat AND o.state = 'UNKNOWN' AND o.not_before >= :never
                        ORDER BY a.planned_at DESC""")
                .bind("chat", chat)
                .bind("never", NEVER)
                .mapTo(Instant.class)
                .list();
    }

    /** The latest of the chat's deliveries that failed or waits for another try after a failure. */
    public Optional<DeliveryTrouble> trouble(Transaction transaction, ChatId chat) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT state, last_error AS reason, changed_at, not_before FROM outbox
                        WHERE chat_id = :chat AND state IN ('NEW', 'FAILED') AND last_error IS NOT NULL
                        ORDER BY id DESC FETCH FIRST 1 ROW ONLY""")
                .bind("chat", chat)
                .map(ConstructorMapper.of(DeliveryTrouble.class))
                .findOne();
    }

    /** How the delivery of an alert stands; empty where there is none, as nothing was to be sent. */
    public Optional<DeliveryState> state(Transaction transaction, AlertId alert) {
        return transaction
                .handle()
                .createQuery("SELECT state FROM outbox WHERE alert_id = :alert")
                .bind("alert", alert)
                .mapTo(DeliveryState.class)
                .findOne();
    }

    /** How the chat's deliveries stand, of all time. */
    public DeliveryCounts counts(Transaction transaction, ChatId chat) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT COUNT(CASE WHEN state = 'NEW' THEN 1 END) AS waiting,
                               COUNT(CASE WHEN state = 'ATTEMPTING' THEN 1 END) AS underway,
                               COUNT(CASE WHEN state = 'SENT' THEN 1 END) AS sent,
                               COUNT(CASE WHEN state = 'FAILED' THEN 1 END) AS failed,
                               COUNT(CASE WHEN state = 'UNKNOWN' THEN 1 END) AS "unknown",
                               COUNT(CASE WHEN state = 'HELD' THEN 1 END) AS held
                        FROM outbox WHERE chat_id = :chat""")
                .bind("chat", chat)
                .map(ConstructorMapper.of(DeliveryCounts.class))
                .one();
    }
}
