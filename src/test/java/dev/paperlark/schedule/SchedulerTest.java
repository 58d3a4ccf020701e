package dev.paperlark.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.core.QuartzSchedulerThread;
import org.slf4j.LoggerFactory;

class SchedulerTest {
    private static final Duration OFTEN = Duration.ofMillis(150);
    private static final Duration HARDLY_EVER = Duration.ofHours(5);

    @Test
    void a_task_runs_again_and_again() {
        AtomicInteger runs = new AtomicInteger();
        try (Scheduler scheduler = Scheduler.alone()) {
            scheduler.every("tick", OFTEN, runs::incrementAndGet);
            scheduler.start();
            await().until(() -> runs.get() >= 3);
        }
    }

    @Test
    void nothing_runs_after_close() {
        AtomicInteger runs = new AtomicInteger();
        try (Scheduler scheduler = Scheduler.alone()) {
            scheduler.every("tick", OFTEN, runs::incrementAndGet);
            scheduler.start();
            await().until(() -> runs.get() > 0);
        }
        int atClose = runs.get();
        await().during(OFTEN.multipliedBy(2)).until(() -> runs.get() == atClose);
    }

    /** Quartz interrupts its threads when it closes, and H2 closes a database whose file access is interrupted. */
    @Test
    void closing_leaves_the_database_open_for_everybody_else(@TempDir Path folder) throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("busy") + ";WRITE_DELAY=0";
        try (Connection application = DriverManager.getConnection(url)) {
            for (int round = 0; round < 5; round++) {
                AtomicInteger runs = new AtomicInteger();
                try (Scheduler scheduler = Scheduler.alone()) {
                    scheduler.every("tick", Duration.ofMillis(100), () -> write(url, runs));
                    scheduler.every("tock", Duration.ofMillis(100), () -> write(url, runs));
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
    void a_task_that_throws_is_logged_once_each_time_and_runs_again() {
        AtomicInteger runs = new AtomicInteger();
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        logged.start();
        root.addAppender(logged);
        try (Scheduler scheduler = Scheduler.alone()) {
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
        try (Scheduler scheduler = Scheduler.alone()) {
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
        try (Scheduler scheduler = Scheduler.alone()) {
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
        try (Scheduler scheduler = Scheduler.alone()) {
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
        try (Scheduler scheduler = Scheduler.alone()) {
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
    void a_name_is_registered_once_and_before_the_start() {
        try (Scheduler scheduler = Scheduler.alone()) {
            scheduler.every("tick", HARDLY_EVER, () -> {});
            assertThatThrownBy(() -> scheduler.every("tick", OFTEN, () -> {}))
                    .isInstanceOf(IllegalStateException.class);
            scheduler.start();
            assertThatThrownBy(() -> scheduler.every("late", OFTEN, () -> {}))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static void write(String url, AtomicInteger runs) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE run_" + System.nanoTime() + " (n INTEGER)");
            runs.incrementAndGet();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
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
