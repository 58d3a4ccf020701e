package dev.paperlark.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.paperlark.config.Secret;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SchedulerPostgresTest {
    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final Duration OFTEN = Duration.ofMillis(150);
    private static final Duration HARDLY_EVER = Duration.ofHours(5);

    private static EmbeddedPostgres postgres;
    private static SchedulerDatabase database;

    @BeforeAll
    static void startPostgres() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        database =
                new SchedulerDatabase(postgres.getJdbcUrl("postgres", "postgres"), "postgres", new Secret("postgres"));
        QuartzTables.create(database);
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    @Test
    void two_processes_share_one_schedule_and_the_second_goes_on_alone() {
        AtomicInteger first = new AtomicInteger();
        AtomicInteger second = new AtomicInteger();
        try (Scheduler stays = scheduler(second)) {
            try (Scheduler leaves = scheduler(first)) {
                leaves.start();
                stays.start();
                long began = System.nanoTime();
                await().until(() -> first.get() + second.get() >= 6);
                assertThat(Duration.ofNanos(System.nanoTime() - began))
                        .as("six runs by both together, the first of each start at once")
                        .isGreaterThan(INTERVAL.multipliedBy(2));
            }
            int before = second.get();
            await().atMost(Duration.ofSeconds(40)).until(() -> second.get() >= before + 2);
        }
    }

    @Test
    void the_schedule_goes_on_after_a_restart() {
        for (int run = 0; run < 2; run++) {
            AtomicInteger runs = new AtomicInteger();
            try (Scheduler scheduler = Scheduler.shared(database)) {
                scheduler.every("tick", OFTEN, runs::incrementAndGet);
                scheduler.start();
                await().until(() -> runs.get() >= 2);
            }
        }
    }

    @Test
    void a_task_may_change_from_an_interval_to_cron_and_back() {
        registerAndClose(scheduler -> scheduler.every("task", HARDLY_EVER, () -> {}));
        ZoneId utc = ZoneId.of("UTC");
        try (Scheduler scheduler = Scheduler.shared(database)) {
            scheduler.cron("task", "0 0 7 1 1 ?", utc, () -> {});
            scheduler.start();
            assertThat(scheduler.nextRun("task").orElseThrow().atZone(utc).getDayOfYear())
                    .isEqualTo(1);
        }
        AtomicInteger runs = new AtomicInteger();
        try (Scheduler scheduler = Scheduler.shared(database)) {
            scheduler.every("task", OFTEN, runs::incrementAndGet);
            scheduler.start();
            await().until(() -> runs.get() >= 2);
        }
    }

    @Test
    void a_task_that_is_not_registered_any_more_is_forgotten() throws SQLException {
        registerAndClose(scheduler -> scheduler.every("old", HARDLY_EVER, () -> {}));
        registerAndClose(scheduler -> scheduler.every("new", HARDLY_EVER, () -> {}));
        assertThat(number("SELECT COUNT(*) FROM QRTZ_JOB_DETAILS")).isEqualTo(1);
        assertThat(number("SELECT COUNT(*) FROM QRTZ_TRIGGERS WHERE TRIGGER_NAME = 'new'"))
                .isEqualTo(1);
    }

    @Test
    void a_stored_task_of_a_class_that_is_gone_does_no_harm() throws SQLException {
        registerAndClose(scheduler -> {
            scheduler.every("old", HARDLY_EVER, () -> {});
            scheduler.every("tick", HARDLY_EVER, () -> {});
        });
        update("UPDATE QRTZ_JOB_DETAILS SET JOB_CLASS_NAME = 'dev.paperlark.Gone'");
        AtomicInteger runs = new AtomicInteger();
        try (Scheduler scheduler = Scheduler.shared(database)) {
            scheduler.every("tick", OFTEN, runs::incrementAndGet);
            scheduler.start();
            await().until(() -> runs.get() >= 2);
        }
    }

    @Test
    void a_task_that_another_version_stored_meanwhile_is_passed_over() throws SQLException {
        AtomicInteger runs = new AtomicInteger();
        try (Scheduler scheduler = Scheduler.shared(database)) {
            scheduler.every("tick", OFTEN, runs::incrementAndGet);
            scheduler.every("twin", OFTEN, () -> {});
            scheduler.start();
            update(
                    "ALTER TABLE QRTZ_TRIGGERS DISABLE TRIGGER ALL",
                    "ALTER TABLE QRTZ_JOB_DETAILS DISABLE TRIGGER ALL",
                    "UPDATE QRTZ_JOB_DETAILS SET JOB_NAME = 'stranger' WHERE JOB_NAME = 'twin'",
                    "UPDATE QRTZ_TRIGGERS SET JOB_NAME = 'stranger' WHERE JOB_NAME = 'twin'",
                    "ALTER TABLE QRTZ_TRIGGERS ENABLE TRIGGER ALL",
                    "ALTER TABLE QRTZ_JOB_DETAILS ENABLE TRIGGER ALL");
            int before = runs.get();
            await().until(() -> runs.get() >= before + 3);
        }
    }

    @Test
    void a_database_that_can_not_be_used_is_said_at_the_start() {
        SchedulerDatabase wrong = new SchedulerDatabase(
                database.jdbcUrl().replace("/postgres?", "/nowhere?"), "postgres", new Secret("wrong"));
        try (Scheduler scheduler = Scheduler.shared(wrong)) {
            assertThatThrownBy(scheduler::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("The schedule can't be started");
        }
    }

    private static void registerAndClose(Consumer<Scheduler> registration) {
        try (Scheduler scheduler = Scheduler.shared(database)) {
            registration.accept(scheduler);
            scheduler.start();
        }
    }

    private static int number(String query) throws SQLException {
        try (Connection connection = QuartzTables.connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void update(String... statements) throws SQLException {
        try (Connection connection = QuartzTables.connect(database);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Scheduler scheduler(AtomicInteger runs) {
        Scheduler scheduler = Scheduler.shared(database);
        scheduler.every("tick", INTERVAL, runs::incrementAndGet);
        return scheduler;
    }
}
