package dev.paperlark.bench;

import dev.paperlark.model.Paper;
import dev.paperlark.reason.SearchablePaper;
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
        List<String> texts = RawScan.textsOf(day);
        double megabytes = texts.stream()
                        .mapToLong(text -> text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                        .sum()
                / 1e6;
        double bare = Stopwatch.millisecondsOf(() -> Sink.take(RawScan.withoutRules(texts)));
        double rules = Stopwatch.millisecondsOf(() -> Sink.take(RawScan.byRules(texts)));
        double objects = Stopwatch.millisecondsOf(
                () -> day.forEach(paper -> Sink.take(SearchablePaper.of(paper).hashCode())));
        results.write(
                "tokenizer",
                List.of("%,d papers, %.2f MB".formatted(day.size(), megabytes), "ms", "MB/s", "times the first"),
                List.of(
                        row("letters, digits and CJK, no rules", bare, megabytes, bare),
                        row("tokens by the rules", rules, megabytes, bare),
                        row("tokens by the rules, as objects", objects, megabytes, bare)));
    }

    private static List<String> row(String name, double milliseconds, double megabytes, double first) {
        return List.of(
                name,
                "%.1f".formatted(milliseconds),
                "%.0f".formatted(megabytes / milliseconds * 1e3),
                "%.1f".formatted(milliseconds / first));
    }
}
