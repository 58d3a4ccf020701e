package dev.paperlark.model;

import java.time.Instant;

/**
 * Papers that a chat is not to be given, whatever its subscriptions find.
 *
 * @param id given by the database, unique over all chats
 * @param query what finds them; it parsed when it was stored
 */
public record Mute(long id, ChatId chat, String query, Instant createdAt) {}
