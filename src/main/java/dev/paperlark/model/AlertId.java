package dev.paperlark.model;

/** The identity of an alert, given by the database. */
public record AlertId(long value) {}
