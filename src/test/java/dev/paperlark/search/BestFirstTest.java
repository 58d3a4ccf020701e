package dev.paperlark.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import dev.paperlark.query.Query;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import dev.paperlark.support.Papers;
import dev.paperlark.support.RandomPapers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes first among many papers that fit, in an index of several pieces. */
class BestFirstTest {
    private static final int DAYS = 4;
    private static final int DAY = 600;

    private static PaperIndex index;

    @BeforeAll
    static void write_days_of_papers_that_are_alike(@TempDir Path folder) {
        index = new PaperIndex(folder, Duration.ofMinutes(1));
        add(Papers.titled("0601.00001", "Wren, wren, and wren").build());
        for (int day = 0; day < DAYS; day++) {
            add(IntStream.range(day * DAY, (day + 1) * DAY)
                    .mapToObj(number -> Papers.titled(
                                    RandomPapers.id(number), number % 2 == 0 ? "A wren sings" : "A lark sings")
                            .build())
                    .toArray(Paper[]::new));
        }
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @Test
    void of_papers_that_fit_alike_the_newest_of_all_days_come_first() {
        assertThat(found("sings", 0, 50).ids()).isEqualTo(newest(50));
        assertThat(found("sings", 50, 50).ids()).isEqualTo(newest(100).subList(50, 100));
    }

    @Test
    void an_old_paper_that_fits_better_comes_first_all_the_same() {
        assertThat(found("wren", 0, 10).ids().get(0)).isEqualTo(new PaperId("0601.00001"));
    }

    @Test
    void the_order_of_few_is_that_of_many() {
        List<PaperId> many = found("sings OR wren", 0, 1_000).ids();
        for (int size : List.of(1, 7, 60)) {
            assertThat(found("sings OR wren", 0, size).ids()).isEqualTo(many.subList(0, size));
        }
    }

    @Test
    void more_papers_than_five_hundred_are_not_all_counted() {
        SearchOutcome.Found all = found("sings", 0, 10);

        assertThat(all.exact()).isFalse();
        assertThat(all.total()).isBetween(500L, (long) DAYS * DAY - 1);
        assertThat(found("wren -sings", 0, 10))
                .isEqualTo(new SearchOutcome.Found(List.of(new PaperId("0601.00001")), 1, true));
    }

    private static List<PaperId> newest(int count) {
        List<PaperId> ids = new ArrayList<>();
        IntStream.range(0, DAYS * DAY)
                .mapToObj(RandomPapers::id)
                .map(PaperId::new)
                .forEach(ids::add);
        ids.sort(Comparator.comparing(PaperId::value).reversed());
        return ids.subList(0, count);
    }

    private static void add(Paper... papers) {
        index.add(
                List.of(papers).stream()
                        .map(paper -> new DatedPaper(paper, Instant.EPOCH))
                        .toList(),
                "mark");
    }

    private static SearchOutcome.Found found(String text, int from, int size) {
        Query query = ((QueryResult.Parsed) new QueryParser().parse(text)).query();
        return (SearchOutcome.Found) index.search(query, SearchOrder.BEST, new SearchPage(from, size));
    }
}
