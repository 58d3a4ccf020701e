package dev.paperlark.delivery;

import dev.paperlark.message.Message;
import dev.paperlark.model.Chat;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Delivery;
import dev.paperlark.store.ChatStore;
import dev.paperlark.store.Database;
import dev.paperlark.store.Lease;
import dev.paperlark.store.OutboxStore;
import dev.paperlark.store.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the outbox: leases the rows that are due, renders each message now, sends it, and records the answer.
 *
 * <p>At least once: the lease is committed before the send and the answer after it, so a crash in between repeats the message
 * when the lease runs out, and never loses it. One message at a time in this process, so the alerts of a chat keep their order.
 */
public final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    /** Longer than any send may take. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final int BATCH = 20;

    private final Database database;
    private final OutboxStore outbox;
    private final ChatStore chats;
    private final AlertPages pages;
    private final Map<String, Gateway> gateways;
    private final Clock clock;
    private final RetryPolicy retryPolicy = new RetryPolicy();
    private final String owner = UUID.randomUUID().toString();
    private final ReentrantLock sending = new ReentrantLock(true);

    public Dispatcher(
            Database database,
            OutboxStore outbox,
            ChatStore chats,
            AlertPages pages,
            List<Gateway> gateways,
            Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.chats = chats;
        this.pages = pages;
        this.gateways = gateways.stream().collect(Collectors.toMap(Gateway::platform, Function.identity()));
        this.clock = clock;
    }

    /** Sends everything that is due on the platforms of this process. Returns how many messages the platforms took. */
    public int deliverDue() {
        return deliverAll(lease -> database.inTransaction(tx -> outbox.claim(tx, gateways.keySet(), lease, BATCH)));
    }

    /**
     * Sends everything that is due to one chat before it returns, waiting for another thread that may be at it. Returns how
     * many messages the platform took.
     */
    public int deliver(ChatId chat) {
        return deliverAll(lease -> database.inTransaction(tx -> outbox.claim(tx, chat, lease, BATCH)));
    }

    private int deliverAll(Function<Lease, List<Delivery>> claim) {
        int sent = 0;
        sending.lock();
        try {
            List<Delivery> claimed = claim.apply(newLease());
            while (!claimed.isEmpty()) {
                sent += (int) claimed.stream().filter(this::deliver).count();
                claimed = claim.apply(newLease());
            }
        } finally {
            sending.unlock();
        }
        return sent;
    }

    private boolean deliver(Delivery delivery) {
        SendResult result = send(delivery);
        boolean stillOurs = database.inTransaction(tx -> record(tx, delivery, result));
        if (!stillOurs) {
            LOG.warn(
                    "alert={} took longer than its lease; it may be sent again",
                    delivery.alert().value());
        }
        log(delivery, result);
        return result instanceof SendResult.Sent;
    }

    private boolean record(Transaction tx, Delivery delivery, SendResult result) {
        Instant now = clock.instant();
        if (result instanceof SendResult.Sent) {
            return outbox.sent(tx, delivery, owner, now);
        }
        if (result instanceof SendResult.Temporary temporary && retryPolicy.goesOnAfter(delivery.attempts())) {
            Instant again = now.plus(retryPolicy.waitAfter(delivery.attempts()));
            return outbox.retry(tx, delivery, owner, again, temporary.reason(), now);
        }
        return outbox.failed(tx, delivery, owner, reasonOf(result), now);
    }

    private SendResult send(Delivery delivery) {
        Optional<Chat> chat = database.inTransaction(tx -> chats.find(tx, delivery.chat()));
        Optional<Message> message = pages.first(delivery.alert());
        if (chat.isEmpty() || message.isEmpty()) {
            return new SendResult.Rejected("the chat or the alert is gone");
        }
        Optional<Gateway> gateway =
                Optional.ofNullable(gateways.get(chat.get().address().platform()));
        return gateway.map(
                        way -> way.send(new Outgoing(chat.get().address(), message.get(), 0, Outgoing.Volume.NORMAL)))
                .orElseGet(() -> new SendResult.Temporary("this platform is not connected"));
    }

    private static String reasonOf(SendResult result) {
        if (result instanceof SendResult.Rejected rejected) {
            return rejected.reason();
        }
        return result instanceof SendResult.Temporary temporary ? temporary.reason() : result.toString();
    }

    private static void log(Delivery delivery, SendResult result) {
        if (result instanceof SendResult.Sent) {
            LOG.info(
                    "alert={} chat={} sent, attempt={}",
                    delivery.alert().value(),
                    delivery.chat().value(),
                    delivery.attempts());
        } else {
            LOG.warn(
                    "alert={} chat={} not sent, attempt={}: {}",
                    delivery.alert().value(),
                    delivery.chat().value(),
                    delivery.attempts(),
                    reasonOf(result));
        }
    }

    private Lease newLease() {
        Instant now = clock.instant();
        return new Lease(owner, now, now.plus(LEASE));
    }
}
