package dev.paperlark.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.paperlark.config.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.core.QuartzSchedulerThread;
import org.slf4j.LoggerFactory;

class SchedulerTest {
    private static final Duration OFTEN = Duration.ofMillis(150);
    private static final Duration HARDLY_EVER = Duration.ofHours(5);

    @TempDir
    Path folder;

    private SchedulerDatabase database;

    @BeforeEach
    void createDatabase() throws SQLException, IOException {
        database = new SchedulerDatabase(
                "jdbc:h2:file:" + folder.resolve("schedule") + ";WRITE_DELAY=0", "lark", new Secret("pa$$ word"));
        QuartzTables.create(database);
    }

    @Test
    void a_task_runs_again_and_again() {
        AtomicInteger runs = new AtomicInteger();
        try (Scheduler scheduler = new Scheduler(database)) {
            scheduler.every("tick", OFTEN, runs::incrementAndGet);
            scheduler.start();
            await().until(() -> runs.get() >= 3);
        }
    }

    @Test
    void nothing_runs_after_close() throws SQLException {
        AtomicInteger runs = new AtomicInteger();
        try (Scheduler scheduler = new Scheduler(database)) {
            scheduler.every("tick", OFTEN, runs::incrementAndGet);
            scheduler.start();
            await().until(() -> runs.get() > 0);
        }
        int atClose = runs.get();
        assertThat(number("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS"))
                .as("only our own connection is left")
                .isEqualTo(1);
        await().during(OFTEN.multipliedBy(2)).until(() -> runs.get() == atClose);
    }

    /** Quartz interrupts its threads when it closes, and H2 closes a database whose file access is interrupted. */
    @Test
    void closing_leaves_the_database_open_for_everybody_else() throws SQLException {
        try (Connection application = QuartzTables.connect(database)) {
            for (int round = 0; round < 5; round++) {
                AtomicInteger runs = new AtomicInteger();
                try (Scheduler scheduler = new Scheduler(database)) {
                    scheduler.every("tick", Duration.ofMillis(100), runs::incrementAndGet);
                    scheduler.every("tock", Duration.ofMillis(100), runs::incrementAndGet);
                    scheduler.start();
                    await().pollInterval(Duration.ofMillis(10)).until(() -> runs.get() >= 2);
                    assertThat(Thread.getAllStackTraces().keySet())
                            .as("threads that Quartz could interrupt")
                            .noneMatch(QuartzSchedulerThread.class::isInstance);
                }
                assertThat(application.isValid(1)).isTrue();
            }
        }
    }

    @Test
    void the_schedule_goes_on_after_a_restart_on_the_same_file() {
        for (int run = 0; run < 2; run++) {
            AtomicInteger runs = new AtomicInteger();
            try (Scheduler scheduler = new Scheduler(database)) {
                scheduler.every("tick", OFTEN, runs::incrementAndGet);
                scheduler.start();
                await().until(() -> runs.get() >= 2);
            }
        }
    }

    @Test
    void a_task_that_throws_is_logged_once_each_time_and_runs_again() {
        AtomicInteger runs = new AtomicInteger();
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        logged.start();
        root.addAppender(logged);
        try (Scheduler scheduler = new Scheduler(database)) {
            scheduler.every("broken", OFTEN, () -> {
                if (runs.incrementAndGet() == 1) {
                    throw new IllegalStateException("on purpose");
                }
                throw new StackOverflowError("on purpose");
            });
            scheduler.start();
            await().until(() -> runs.get() >= 3);
        } finally {
            root.detachAppender(logged);
        }
        assertThat(logged.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .hasSize(runs.get())
                .allMatch(event -> event.getFormattedMessage().startsWith("task=broken failed"));
    }

    @Test
    void one_task_does_not_hold_up_another() {
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch release = new CountDownLatch(1);
        try (Scheduler scheduler = new Scheduler(database)) {
            scheduler.every("slow", OFTEN, () -> awaitQuietly(release, 20_000));
            scheduler.every("quick", OFTEN, runs::incrementAndGet);
            scheduler.start();
            await().until(() -> runs.get() >= 3);
            release.countDown();
        }
    }

    @Test
    void after_a_hold_up_a_task_runs_once_and_not_in_a_burst() {
        CountDownLatch never = new CountDownLatch(1);
        List<Long> starts = new ArrayList<>();
        try (Scheduler scheduler = new Scheduler(database)) {
            scheduler.every("tick", OFTEN, () -> {
                synchronized (starts) {
                    starts.add(System.nanoTime());
                    if (starts.size() == 1) {
                        awaitQuietly(never, 1_500);
                    }
                }
            });
            scheduler.start();
            await().until(() -> starts.size() >= 5);
        }
        long fourRuns = starts.get(4) - starts.get(1);
        assertThat(Duration.ofNanos(fourRuns))
                .as("three intervals, less the part that the second run came late")
                .isGreaterThan(OFTEN.multipliedBy(2).minusMillis(50));
    }

    @Test
    void a_task_never_runs_twice_at_once() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch never = new CountDownLatch(1);
        try (Scheduler scheduler = new Scheduler(database)) {
            scheduler.every("tick", Duration.ofMillis(100), () -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                awaitQuietly(never, 250);
                running.decrementAndGet();
                runs.incrementAndGet();
            });
            scheduler.start();
            await().until(() -> runs.get() >= 3);
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void cron_is_meant_in_its_zone() {
        ZoneId zone = ZoneId.of("Asia/Tokyo");
        try (Scheduler scheduler = new Scheduler(database)) {
            scheduler.cron("morning", "0 30 7 * * ?", zone, () -> {});
            scheduler.start();
            Instant next = scheduler.nextRun("morning").orElseThrow();
            ZonedDateTime local = next.atZone(zone);
            assertThat(local.toLocalTime()).hasToString("07:30");
            assertThat(Duration.between(Instant.now(), next)).isBetween(Duration.ZERO, Duration.ofDays(1));
            assertThat(scheduler.nextRun("unknown")).isEmpty();
        }
    }

    @Test
    void a_task_may_change_from_an_interval_to_cron_and_back() {
        registerAndClose(scheduler -> scheduler.every("task", HARDLY_EVER, () -> {}));
        ZoneId utc = ZoneId.of("UTC");
        try (Scheduler scheduler = new Scheduler(database)) {
            scheduler.cron("task", "0 0 7 1 1 ?", utc, () -> {});
            scheduler.start();
            assertThat(scheduler.nextRun("task").orElseThrow().atZone(utc).getDayOfYear())
                    .isEqualTo(1);
        }
        AtomicInteger runs = new AtomicInteger();
        try (Scheduler scheduler = new Scheduler(database)) {
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
        try (Scheduler scheduler = new Scheduler(database)) {
            scheduler.every("tick", OFTEN, runs::incrementAndGet);
            scheduler.start();
            await().until(() -> runs.get() >= 2);
        }
    }

    @Test
    void a_task_that_another_version_stored_meanwhile_is_passed_over() throws SQLException {
        AtomicInteger runs = new AtomicInteger();
        try (Scheduler scheduler = new Scheduler(database)) {
            scheduler.every("tick", OFTEN, runs::incrementAndGet);
            scheduler.every("twin", OFTEN, () -> {});
            scheduler.start();
            update(
                    "SET REFERENTIAL_INTEGRITY FALSE",
                    "UPDATE QRTZ_JOB_DETAILS SET JOB_NAME = 'stranger' WHERE JOB_NAME = 'twin'",
                    "UPDATE QRTZ_TRIGGERS SET JOB_NAME = 'stranger' WHERE JOB_NAME = 'twin'",
                    "SET REFERENTIAL_INTEGRITY TRUE");
            int before = runs.get();
            await().until(() -> runs.get() >= before + 3);
        }
    }

    @Test
    void a_name_is_registered_once_and_before_the_start() {
        try (Scheduler scheduler = new Scheduler(database)) {
            scheduler.every("tick", HARDLY_EVER, () -> {});
            assertThatThrownBy(() -> scheduler.every("tick", OFTEN, () -> {}))
                    .isInstanceOf(IllegalStateException.class);
            scheduler.start();
            assertThatThrownBy(() -> scheduler.every("late", OFTEN, () -> {}))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_database_that_can_not_be_used_is_said_at_the_start() {
        SchedulerDatabase wrong = new SchedulerDatabase(database.jdbcUrl(), "lark", new Secret("wrong"));
        try (Scheduler scheduler = new Scheduler(wrong)) {
            assertThatThrownBy(scheduler::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("The schedule can't be started");
        }
    }

    private void registerAndClose(java.util.function.Consumer<Scheduler> registration) {
        try (Scheduler scheduler = new Scheduler(database)) {
            registration.accept(scheduler);
            scheduler.start();
        }
    }

    private int number(String query) throws SQLException {
        try (Connection connection = QuartzTables.connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void update(String... statements) throws SQLException {
        try (Connection connection = QuartzTables.connect(database);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void awaitQuietly(CountDownLatch latch, long millis) {
        try {
            latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
