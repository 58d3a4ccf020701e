package dev.paperlark.bench;

import com.vladsch.flexmark.parser.Parser;
import dev.paperlark.config.Secret;
import dev.paperlark.config.Settings.DatabaseSettings;
import dev.paperlark.digest.DigestReader;
import dev.paperlark.matching.MatchingEngine;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Paper;
import dev.paperlark.model.SubscriptionId;
import dev.paperlark.pipeline.IndexPapers;
import dev.paperlark.pipeline.IngestDigest;
import dev.paperlark.search.PaperIndex;
import dev.paperlark.store.Database;
import dev.paperlark.store.DigestStore;
import dev.paperlark.store.PaperStore;
import dev.paperlark.support.Digests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a day of 1,000 papers costs until it can be searched and every chat has its list, and what reading Markdown costs beside flexmark alone. */
final class IngestReport implements Report {
    private static final int DAY = 1_000;
    private static final int DAYS = 12;
    private static final int SAMPLE = 10_000;
    private static final int SUBSCRIPTIONS = 100_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public void run(BenchCorpus corpus, Results results) throws IOException {
        results.write("ingest-day", List.of("step", "processor ms, median of the later days"), day(corpus));
        String folder = System.getProperty("paperlark.corpus", "");
        if (!folder.isBlank()) {
            results.write("parse", List.of("what", "processor ms", "ratio"), parse(Path.of(folder)));
        }
    }

    /** Days that follow one another on one database and index, so that code and files are warm as in a bot that runs. */
    private static List<List<String>> day(BenchCorpus corpus) throws IOException {
        Path folder = Files.createTempDirectory("paperlark-ingest");
        DatabaseSettings settings = new DatabaseSettings("jdbc:h2:file:" + folder.resolve("bench"), "", Secret.NONE, 4);
        List<Double> storing = new ArrayList<>();
        List<Double> indexing = new ArrayList<>();
        List<Double> matching = new ArrayList<>();
        MatchingEngine engine = engine(corpus);
        try (Database database = Database.open(settings);
                PaperIndex index = new PaperIndex(folder.resolve("index"), Duration.ofMinutes(1))) {
            PaperStore papers = new PaperStore();
            IngestDigest ingest =
                    new IngestDigest(new DigestReader(), database, new DigestStore(), papers, Clock.systemUTC());
            IndexPapers indexPapers = new IndexPapers(database, papers, index);
            for (int day = 0; day < DAYS; day++) {
                List<Paper> reported = corpus.papers(day * DAY, (day + 1) * DAY);
                byte[] bytes = Digests.jsonl(reported.toArray(Paper[]::new));
                String name = "day-" + day + ".jsonl";
                storing.add(milliseconds(() -> ingest.ingest(name, bytes)));
                indexing.add(milliseconds(indexPapers::follow));
                matching.add(
                        milliseconds(() -> Sink.take(MatchingReport.lists(engine.match(reported), SUBSCRIPTIONS))));
            }
        } finally {
            SearchReport.delete(folder);
        }
        double stored = medianOfLater(storing);
        double indexed = medianOfLater(indexing);
        double matched = medianOfLater(matching);
        return List.of(
                List.of("parse and store, committed", "%.0f".formatted(stored)),
                List.of("index, committed and visible", "%.0f".formatted(indexed)),
                List.of("matched with 100,000 subscriptions, every chat's list", "%.0f".formatted(matched)),
                List.of("all", "%.0f".formatted(stored + indexed + matched)));
    }

    private static MatchingEngine engine(BenchCorpus corpus) {
        MatchingEngine engine = new MatchingEngine();
        SubscriptionMix mix = new SubscriptionMix(corpus.papers(SAMPLE));
        for (int number = 0; number < SUBSCRIPTIONS; number++) {
            engine.add(new ChatId(number), new SubscriptionId(number), mix.next());
        }
        return engine;
    }

    private static double medianOfLater(List<Double> times) {
        double[] later = times.subList(times.size() / 2, times.size()).stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return later[later.length / 2];
    }

    private static double milliseconds(Runnable work) {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static List<List<String>> parse(Path folder) throws IOException {
        List<byte[]> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(file -> file.toString().matches(".*\\d{4}-\\d{2}-\\d{2}\\.md"))
                    .map(IngestReport::read)
                    .collect(Collectors.toList());
        }
        Parser flexmark = Parser.builder().build();
        DigestReader reader = new DigestReader();
        double theirs = medianOf(() -> files.forEach(bytes -> Sink.take(
                flexmark.parse(new String(bytes, StandardCharsets.UTF_8)).getTextLength())));
        double ours = medianOf(() -> files.forEach(
                bytes -> Sink.take(reader.read("x.md", bytes).papers().size())));
        return List.of(
                List.of("flexmark alone", "%.1f".formatted(theirs), "1"),
                List.of("a digest read", "%.1f".formatted(ours), "%.2f".formatted(ours / theirs)));
    }

    private static double medianOf(Runnable work) {
        double[] times = new double[15];
        for (int i = 0; i < times.length; i++) {
            times[i] = milliseconds(work);
        }
        double[] later = Arrays.copyOfRange(times, times.length / 2, times.length);
        Arrays.sort(later);
        return later[later.length / 2];
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
