package dev.paperlark.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.store.InboxStore;
import dev.paperlark.store.InboxUpdate;
import dev.paperlark.support.MutableClock;
import dev.paperlark.support.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telegram.telegrambots.meta.api.objects.Update;

class InboxWorkerTest {
    /** In all, a multiple of 400; more with {@code -Pchaos}. */
    private static final int UPDATES = Integer.getInteger("paperlark.updates", 10_000);

    @TempDir
    private Path folder;

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-23T07:00:00Z"));
    private final InboxStore inbox = new InboxStore();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final List<Integer> handled = Collections.synchronizedList(new ArrayList<>());
    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.h2(folder);
    }

    @AfterEach
    void close() {
        threads.shutdown();
        database.close();
    }

    @Test
    void an_update_whose_handling_fails_is_parked_and_the_others_go_on() {
        receive(1, 2, 3, 4);
        worker(update -> {
                    switch (update.getUpdateId()) {
                        case 1 -> throw new IllegalStateException("a bug");
                        case 2 -> throw new StackOverflowError();
                        case 3 -> throw new OutOfMemoryError("not really");
                        default -> handled.add(update.getUpdateId());
                    }
                })
                .handleWaiting();

        assertThat(handled).containsExactly(4);
        assertThat(waiting()).isZero();
    }

    @Test
    void an_update_that_can_not_be_read_is_parked() {
        database.run(tx ->
                inbox.receive(tx, List.of(new InboxUpdate(1, "{\"update_id\":1,\"message\":7}")), clock.instant()));
        worker(update -> handled.add(update.getUpdateId())).handleWaiting();
        assertThat(handled).isEmpty();
        assertThat(waiting()).isZero();
    }

    /** The process dies between the effect of an update and its mark: the database closes, the mark is never written. */
    @Test
    void what_was_in_hand_at_a_crash_is_handled_once_more_and_never_a_third_time() {
        receive(1);
        receive(2);
        for (int life = 0; life < 3; life++) {
            InboxWorker worker = worker(update -> {
                handled.add(update.getUpdateId());
                if (update.getUpdateId() == 1) {
                    database.close();
                }
            });
            worker.recover();
            Throwable unused = org.assertj.core.api.Assertions.catchThrowable(worker::handleWaiting);
            database.close();
            database = TestDatabase.h2(folder);
        }
        assertThat(handled).filteredOn(id -> id == 1).hasSize(2);
        assertThat(handled).filteredOn(id -> id == 2).hasSize(1);
    }

    @Test
    void updates_with_repeats_and_new_beginnings_take_effect_once_each() {
        Random random = new Random(7);
        int expected = 0;
        for (int epoch = 0; epoch < 4; epoch++) {
            long first = 100_000_000L - epoch * 20_000_000L;
            for (int batch = 0; batch < UPDATES / 400; batch++) {
                long start = first + batch * 100L;
                long[] ids = LongStream.range(start, start + 100).toArray();
                receive(ids);
                if (random.nextBoolean()) {
                    receive(ids);
                }
                expected += ids.length;
            }
            drain();
            clock.advance(Duration.ofDays(epoch == 0 ? 8 : 1));
        }
        assertThat(handled).hasSize(expected).doesNotHaveDuplicates();
    }

    @Test
    void the_updates_of_a_chat_are_handled_in_order() {
        List<InboxUpdate> batch = LongStream.range(0, 60)
                .mapToObj(id -> new InboxUpdate(
                        id,
                        "{\"update_id\":%d,\"message\":{\"chat\":{\"id\":%d,\"type\":\"private\"}}}"
                                .formatted(id, id % 3)))
                .toList();
        database.run(tx -> inbox.receive(tx, batch, clock.instant()));
        worker(update -> handled.add(update.getUpdateId())).handleWaiting();

        for (int chat = 0; chat < 3; chat++) {
            int wanted = chat;
            assertThat(handled).filteredOn(id -> id % 3 == wanted).hasSize(20).isSorted();
        }
    }

    private InboxWorker worker(Consumer<Update> handler) {
        return new InboxWorker(database.database(), inbox, handler, threads, clock);
    }

    private void receive(long... ids) {
        List<InboxUpdate> batch = LongStream.of(ids)
                .mapToObj(id -> new InboxUpdate(id, "{\"update_id\":" + id + "}"))
                .toList();
        database.run(tx -> inbox.receive(tx, batch, clock.instant()));
    }

    /** As the worker does, a hundred in one transaction. */
    private void drain() {
        while (waiting() > 0) {
            database.run(tx -> inbox.waiting(tx, 100).forEach(row -> {
                if (inbox.begin(tx, row)) {
                    handled.add((int) row.updateId());
                    inbox.done(tx, row, clock.instant());
                }
            }));
        }
    }

    private int waiting() {
        return database.in(tx -> inbox.waiting(tx, 100)).size();
    }
}
