package dev.paperlark.model;

/** The identity of one outbox row, given by the database. */
public record DeliveryId(long value) {}
