package dev.paperlark.model;

/** The identity of a chat inside this installation, given by the database; it stays when the platform's id changes. */
public record ChatId(long value) {}
