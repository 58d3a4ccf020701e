package dev.paperlark.delivery;

import dev.paperlark.model.ChatId;
import dev.paperlark.model.Delivery;
import dev.paperlark.store.Database;
import dev.paperlark.store.Lease;
import dev.paperlark.store.OutboxStore;
import dev.paperlark.store.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes deliveries out of the outbox for this process. Each claim first declares those UNKNOWN whose sender died; a claim that has
 * returned is committed.
 *
 * @param platforms that this process can reach
 * @param owner names this process; no other has the same
 */
record Claims(Database database, OutboxStore outbox, Set<String> platforms, String owner, Clock clock) {
    /** Longer than any send may take, its wait for a start included. */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** What is due, at most so many. */
    List<Delivery> due(int limit) {
        Instant now = clock.instant();
        return database.inTransaction(tx -> {
            expire(tx, now);
            return outbox.claim(tx, platforms, lease(now), limit);
        });
    }

    /** What is due to one chat. */
    Optional<Delivery> due(ChatId chat) {
        Instant now = clock.instant();
        return database.inTransaction(tx -> {
            expire(tx, now);
            return outbox.claim(tx, chat, platforms, lease(now));
        });
    }

    private void expire(Transaction tx, Instant now) {
        Instant repeatAt = now.plus(new RetryPolicy().waitAfter(1));
        outbox.expire(tx, now, repeatAt, RetryPolicy.MAX_UNKNOWNS);
    }

    private Lease lease(Instant now) {
        return new Lease(owner, now, now.plus(LEASE));
    }
}
