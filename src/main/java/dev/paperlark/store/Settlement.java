package dev.paperlark.store;

import dev.paperlark.model.Delivery;
import java.time.Instant;
import java.util.Optional;

/**
 * What is written into an outbox row when its lease ends.
 *
 * @param notBefore when it may be claimed again; {@link OutboxStore#NEVER} leaves it as it is for good
 * @param attempts failures of the part that is next
 * @param partsSent parts that are out
 * @param unknowns lost answers of the part that is next
 * @param messageId the platform's id of the part that was accepted, empty without one
 * @param error what went wrong, if anything did; only the first 1,000 characters are kept
 */
public record Settlement(
        DeliveryState state,
        Instant notBefore,
        int attempts,
        int partsSent,
        int unknowns,
        String messageId,
        Optional<String> error) {

    /** The part that was next is out; the alert goes on with another, or is done with {@link DeliveryState#SENT}. */
    public static Settlement partSent(Delivery delivery, DeliveryState state, String messageId, Instant now) {
        return new Settlement(state, now, 0, delivery.partsSent() + 1, 0, messageId, Optional.empty());
    }

    /** The row goes into a state with all its counts as they were. */
    public static Settlement unchanged(
            Delivery delivery, DeliveryState state, Instant notBefore, Optional<String> error) {
        return new Settlement(
                state, notBefore, delivery.attempts(), delivery.partsSent(), delivery.unknowns(), "", error);
    }

    /** The same with one more failure. */
    public Settlement withAttempt() {
        return new Settlement(state, notBefore, attempts + 1, partsSent, unknowns, messageId, error);
    }

    /** The same with one more lost answer. */
    public Settlement withUnknown() {
        return new Settlement(state, notBefore, attempts, partsSent, unknowns + 1, messageId, error);
    }
}
