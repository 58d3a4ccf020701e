package dev.paperlark.model;

import java.time.Instant;

/**
 * A person's wish to be told each week what is unread on their list.
 *
 * @param chat the private chat where they said so
 * @param since when they said so, or were reminded last
 */
public record Reminder(ChatId chat, PersonId person, Instant since) {}
