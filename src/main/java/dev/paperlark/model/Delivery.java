package dev.paperlark.model;

/**
 * An outbox row that this process has leased and may send.
 *
 * @param attempts how often a send was begun, this time included
 */
public record Delivery(DeliveryId id, ChatId chat, AlertId alert, int attempts) {}
