package dev.paperlark.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.Summary;
import dev.paperlark.model.SummaryPart;
import dev.paperlark.support.Papers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaperStoreTest extends StoreTest {
    private final PaperStore papers = new PaperStore();

    @Test
    void a_paper_comes_back_as_it_was_saved() {
        Paper full = Papers.titled("hep-th/9901001", "On the colour of larks")
                .version(3)
                .authors("Ada Finch", "Łukasz \"Bird\" Nowak")
                .categories("hep-th", "math.MP")
                .abstractText("Two lines\nwith \\alpha and 'quotes'.")
                .comment("12 pages")
                .keywords(List.of("lark", "云雀"))
                .url("https://arxiv.org/abs/hep-th/9901001")
                .codeUrl("https://example.org/larks")
                .tldr("zh", "云雀是什么颜色 🐦")
                .summary(new Summary(Optional.empty(), Map.of(SummaryPart.CONCLUSION, "42")))
                .extra("Venue", "Nest 2026")
                .build();
        Paper bare = Papers.titled("2601.00002", "Only a title").build();

        save(NOW, full, bare);

        assertThat(find("hep-th/9901001")).contains(full);
        assertThat(find("2601.00002")).contains(bare);
        assertThat(find("2601.00003")).isEmpty();
    }

    @Test
    void a_save_tells_new_improved_and_known_papers_apart() {
        save(NOW, Papers.numbered(1), Papers.numbered(2));
        Paper reworded = Papers.titled(Papers.id(1), "How 1 larks agree on a song")
                .tldr("en", "Other words for the same thing.")
                .build();
        Paper improved =
                Papers.titled(Papers.id(2), "Whatever").comment("9 pages").build();

        PaperChanges changes = save(NOW.plusSeconds(1), reworded, improved, Papers.numbered(3));

        assertThat(changes).isEqualTo(new PaperChanges(ids(3), ids(2), ids(1)));
        assertThat(find(Papers.id(1))).contains(Papers.numbered(1));
        assertThat(find(Papers.id(2)))
                .contains(Papers.numbered(2).toBuilder().comment("9 pages").build());
    }

    @Test
    void a_new_language_is_an_improvement_and_both_are_kept() {
        save(NOW, Papers.numbered(1));
        Paper chinese = Papers.titled(Papers.id(1), "x").tldr("zh", "云雀学会合唱。").build();

        assertThat(save(NOW, chinese).improved()).isEqualTo(ids(1));
        assertThat(find(Papers.id(1)).orElseThrow().summaries())
                .extracting(summary -> summary.language().orElseThrow())
                .containsExactly("en", "zh");
    }

    @Test
    void a_paper_that_stands_twice_in_a_list_is_merged_and_counts_once() {
        Paper markdown =
                Papers.titled(Papers.id(1), "Larks").categories("cs.CV").build();
        Paper jsonl = Papers.titled(Papers.id(1), "Larks")
                .categories("cs.CV", "cs.LG")
                .build();

        assertThat(save(NOW, markdown, jsonl).created()).isEqualTo(ids(1));
        assertThat(find(Papers.id(1))).contains(jsonl);
    }

    @Test
    void characters_that_postgresql_can_not_store_are_replaced_on_both() {
        save(
                NOW,
                Papers.titled(Papers.id(1), "a\0b\uD83Dc")
                        .authors("d\0e\uDC00")
                        .comment("f\0")
                        .tldr("en", "g\0")
                        .build());

        Paper stored = find(Papers.id(1)).orElseThrow();
        assertThat(stored.title()).isEqualTo("a\uFFFDb\uFFFDc");
        assertThat(stored.authors()).containsExactly("d\0e\uFFFD");
        assertThat(stored.comment()).contains("f\uFFFD");
        assertThat(stored.summaries().get(0).tldr()).contains("g\uFFFD");
    }

    @Test
    void times_are_kept_to_the_microsecond_whatever_the_zone_of_the_machine() {
        Instant inADaylightSavingGap = Instant.parse("2026-03-29T01:30:00.123456789Z");
        TimeZone zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/London"));
        try {
            save(inADaylightSavingGap, Papers.numbered(1));
        } finally {
            TimeZone.setDefault(zone);
        }

        List<StoredPaper> arrived = database.in(tx -> papers.arrivedSince(tx, Instant.EPOCH));
        assertThat(arrived)
                .extracting(StoredPaper::arrivedAt)
                .containsExactly(inADaylightSavingGap.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void changes_are_followed_in_the_order_of_the_saves_and_none_twice() {
        save(NOW, Papers.numbered(3), Papers.numbered(1));
        save(NOW.minusSeconds(9), Papers.numbered(2));

        ChangedPapers first = changedAfter(ChangeMark.START, 2);
        assertThat(ids(first)).containsExactly(Papers.id(1), Papers.id(3));
        ChangedPapers second = changedAfter(ChangeMark.parse(first.end().toString()), 2);
        assertThat(ids(second)).containsExactly(Papers.id(2));
        assertThat(changedAfter(second.end(), 2)).isEqualTo(new ChangedPapers(List.of(), second.end()));

        save(NOW, Papers.numbered(3));
        assertThat(ids(changedAfter(second.end(), 2))).isEmpty();
        save(NOW, Papers.titled(Papers.id(3), "x").comment("9 pages").build());
        assertThat(ids(changedAfter(second.end(), 2))).containsExactly(Papers.id(3));
    }

    @Test
    void the_papers_up_to_a_mark_are_counted() {
        save(NOW, Papers.numbered(1), Papers.numbered(2));
        save(NOW, Papers.numbered(3));
        ChangeMark afterOne = changedAfter(ChangeMark.START, 1).end();

        assertThat(database.<Integer>in(tx -> papers.countUpTo(tx, ChangeMark.START)))
                .isZero();
        assertThat(database.<Integer>in(tx -> papers.countUpTo(tx, afterOne))).isEqualTo(1);
        ChangeMark last = changedAfter(afterOne, 9).end();
        assertThat(database.<Integer>in(tx -> papers.countUpTo(tx, last))).isEqualTo(3);
    }

    private ChangedPapers changedAfter(ChangeMark mark, int limit) {
        return database.in(tx -> papers.changedAfter(tx, mark, limit));
    }

    private static List<String> ids(ChangedPapers changed) {
        return changed.papers().stream()
                .map(stored -> stored.paper().id().value())
                .toList();
    }

    @Test
    void papers_come_in_the_order_asked_for() {
        save(NOW, Papers.series(1200).toArray(Paper[]::new));
        List<PaperId> wanted = ids(700, 3, 9999, 1200, 1);

        List<Paper> found = database.in(tx -> papers.findAll(tx, wanted));

        assertThat(found)
                .containsExactly(Papers.numbered(700), Papers.numbered(3), Papers.numbered(1200), Papers.numbered(1));
    }

    @Test
    void titles_come_without_the_rest() {
        save(NOW, Papers.numbered(1), Papers.numbered(2), Papers.numbered(3));

        List<String> titles = database.in(tx -> papers.titles(tx, ids(3, 9999, 1)));

        assertThat(titles)
                .containsExactlyInAnyOrder(
                        Papers.numbered(1).title(), Papers.numbered(3).title());
        List<String> none = database.in(tx -> papers.titles(tx, List.of()));
        assertThat(none).isEmpty();
    }

    @Test
    void arrivals_are_listed_oldest_first_and_keep_their_time() {
        Instant later = NOW.plusSeconds(60);
        save(NOW, Papers.numbered(4));
        save(later, Papers.numbered(3), Papers.numbered(2));
        save(later.plusSeconds(1), Papers.numbered(1));
        save(
                later.plusSeconds(2),
                Papers.numbered(2).toBuilder().comment("improved later").build());

        List<StoredPaper> arrived = database.in(tx -> papers.arrivedSince(tx, NOW));

        assertThat(arrived).extracting(stored -> stored.paper().id()).isEqualTo(ids(2, 3, 1));
        assertThat(arrived).extracting(StoredPaper::arrivedAt).containsExactly(later, later, later.plusSeconds(1));
        assertThat(arrived.get(1).paper()).isEqualTo(Papers.numbered(3));
    }

    @Test
    void papers_are_counted() {
        assertThat(isEmpty()).isTrue();

        save(NOW, Papers.numbered(1), Papers.numbered(2));

        assertThat(isEmpty()).isFalse();
        int count = database.in(papers::count);
        assertThat(count).isEqualTo(2);
    }

    @Test
    void a_thousand_papers_are_saved_and_saved_again_quickly() {
        Paper[] thousand = Papers.series(1000).toArray(Paper[]::new);

        assertThat(seconds(() -> save(NOW, thousand))).isLessThan(3);
        assertThat(seconds(() -> save(NOW, thousand))).isLessThan(3);
    }

    @Test
    void two_who_save_the_same_papers_at_once_wait_for_each_other() {
        Paper[] shared = Papers.series(200).toArray(Paper[]::new);

        List<PaperChanges> changes =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> save(NOW, shared))).limit(3).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(changes).extracting(change -> change.created().size()).containsExactlyInAnyOrder(200, 0, 0);
        assertThat(changes).extracting(change -> change.known().size()).containsExactlyInAnyOrder(0, 200, 200);
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    }

    private PaperChanges save(Instant now, Paper... list) {
        return database.in(tx -> papers.save(tx, List.of(list), now));
    }

    private Optional<Paper> find(String id) {
        return database.in(tx -> papers.find(tx, new PaperId(id)));
    }

    private boolean isEmpty() {
        return database.in(papers::isEmpty);
    }

    private static List<PaperId> ids(int... numbers) {
        return Arrays.stream(numbers).mapToObj(Papers::id).map(PaperId::new).toList();
    }
}
