package dev.paperlark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import dev.paperlark.query.Query;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import dev.paperlark.search.PaperIndex;
import dev.paperlark.search.SearchOrder;
import dev.paperlark.search.SearchOutcome;
import dev.paperlark.search.SearchPage;
import dev.paperlark.store.PaperStore;
import dev.paperlark.support.Papers;
import dev.paperlark.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexPapersTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
    private static final Query LARKS = ((QueryResult.Parsed) new QueryParser().parse("larks")).query();

    @TempDir
    private Path folder;

    private final PaperStore papers = new PaperStore();
    private final List<PaperIndex> opened = new ArrayList<>();
    private TestDatabase database;
    private PaperIndex index;
    private IndexPapers indexPapers;

    @BeforeEach
    void open() {
        database = TestDatabase.h2(folder);
        start();
    }

    @AfterEach
    void close() {
        opened.forEach(PaperIndex::close);
        database.close();
    }

    @Test
    void what_is_stored_is_found_after_the_next_look() {
        save(Papers.series(3));
        indexPapers.follow();
        assertThat(found()).isEqualTo(3);

        save(List.of(
                Papers.numbered(4),
                Papers.titled(Papers.id(1), "x").tldr("zh", "云雀").build()));
        indexPapers.follow();
        assertThat(found()).isEqualTo(4);
        assertThat(index.size()).isEqualTo(4);
    }

    @Test
    void a_large_store_is_followed_in_batches_and_the_progress_told() {
        save(Papers.series(2_300));
        List<Integer> percents = new ArrayList<>();

        assertThat(indexPapers.building())
                .hasValueSatisfying(progress -> assertThat(progress.percent()).isZero());
        indexPapers.follow(progress -> percents.add(progress.percent()));

        assertThat(percents).containsExactly(43, 86, 100);
        assertThat(indexPapers.building()).isEmpty();
        assertThat(found()).isEqualTo(1_000);
        assertThat(index.size()).isEqualTo(2_300);
    }

    @Test
    void an_index_of_before_goes_on_where_it_was() {
        save(Papers.series(5));
        indexPapers.follow();
        index.close();
        save(List.of(Papers.numbered(6)));
        start();

        List<IndexPapers.Progress> steps = new ArrayList<>();
        indexPapers.follow(steps::add);

        assertThat(steps).containsExactly(new IndexPapers.Progress(6, 6));
        assertThat(found()).isEqualTo(6);
    }

    @Test
    void a_process_that_dies_between_commits_loses_nothing_and_doubles_nothing() {
        save(Papers.series(5));
        indexPapers.follow();
        save(Papers.series(9));
        // what a kill leaves: the store is ahead, the files are as the last commit left them, the lock is gone with the
        // process
        index.close();
        start();
        indexPapers.follow();

        assertThat(found()).isEqualTo(9);
        assertThat(index.size()).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments_", ".si", ".cfs", ".cfe"})
    void a_damaged_index_is_built_anew(String part) throws IOException {
        save(Papers.series(50));
        indexPapers.follow();
        index.close();
        for (Path file : indexFiles(part)) {
            garble(file);
        }
        start();
        indexPapers.follow();

        assertThat(found()).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments_", ".si", ".cfs", ".cfe"})
    void an_index_whose_files_are_cut_off_or_missing_is_built_anew(String part) throws IOException {
        save(Papers.series(50));
        indexPapers.follow();
        for (boolean missing : new boolean[] {false, true}) {
            index.close();
            for (Path file : indexFiles(part)) {
                if (missing) {
                    Files.delete(file);
                } else {
                    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) (Files.size(file) / 2)));
                }
            }
            start();
            indexPapers.follow();
            assertThat(found()).isEqualTo(50);
        }
    }

    @Test
    void an_index_of_another_database_is_built_anew() throws IOException {
        save(Papers.series(5));
        indexPapers.follow();
        index.close();
        database.clear();
        save(List.of(Papers.numbered(77)));
        start();
        indexPapers.follow();

        assertThat(found()).isEqualTo(1);
    }

    @Test
    void a_second_process_on_the_same_folder_has_an_index_of_its_own() {
        save(Papers.series(5));
        indexPapers.follow();
        PaperIndex first = index;
        start();
        indexPapers.follow();
        save(List.of(Papers.numbered(6)));
        indexPapers.follow();

        assertThat(found()).isEqualTo(6);
        assertThat(ids(first)).hasSize(5);
    }

    @Test
    void before_the_first_look_there_is_no_index() {
        assertThat(index.search(LARKS, SearchOrder.BEST, new SearchPage(0, 5)))
                .isInstanceOf(SearchOutcome.NoIndex.class);
    }

    @Test
    void searches_go_on_while_papers_come_in_and_see_whole_batches_only() {
        save(Papers.series(20));
        indexPapers.follow();
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<List<Integer>> seen = CompletableFuture.supplyAsync(() -> {
            List<Integer> counts = new ArrayList<>();
            while (!done.get()) {
                counts.add(found());
            }
            counts.add(found());
            return counts;
        });
        for (int batch = 2; batch <= 10; batch++) {
            save(Papers.series(20 * batch));
            indexPapers.follow();
        }
        done.set(true);

        assertThat(seen.join()).isSorted().allMatch(count -> count % 20 == 0).endsWith(200);
    }

    private void start() {
        index = new PaperIndex(folder.resolve("index"), Duration.ofMinutes(1));
        opened.add(index);
        indexPapers = new IndexPapers(database.database(), papers, index);
    }

    private void save(List<Paper> some) {
        database.run(tx -> papers.save(tx, some, NOW));
    }

    private int found() {
        return ids(index).size();
    }

    private static List<PaperId> ids(PaperIndex index) {
        SearchOutcome outcome = index.search(LARKS, SearchOrder.NEWEST, new SearchPage(0, 1_000));
        return ((SearchOutcome.Found) outcome).ids();
    }

    private List<Path> indexFiles(String part) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("index"))) {
            List<Path> some = files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().contains(part))
                    .toList();
            assertThat(some).isNotEmpty();
            return some;
        }
    }

    private static void garble(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(bytes.length);
        for (int i = 0; i < 20; i++) {
            int at = bytes.length / 4 + random.nextInt(bytes.length / 2);
            bytes[at] ^= (byte) (1 + random.nextInt(255));
        }
        Files.write(file, bytes);
    }
}
