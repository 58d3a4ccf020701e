package dev.paperlark.store;

import java.io.Serializable;

/**
 * An update as Telegram handed it over.
 *
 * @param id Telegram's number of it, unique for about a week
 * @param payload its JSON
 */
public record InboxUpdate(long id, String payload) implements Serializable {}
