package dev.paperlark.store;

import java.time.Instant;

/**
 * The last thing that went wrong with a chat's deliveries.
 *
 * @param state whether it was given up or is to be tried again
 * @param reason what the platform said
 * @param changedAt when that was
 * @param notBefore when it is tried again, unless it was given up
 */
public record DeliveryTrouble(DeliveryState state, String reason, Instant changedAt, Instant notBefore) {}
