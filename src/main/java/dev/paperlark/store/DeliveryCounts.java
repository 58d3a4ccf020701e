package dev.paperlark.store;

/**
 * How a chat's deliveries stand.
 *
 * @param waiting not begun, or to be tried again
 * @param underway leased by a process that is sending them
 * @param sent accepted by the platform
 * @param failed given up
 */
public record DeliveryCounts(int waiting, int underway, int sent, int failed) {}
