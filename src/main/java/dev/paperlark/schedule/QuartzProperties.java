package dev.paperlark.schedule;

import java.time.Duration;
import java.util.Properties;
import java.util.UUID;

/** The settings of Quartz. As properties, because the classes of JDBC and of the connection pool belong to the store. */
final class QuartzProperties {
    /** Part of every key in Quartz's tables, so it never changes. */
    private static final String NAME = "paperlark";

    /** Tasks at a time: a long one must not hold up the next tick of another. */
    private static final int THREADS = 2;

    /** One for each thread, one for Quartz's own scanning, one for missed times and the check-in of a cluster. */
    private static final int CONNECTIONS = THREADS + 2;

    /** How soon a process takes over the tasks of another one that has left. */
    private static final Duration IDLE_WAIT = Duration.ofSeconds(5);

    private QuartzProperties() {}

    static Properties of(SchedulerDatabase database) {
        Properties properties = new Properties();
        scheduler(properties, database);
        jobStore(properties, database);
        return properties;
    }

    private static void scheduler(Properties properties, SchedulerDatabase database) {
        properties.put("org.quartz.scheduler.instanceName", NAME);
        properties.put("org.quartz.scheduler.instanceId", database.isPostgres() ? "AUTO" : NAME);
        properties.put("org.quartz.scheduler.skipUpdateCheck", "true");
        properties.put("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        properties.put("org.quartz.scheduler.idleWaitTime", String.valueOf(IDLE_WAIT.toMillis()));
        properties.put("org.quartz.threadExecutor.class", UninterruptedThreads.class.getName());
        properties.put("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        properties.put("org.quartz.threadPool.threadCount", String.valueOf(THREADS));
        properties.put("org.quartz.threadPool.makeThreadsDaemons", "true");
    }

    private static void jobStore(Properties properties, SchedulerDatabase database) {
        // Quartz keeps pools in one map for the whole process, so a pool has a name of its own.
        String pool = NAME + "-" + UUID.randomUUID();
        properties.put("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        properties.put(
                "org.quartz.jobStore.driverDelegateClass",
                database.isPostgres()
                        ? "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate"
                        : "org.quartz.impl.jdbcjobstore.StdJDBCDelegate");
        properties.put("org.quartz.jobStore.useProperties", "true");
        properties.put("org.quartz.jobStore.acquireTriggersWithinLock", "true");
        properties.put("org.quartz.jobStore.isClustered", String.valueOf(database.isPostgres()));
        properties.put("org.quartz.jobStore.makeThreadsDaemons", "true");
        properties.put("org.quartz.jobStore.dataSource", pool);
        String dataSource = "org.quartz.dataSource." + pool;
        properties.put(dataSource + ".provider", "hikaricp");
        properties.put(dataSource + ".driver", database.isPostgres() ? "org.postgresql.Driver" : "org.h2.Driver");
        properties.put(dataSource + ".URL", database.jdbcUrl());
        properties.put(dataSource + ".user", database.user());
        properties.put(dataSource + ".password", database.password().reveal());
        properties.put(dataSource + ".maxConnections", String.valueOf(CONNECTIONS));
    }
}
