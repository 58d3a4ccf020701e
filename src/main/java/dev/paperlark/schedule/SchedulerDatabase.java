package dev.paperlark.schedule;

import dev.paperlark.config.Secret;

/**
 * Where the schedule is kept: the application's own database, over a few connections of the scheduler's own. Quartz's tables
 * must be there already.
 *
 * @param jdbcUrl address of H2 or PostgreSQL; on PostgreSQL several processes may share the schedule, and each time fires once
 * @param user may be empty for H2
 */
public record SchedulerDatabase(String jdbcUrl, String user, Secret password) {
    boolean isPostgres() {
        return jdbcUrl.startsWith("jdbc:postgresql:");
    }
}
