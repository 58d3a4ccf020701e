package dev.paperlark.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An outbox row that this process has leased: one part of its alert may be sent.
 *
 * @param attempts how often the part that is next has failed so far
 * @param unknowns how many answers were lost for the part that is next; with one, the reader may have it already
 * @param firstTry when the part that is next was first claimed; empty if never before
 * @param messageIds the platform's ids of the parts that are out, in their order
 * @param fence the number of this claim; a later claim of the row has a higher one
 */
public record Delivery(
        DeliveryId id,
        ChatId chat,
        AlertId alert,
        int attempts,
        int unknowns,
        Optional<Instant> firstTry,
        int partsSent,
        List<String> messageIds,
        long fence) {
    public Delivery {
        messageIds = List.copyOf(messageIds);
    }
}
