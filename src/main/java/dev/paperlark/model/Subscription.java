package dev.paperlark.model;

import java.time.Instant;

/**
 * A standing query of a chat.
 *
 * @param number the number by which the chat's people name it: 1, 2, …, never given twice in a chat
 * @param query the text as the person typed it; it parsed when it was stored
 */
public record Subscription(SubscriptionId id, ChatId chat, int number, String query, Instant createdAt) {}
