package dev.paperlark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.Chat;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Rhythm;
import dev.paperlark.query.QueryParser;
import dev.paperlark.reason.StandingQuery;
import dev.paperlark.store.ChatStore;
import dev.paperlark.store.SubscriptionStore;
import dev.paperlark.support.Papers;
import dev.paperlark.support.TestDatabase;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one database: what the one stores, the other matches with. */
class StandingQueriesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");

    private final SubscriptionStore subscriptions = new SubscriptionStore();
    private final StandingQueries here = new StandingQueries(subscriptions, new QueryParser());
    private final StandingQueries there = new StandingQueries(subscriptions, new QueryParser());
    private TestDatabase database;
    private ChatId chat;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = TestDatabase.h2(folder);
        Rhythm rhythm = new Rhythm(LocalTime.of(8, 0), ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class));
        Chat created = database.in(
                tx -> new ChatStore().create(tx, ChatAddress.of("test", "lab"), Locale.ENGLISH, rhythm, NOW));
        chat = created.id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void every_process_knows_what_was_added_and_removed_before_it_matches() {
        assertThat(wanted(here)).isZero();
        assertThat(wanted(there)).isZero();

        add("larks");
        assertThat(wanted(here)).isEqualTo(3);
        assertThat(wanted(there)).isEqualTo(3);

        database.run(tx -> subscriptions.remove(tx, chat, 1));
        assertThat(wanted(here)).isZero();
        assertThat(wanted(there)).isZero();
    }

    @Test
    void a_resting_subscription_finds_nothing_until_it_works_again() {
        add("larks");
        assertThat(wanted(here)).isEqualTo(3);

        database.run(tx -> subscriptions.pause(tx, chat, 1, Optional.of(NOW)));
        assertThat(wanted(here)).isZero();
        assertThat(wanted(there)).isZero();
        List<StandingQuery> atWork = database.in(tx -> here.of(tx, chat));
        assertThat(atWork).isEmpty();

        database.run(tx -> subscriptions.pause(tx, chat, 1, Optional.empty()));
        assertThat(wanted(here)).isEqualTo(3);
        assertThat(wanted(there)).isEqualTo(3);
    }

    @Test
    void a_changed_query_takes_the_place_of_the_old_one() {
        add("owls");
        assertThat(wanted(here)).isZero();
        database.run(tx -> subscriptions.edit(tx, chat, 1, "larks"));
        assertThat(wanted(here)).isEqualTo(3);
    }

    @Test
    void a_process_that_missed_changes_reads_everything_anew() {
        add("owls");
        assertThat(wanted(here)).isZero();
        add("larks");
        database.run(tx -> subscriptions.remove(tx, chat, 1));
        add("wrens");
        database.execute("DELETE FROM subscription_change WHERE number < 4");

        assertThat(wanted(here)).isEqualTo(3);
    }

    @Test
    void a_query_that_does_not_parse_any_more_stops_no_other() {
        add("larks");
        add("wrens");
        database.execute("UPDATE subscription SET query = '(((' WHERE number = 2");

        assertThat(wanted(here)).isEqualTo(3);
        List<StandingQuery> parsed = database.in(tx -> here.of(tx, chat));
        assertThat(parsed).hasSize(1);
    }

    private void add(String query) {
        database.run(tx -> subscriptions.add(tx, chat, query, NOW));
    }

    private int wanted(StandingQueries process) {
        return database.in(tx -> process.match(tx, Papers.series(3)).of(chat).size());
    }
}
