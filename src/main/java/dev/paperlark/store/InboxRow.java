package dev.paperlark.store;

/**
 * An update that waits in the inbox.
 *
 * @param epoch which run of Telegram's numbers the id belongs to
 * @param payload its JSON
 */
public record InboxRow(int epoch, long updateId, String payload) {}
