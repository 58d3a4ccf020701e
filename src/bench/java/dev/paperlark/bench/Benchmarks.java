package dev.paperlark.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Runs the benchmarks and writes their tables to {@code target/bench}: {@code mvn -Pbench verify}.
 *
 * <p>The system property {@code paperlark.bench} names the reports to run, with commas; {@code paperlark.corpus} a folder of digests
 * instead of generated papers.
 */
public final class Benchmarks {
    private static final List<Report> REPORTS = List.of(
            new TokenizerReport(),
            new MatchingReport(),
            new SearchReport(),
            new PeersReport(),
            new IngestReport(),
            new AnswersReport(),
            new CommandsReport(),
            new JmhReport());

    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException {
        BenchCorpus corpus = BenchCorpus.chosen();
        Set<String> wanted = Set.of(System.getProperty("paperlark.bench", "").split(","));
        Results results = new Results(Path.of("target", "bench"), corpus.description());
        for (Report report : REPORTS) {
            if (wanted.contains("") || wanted.contains(report.name())) {
                report.run(corpus, results);
            }
        }
    }
}
