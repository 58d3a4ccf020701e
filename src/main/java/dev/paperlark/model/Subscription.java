package dev.paperlark.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A standing query of a chat.
 *
 * @param number the number by which the chat's people name it: 1, 2, …, never given twice in a chat
 * @param query the text as the person typed it; it parsed when it was stored
 * @param name what the chat's people call it
 * @param pausedSince since when it finds nothing; empty while it is at work
 * @param rhythm with which alerts it comes
 */
public record Subscription(
        SubscriptionId id,
        ChatId chat,
        int number,
        String query,
        Instant createdAt,
        Optional<String> name,
        Optional<Instant> pausedSince,
        SubscriptionRhythm rhythm) {}
