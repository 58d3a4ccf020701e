package dev.paperlark.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.Chat;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.Paper;
import dev.paperlark.model.Rhythm;
import dev.paperlark.model.Subscription;
import dev.paperlark.store.ChatStore;
import dev.paperlark.store.PaperStore;
import dev.paperlark.store.SubscriptionStore;
import dev.paperlark.support.MutableClock;
import dev.paperlark.support.Papers;
import dev.paperlark.support.TestDatabase;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionMemoryTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final ChatAddress LAB = ChatAddress.of("discord", "200");
    private static final Rhythm RHYTHM = new Rhythm(LocalTime.NOON, ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class));

    private final ChatStore chats = new ChatStore();
    private final SubscriptionStore subscriptions = new SubscriptionStore();
    private final PaperStore papers = new PaperStore();
    private final MutableClock clock = new MutableClock(NOW);
    private TestDatabase database;
    private OptionMemory memory;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = TestDatabase.h2(folder);
        memory = new OptionMemory(database.database(), chats, subscriptions, papers, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void authors_are_known_by_the_beginning_of_any_of_their_names_and_those_of_most_papers_come_first() {
        save(NOW, paper(1, "Zoë Wren", "Ada Finch"), paper(2, "Jean-Luc Finch", "Zoë Wren"), paper(3, "Ada Finch"));
        memory.refresh();

        assertThat(memory.beginningWith("fin", 9)).containsExactly("Ada Finch", "Jean-Luc Finch");
        assertThat(memory.beginningWith("LUC", 9)).containsExactly("Jean-Luc Finch");
        assertThat(memory.beginningWith("zo", 9)).containsExactly("Zoë Wren");
        assertThat(memory.beginningWith("ada fi", 9)).containsExactly("Ada Finch");
        assertThat(memory.beginningWith("inch", 9)).isEmpty();
        assertThat(memory.beginningWith("", 2)).containsExactly("Ada Finch", "Zoë Wren");
    }

    @Test
    void authors_of_papers_that_came_long_ago_are_not_suggested() {
        save(NOW.minus(Duration.ofDays(61)), paper(1, "Ada Finch"));
        save(NOW.minus(Duration.ofDays(59)), paper(2, "Ben Finch"));
        assertThat(memory.beginningWith("finch", 9)).as("nothing is read yet").isEmpty();

        memory.refresh();
        assertThat(memory.beginningWith("finch", 9)).containsExactly("Ben Finch");
        clock.advance(Duration.ofDays(2));
        memory.refresh();
        assertThat(memory.beginningWith("finch", 9)).isEmpty();
    }

    @Test
    void a_chat_is_offered_its_own_subscriptions_as_they_are_now() {
        Chat lab = database.in(tx -> chats.create(tx, LAB, Locale.ENGLISH, RHYTHM, NOW));
        database.run(tx -> subscriptions.add(tx, lab.id(), "larks", NOW));
        memory.refresh();
        assertThat(memory.of(LAB)).extracting(Subscription::query).containsExactly("larks");

        database.run(tx -> subscriptions.add(tx, lab.id(), "owls", NOW));
        assertThat(memory.of(LAB)).hasSize(1);
        memory.refresh(LAB);
        assertThat(memory.of(LAB)).extracting(Subscription::query).containsExactly("larks", "owls");
        assertThat(memory.of(ChatAddress.of("discord", "201"))).isEmpty();
    }

    private void save(Instant at, Paper... some) {
        database.run(tx -> papers.save(tx, List.of(some), at));
    }

    private static Paper paper(int n, String... authors) {
        return Papers.titled(Papers.id(n), "Larks " + n).authors(authors).build();
    }
}
