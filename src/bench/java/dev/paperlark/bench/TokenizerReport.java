package dev.paperlark.bench;

import dev.paperlark.matching.SearchablePaper;
import dev.paperlark.model.Paper;
import java.io.IOException;
import java.util.List;

/** How fast the texts of a day are cut. */
final class TokenizerReport implements Report {
    @Override
    public String name() {
        return "tokenizer";
    }

    @Override
    public void run(BenchCorpus corpus, Results results) throws IOException {
        List<Paper> day = corpus.papers(1000);
        double milliseconds = Stopwatch.millisecondsOf(() -> day.forEach(paper -> SearchablePaper.of(paper)));
        results.write(
                "tokenizer",
                List.of("papers", "ms"),
                List.of(List.of(Integer.toString(day.size()), "%.1f".formatted(milliseconds))));
    }
}
