package dev.paperlark.model;

/**
 * An outbox row that this process has leased: one part of its alert may be sent.
 *
 * @param attempts how often the part that is next has failed so far
 * @param partsSent how many parts of the alert are out
 * @param unknowns how many answers were lost for the part that is next; with one, the reader may have it already
 * @param fence the number of this claim; a later claim of the row has a higher one
 */
public record Delivery(
        DeliveryId id, ChatId chat, AlertId alert, int attempts, int partsSent, int unknowns, long fence) {}
