package dev.paperlark.schedule;

import dev.paperlark.config.Secret;

/**
 * The PostgreSQL database that several processes share, over a few connections of the scheduler's own: each time fires in one of
 * them. Quartz's tables must be there already.
 */
public record SchedulerDatabase(String jdbcUrl, String user, Secret password) {}
