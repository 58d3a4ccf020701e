package dev.paperlark.delivery;

import dev.paperlark.model.Chat;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.Delivery;
import dev.paperlark.model.LostAnswerPolicy;
import dev.paperlark.store.ChatStore;
import dev.paperlark.store.Database;
import dev.paperlark.store.DeliveryState;
import dev.paperlark.store.OutboxStore;
import dev.paperlark.store.Settlement;
import dev.paperlark.store.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what became of one part, and what follows from it for the chat: in one transaction, and only while the lease holds. */
final class OutcomeRecorder {
    private static final Logger LOG = LoggerFactory.getLogger(OutcomeRecorder.class);

    private final Database database;
    private final OutboxStore outbox;
    private final ChatStore chats;
    private final QuietTimes quietTimes;
    private final Clock clock;
    private final String owner;
    private final RetryPolicy retryPolicy = new RetryPolicy();

    OutcomeRecorder(Database database, OutboxStore outbox, ChatStore chats, QuietTimes quietTimes, Claims claims) {
        this.database = database;
        this.outbox = outbox;
        this.chats = chats;
        this.quietTimes = quietTimes;
        this.clock = claims.clock();
        this.owner = claims.owner();
    }

    /**
     * Records an answer.
     *
     * @param chat as it was when the part was sent
     * @param parts how many the message has
     */
    void record(Delivery delivery, Chat chat, int parts, SendResult result) {
        boolean ours = database.inTransaction(tx -> write(tx, delivery, chat, parts, result));
        Object[] facts = {delivery.alert().value(), delivery.chat().value(), delivery.partsSent() + 1, parts, result};
        if (result instanceof SendResult.Sent) {
            LOG.info("alert={} chat={} part={}/{} {}", facts);
        } else if (result instanceof SendResult.RetryAfter || result instanceof SendResult.Moved) {
            // part of an ordinary day: nothing is lost and nobody has to act
            LOG.info("alert={} chat={} part={}/{} waits: {}", facts);
        } else {
            LOG.warn("alert={} chat={} part={}/{} not sent: {}", facts);
        }
        if (!ours) {
            LOG.warn("alert={} took longer than its lease; it may be sent again", facts);
        }
    }

    /** Puts a delivery back that was not begun. */
    void putBack(Delivery delivery, Instant notBefore) {
        DeliveryState state = delivery.unknowns() > 0 ? DeliveryState.UNKNOWN : DeliveryState.NEW;
        Settlement settlement = Settlement.unchanged(delivery, state, notBefore, Optional.empty());
        database.useTransaction(tx -> settle(tx, delivery, settlement));
    }

    /** The alert is out already: a newer text of it has fewer parts than were sent. */
    void finish(Delivery delivery) {
        Settlement settlement = Settlement.unchanged(delivery, DeliveryState.SENT, clock.instant(), Optional.empty());
        database.useTransaction(tx -> settle(tx, delivery, settlement));
    }

    private boolean write(Transaction tx, Delivery delivery, Chat chat, int parts, SendResult result) {
        if (result instanceof SendResult.Sent sent) {
            quietTimes.accepted(chat.address().platform());
            boolean last = delivery.partsSent() + 1 >= parts;
            DeliveryState state = last ? DeliveryState.SENT : DeliveryState.NEW;
            return settle(tx, delivery, Settlement.partSent(delivery, state, sent.messageId(), clock.instant()));
        }
        if (result instanceof SendResult.RetryAfter later) {
            Instant until = quietTimes.asked(tx, chat.address(), later.pause());
            return settle(tx, delivery, again(delivery, until, "the platform asked for quiet"));
        }
        if (result instanceof SendResult.Temporary temporary) {
            return settle(tx, delivery, afterFailure(delivery, temporary.reason()));
        }
        if (result instanceof SendResult.Ambiguous ambiguous) {
            return settle(tx, delivery, afterLostAnswer(delivery, chat.lostAnswers(), ambiguous.reason()));
        }
        if (result instanceof SendResult.Moved moved) {
            return move(tx, delivery, moved.to());
        }
        if (result instanceof SendResult.Gone gone) {
            return disable(tx, delivery, gone.reason());
        }
        String reason = result instanceof SendResult.Rejected rejected ? rejected.reason() : result.toString();
        return settle(tx, delivery, ended(delivery, DeliveryState.FAILED, reason));
    }

    private static Settlement again(Delivery delivery, Instant notBefore, String reason) {
        return Settlement.unchanged(delivery, DeliveryState.NEW, notBefore, Optional.of(reason));
    }

    private Settlement ended(Delivery delivery, DeliveryState state, String reason) {
        return Settlement.unchanged(delivery, state, clock.instant(), Optional.of(reason));
    }

    private Settlement afterFailure(Delivery delivery, String reason) {
        int attempts = delivery.attempts() + 1;
        Settlement settlement = retryPolicy.goesOnAfter(attempts)
                ? again(delivery, clock.instant().plus(retryPolicy.waitAfter(attempts)), reason)
                : ended(delivery, DeliveryState.FAILED, reason);
        return settlement.withAttempt();
    }

    private Settlement afterLostAnswer(Delivery delivery, LostAnswerPolicy policy, String reason) {
        int unknowns = delivery.unknowns() + 1;
        boolean repeated = policy == LostAnswerPolicy.AT_LEAST_ONCE && retryPolicy.repeatsAfter(unknowns);
        Instant again = repeated ? clock.instant().plus(retryPolicy.waitAfter(unknowns)) : OutboxStore.NEVER;
        return Settlement.unchanged(delivery, DeliveryState.UNKNOWN, again, Optional.of(reason))
                .withUnknown();
    }

    private boolean move(Transaction tx, Delivery delivery, ChatAddress to) {
        if (!settle(tx, delivery, again(delivery, clock.instant(), "the chat has moved"))) {
            return false;
        }
        if (!chats.move(tx, delivery.chat(), to)) {
            hold(tx, delivery, "this chat has moved to one that has subscriptions of its own");
        }
        return true;
    }

    private boolean disable(Transaction tx, Delivery delivery, String reason) {
        boolean ours = settle(tx, delivery, ended(delivery, DeliveryState.HELD, reason));
        if (ours) {
            hold(tx, delivery, reason);
        }
        return ours;
    }

    private void hold(Transaction tx, Delivery delivery, String reason) {
        chats.lock(tx, delivery.chat()).ifPresent(chat -> chats.update(tx, chat.withDisabled(Optional.of(reason))));
        outbox.hold(tx, delivery.chat(), clock.instant());
    }

    private boolean settle(Transaction tx, Delivery delivery, Settlement settlement) {
        return outbox.settle(tx, delivery, owner, settlement, clock.instant());
    }
}
