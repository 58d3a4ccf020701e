package dev.paperlark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.Alert;
import dev.paperlark.model.AlertPaper;
import dev.paperlark.model.Chat;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.Rhythm;
import dev.paperlark.model.Slot;
import dev.paperlark.model.SubscriptionId;
import dev.paperlark.query.QueryParser;
import dev.paperlark.ranking.Ranker;
import dev.paperlark.reason.PlainMatcher;
import dev.paperlark.search.PaperIndex;
import dev.paperlark.store.AlertPlan;
import dev.paperlark.store.AlertStore;
import dev.paperlark.store.ChatStore;
import dev.paperlark.store.MuteStore;
import dev.paperlark.store.PaperStore;
import dev.paperlark.store.SubscriptionStore;
import dev.paperlark.store.VoteStore;
import dev.paperlark.support.Papers;
import dev.paperlark.support.RandomPapers;
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
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the index names is what matching finds, however far the index is. */
class LatelyWantedTest {
    private static final Instant SINCE = Instant.parse("2026-11-16T06:00:00Z");
    private static final Instant NOW = SINCE.plus(Duration.ofDays(7));
    private static final int MORE_THAN_IS_READ_BESIDE = 300;

    private final PaperStore papers = new PaperStore();
    private final AlertStore alerts = new AlertStore();
    private final SubscriptionStore subscriptions = new SubscriptionStore();
    private final StandingQueries standing = new StandingQueries(subscriptions, new QueryParser());
    private TestDatabase database;
    private PaperIndex index;
    private IndexPapers indexPapers;
    private LatelyWanted lately;
    private ChatId chat;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = TestDatabase.h2(folder);
        index = new PaperIndex(folder.resolve("search"), Duration.ofMinutes(1));
        indexPapers = new IndexPapers(database.database(), papers, index);
        QueryParser parser = new QueryParser();
        WantedPapers wanted = new WantedPapers(
                standing,
                new StandingMutes(new MuteStore(), parser, new PlainMatcher()),
                alerts,
                new PlainMatcher(),
                new Ranker(),
                new Tastes(papers, new VoteStore()));
        lately = new LatelyWanted(papers, standing, wanted, index, indexPapers);
        Rhythm rhythm = new Rhythm(LocalTime.of(8, 0), ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class));
        Chat created = database.in(
                tx -> new ChatStore().create(tx, ChatAddress.of("test", "lab"), Locale.ENGLISH, rhythm, NOW));
        chat = created.id();
    }

    @AfterEach
    void close() {
        index.close();
        database.close();
    }

    @Test
    void the_index_names_exactly_what_matching_finds() {
        List<Paper> all = RandomPapers.realistic(3).list(2 * MORE_THAN_IS_READ_BESIDE);
        save(all.subList(0, MORE_THAN_IS_READ_BESIDE), SINCE);
        save(all.subList(MORE_THAN_IS_READ_BESIDE, all.size()), SINCE.plusMillis(1));
        indexPapers.follow();
        for (Paper paper : all.subList(0, 20)) {
            String[] words = paper.title().replaceAll("[^\\p{L} ]", " ").trim().split(" +");
            add(words[0] + " -" + words[words.length - 1]);
            add("\"" + words[0] + " " + words[1] + "\" OR ti:" + words[words.length - 1]);
            add("au:\"" + paper.authors().get(0) + "\" OR cat:"
                    + paper.categories().get(0).name());
        }

        assertThat(candidates()).isNotEmpty().isEqualTo(matched());
    }

    @Test
    void nothing_is_missing_while_the_index_is_behind() {
        add("larks");
        save(Papers.series(2), NOW);
        indexPapers.follow();
        save(List.of(Papers.numbered(3)), NOW);

        assertThat(candidates()).hasSize(3).containsAll(matched());
    }

    @Test
    void a_paper_that_the_index_knows_by_an_older_text_is_not_missing() {
        add("云雀");
        save(Papers.series(2), NOW);
        indexPapers.follow();
        assertThat(candidates()).isEmpty();

        save(List.of(Papers.titled(Papers.id(1), "x").tldr("zh", "云雀").build()), NOW);

        assertThat(candidates()).containsExactly(new PaperId(Papers.id(1)));
    }

    @Test
    void without_an_index_the_papers_are_read() {
        add("larks");
        save(Papers.series(MORE_THAN_IS_READ_BESIDE), NOW);

        assertThat(candidates()).hasSize(MORE_THAN_IS_READ_BESIDE).isEqualTo(matched());
    }

    @Test
    void what_the_chat_was_given_is_not_read_again() {
        add("larks");
        save(Papers.series(3), NOW);
        indexPapers.follow();
        AlertPaper given = new AlertPaper(Papers.numbered(2), List.of(new SubscriptionId(1)), List.of());
        database.run(tx -> alerts.plan(
                tx, new AlertPlan(chat, Slot.onRequest(NOW), Alert.Kind.ON_REQUEST, SINCE, NOW, 3, List.of(given))));

        assertThat(candidates()).containsExactlyInAnyOrder(new PaperId(Papers.id(1)), new PaperId(Papers.id(3)));
    }

    @Test
    void a_chat_without_subscriptions_wants_nothing() {
        save(Papers.series(3), NOW);
        indexPapers.follow();

        assertThat(candidates()).isEmpty();
    }

    private void add(String query) {
        database.run(tx -> subscriptions.add(tx, chat, query, NOW));
    }

    private void save(List<Paper> some, Instant arrival) {
        database.run(tx -> papers.save(tx, some, arrival));
    }

    private Set<PaperId> candidates() {
        return ids(database.in(tx -> lately.candidates(tx, chat, SINCE)));
    }

    private Set<PaperId> matched() {
        return database.in(tx -> {
            List<Paper> late = papers.arrivedSince(tx, SINCE).stream()
                    .map(stored -> stored.paper())
                    .toList();
            return ids(standing.match(tx, late).of(chat));
        });
    }

    private static Set<PaperId> ids(List<Paper> some) {
        return some.stream().map(Paper::id).collect(Collectors.toSet());
    }
}
