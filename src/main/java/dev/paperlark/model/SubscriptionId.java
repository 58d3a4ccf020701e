package dev.paperlark.model;

/** The identity of a subscription over all chats, given by the database. */
public record SubscriptionId(long value) {}
