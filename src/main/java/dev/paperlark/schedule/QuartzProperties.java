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

    /** For a process that has its database to itself: the tasks are registered at each start, so nothing need outlive it. */
    static Properties alone() {
        Properties properties = common();
        properties.put("org.quartz.scheduler.instanceId", NAME);
        properties.put("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        return properties;
    }

    /** For processes that share a database. */
    static Properties shared(SchedulerDatabase database) {
        Properties properties = common();
        properties.put("org.quartz.scheduler.instanceId", "AUTO");
        properties.put("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        properties.put("org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        properties.put("org.quartz.jobStore.useProperties", "true");
        properties.put("org.quartz.jobStore.acquireTriggersWithinLock", "true");
        properties.put("org.quartz.jobStore.isClustered", "true");
        properties.put("org.quartz.jobStore.makeThreadsDaemons", "true");
        dataSource(properties, database);
        return properties;
    }

    private static Properties common() {
        Properties properties = new Properties();
        properties.put("org.quartz.scheduler.instanceName", NAME);
        properties.put("org.quartz.scheduler.skipUpdateCheck", "true");
        properties.put("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        properties.put("org.quartz.scheduler.idleWaitTime", String.valueOf(IDLE_WAIT.toMillis()));
        properties.put("org.quartz.threadExecutor.class", UninterruptedThreads.class.getName());
        properties.put("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        properties.put("org.quartz.threadPool.threadCount", String.valueOf(THREADS));
        properties.put("org.quartz.threadPool.makeThreadsDaemons", "true");
        return properties;
    }

    private static void dataSource(Properties properties, SchedulerDatabase database) {
        // Quartz keeps pools in one map for the whole process, so a pool has a name of its own.
        String pool = NAME + "-" + UUID.randomUUID();
        properties.put("org.quartz.jobStore.dataSource", pool);
        String dataSource = "org.quartz.dataSource." + pool;
        properties.put(dataSource + ".provider", "hikaricp");
        properties.put(dataSource + ".driver", "org.postgresql.Driver");
        properties.put(dataSource + ".URL", database.jdbcUrl());
        properties.put(dataSource + ".user", database.user());
        properties.put(dataSource + ".password", database.password().reveal());
        properties.put(dataSource + ".maxConnections", String.valueOf(CONNECTIONS));
    }
}
