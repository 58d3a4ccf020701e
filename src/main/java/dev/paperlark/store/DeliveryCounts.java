package dev.paperlark.store;

/**
 * How a chat's deliveries stand.
 *
 * @param waiting not begun, or to be tried again
 * @param underway leased by a process that is sending them
 * @param sent accepted by the platform
 * @param failed given up
 * @param unknown an answer was lost, so it may have arrived or not
 * @param held kept until something can be sent to the chat again
 */
public record DeliveryCounts(int waiting, int underway, int sent, int failed, int unknown, int held) {}
