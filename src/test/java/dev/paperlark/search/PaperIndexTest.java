package dev.paperlark.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import dev.paperlark.support.RandomPapers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperIndexTest {
    private static final int BATCHES = 30;
    private static final int BATCH = 20;

    @TempDir
    private Path folder;

    private final RandomPapers papers = RandomPapers.alike(3);

    @Test
    void made_compact_it_is_smaller_and_finds_the_same_also_when_it_is_opened_again() throws IOException {
        long before;
        Set<PaperId> found;
        try (PaperIndex index = new PaperIndex(folder, Duration.ofMinutes(1))) {
            for (int batch = 0; batch < BATCHES; batch++) {
                index.add(batch(batch), Integer.toString(batch));
            }
            before = bytes();
            found = found(index);
            index.compact();
            assertThat(found(index)).isNotEmpty().isEqualTo(found);
        }
        assertThat(bytes()).isLessThan(before);
        try (PaperIndex again = new PaperIndex(folder, Duration.ofMinutes(1))) {
            assertThat(again.mark()).isEqualTo(Integer.toString(BATCHES - 1));
            assertThat(again.size()).isEqualTo(BATCHES * BATCH);
            assertThat(found(again)).isEqualTo(found);
        }
    }

    private List<DatedPaper> batch(int number) {
        return Stream.iterate(number * BATCH, next -> next + 1)
                .limit(BATCH)
                .map(papers::paper)
                .map(paper -> new DatedPaper(paper, Instant.EPOCH))
                .toList();
    }

    private Set<PaperId> found(PaperIndex index) {
        Paper some = papers.paper(0);
        String word = some.title().split("[^\\p{L}]+")[0];
        QueryResult.Parsed query = (QueryResult.Parsed) new QueryParser().parse("\"" + word + "\" OR has:comment");
        SearchOutcome outcome = index.search(query.query(), SearchOrder.BEST, new SearchPage(0, BATCHES * BATCH));
        return Set.copyOf(((SearchOutcome.Found) outcome).ids());
    }

    private long bytes() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
