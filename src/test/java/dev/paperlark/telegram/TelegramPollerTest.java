package dev.paperlark.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.paperlark.store.InboxRow;
import dev.paperlark.store.InboxStore;
import dev.paperlark.support.LogLines;
import dev.paperlark.support.MutableClock;
import dev.paperlark.support.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramPollerTest {
    @TempDir
    private Path folder;

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-23T07:00:00Z"));
    private final ApiStub api = new ApiStub();
    private final InboxStore inbox = new InboxStore();
    private final AtomicInteger arrivals = new AtomicInteger();
    private final LogLines log = new LogLines("dev.paperlark");
    private TestDatabase database;
    private TelegramPoller poller;

    @BeforeEach
    void open() {
        database = TestDatabase.h2(folder);
        poller = new TelegramPoller(api.clients(), database.database(), inbox, arrivals::incrementAndGet, clock);
    }

    @AfterEach
    void close() {
        log.close();
        api.close();
        database.close();
    }

    @Test
    void a_batch_is_kept_before_the_next_request_confirms_it() {
        api.next(update(10), update(11));

        assertThat(poller.round()).contains(Duration.ZERO);
        assertThat(waiting()).containsExactly(10L, 11L);
        assertThat(arrivals).hasValue(1);

        poller.round();
        assertThat(api.asked().get(0))
                .startsWith("getupdates")
                .contains("\"offset\":0")
                .contains("my_chat_member");
        assertThat(api.asked().get(1))
                .contains("\"offset\":12")
                .contains("\"timeout\":50")
                .contains("\"limit\":100");
    }

    @Test
    void what_can_not_be_kept_is_not_confirmed() {
        api.next(update(10));
        database.execute("ALTER TABLE telegram_inbox RENAME TO elsewhere");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(poller::round))
                .isNotNull();
        database.execute("ALTER TABLE elsewhere RENAME TO telegram_inbox");

        poller.round();
        assertThat(api.asked().get(1)).contains("\"offset\":0");
    }

    @Test
    void ids_that_begin_anew_are_followed_and_not_asked_for_again() {
        api.next(update(900)).next(update(5)).next(update(6));
        poller.round();
        clock.advance(Duration.ofDays(8));
        poller.round();
        poller.round();

        assertThat(waiting()).containsExactly(900L, 5L, 6L);
        assertThat(api.asked().get(2)).contains("\"offset\":6,");
    }

    @Test
    void an_update_of_a_shape_that_nobody_knows_holds_up_no_other() {
        api.next("{\"update_id\":1,\"message\":{\"date\":\"a text\"}}", update(2));
        poller.round();
        assertThat(waiting()).containsExactly(1L, 2L);
    }

    @Test
    void a_conflict_is_one_warning_and_a_poll_each_ten_seconds_until_it_clears() {
        String conflict = refusal(409, "Conflict: terminated by other getUpdates request", "{}");
        api.next(409, conflict).next(409, conflict).next(409, conflict);

        assertThat(rounds(3)).containsOnly(Optional.of(Duration.ofSeconds(10)));
        assertThat(log.of(Level.WARN)).hasSize(1);

        poller.round();
        assertThat(log.of(Level.INFO)).hasSize(1);
    }

    @Test
    void a_webhook_that_is_in_the_way_is_removed() {
        api.next(409, refusal(409, "Conflict: can't use getUpdates method while webhook is active", "{}"));
        poller.round();
        assertThat(api.asked()).anyMatch(line -> line.startsWith("deletewebhook"));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404})
    void a_refused_token_ends_it_with_one_error_that_says_what_to_do(int code) {
        api.next(code, refusal(code, "Unauthorized", "{}"));

        assertThat(poller.round()).isEmpty();
        assertThat(log.of(Level.ERROR)).singleElement().asString().contains("@BotFather", "telegram.token");
    }

    @Test
    void quiet_is_kept_as_long_as_asked() {
        api.next(429, refusal(429, "Too Many Requests", "{\"retry_after\":30}"));
        assertThat(poller.round()).contains(Duration.ofSeconds(30));
    }

    @Test
    void failures_back_off_to_half_a_minute_with_one_line_for_each_change() {
        for (int i = 0; i < 7; i++) {
            api.next(502, "<html>Bad Gateway</html>");
        }
        api.next(200, "{\"unexpected\":1}");

        assertThat(rounds(7).stream().map(wait -> wait.orElseThrow().toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
        assertThat(log.of(Level.WARN)).hasSize(1);
        poller.round();
        assertThat(log.of(Level.WARN)).hasSize(2);
    }

    @Test
    void a_server_that_is_not_there_is_a_line_without_the_token() {
        api.close();
        assertThat(poller.round()).contains(PollRules.FIRST_BACKOFF);
        assertThat(log.of(Level.WARN)).hasSize(1).noneMatch(line -> line.contains(ApiStub.TOKEN));
    }

    @Test
    void an_answer_without_anything_new_is_no_reason_to_hurry() {
        assertThat(poller.round()).contains(PollRules.NOTHING_NEW);
    }

    private List<Optional<Duration>> rounds(int count) {
        List<Optional<Duration>> waits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            waits.add(poller.round());
        }
        return waits;
    }

    private List<Long> waiting() {
        return database.in(tx -> inbox.waiting(tx, 100)).stream()
                .map(InboxRow::updateId)
                .toList();
    }

    private static String update(long id) {
        return "{\"update_id\":" + id + "}";
    }

    private static String refusal(int code, String description, String parameters) {
        return "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\",\"parameters\":%s}"
                .formatted(code, description, parameters);
    }
}
