package dev.paperlark.store;

import java.time.Instant;

/**
 * Who may send some deliveries, and how long.
 *
 * @param owner one name for each running process, at most 64 characters
 * @param takenAt now
 * @param until after this instant another process may take them
 */
public record Lease(String owner, Instant takenAt, Instant until) {}
