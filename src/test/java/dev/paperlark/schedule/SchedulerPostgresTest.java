package dev.paperlark.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paperlark.config.Secret;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SchedulerPostgresTest {
    private static final Duration INTERVAL = Duration.ofMillis(500);

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

    private static Scheduler scheduler(AtomicInteger runs) {
        Scheduler scheduler = new Scheduler(database);
        scheduler.every("tick", INTERVAL, runs::incrementAndGet);
        return scheduler;
    }
}
