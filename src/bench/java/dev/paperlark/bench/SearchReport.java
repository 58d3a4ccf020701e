package dev.paperlark.bench;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperField;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.PaperTexts;
import dev.paperlark.query.Query;
import dev.paperlark.reason.PlainMatcher;
import dev.paperlark.reason.SearchablePaper;
import dev.paperlark.search.DatedPaper;
import dev.paperlark.search.PaperIndex;
import dev.paperlark.search.SearchOrder;
import dev.paperlark.search.SearchOutcome;
import dev.paperlark.search.SearchPage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How fast the index is built, how large it is, how long searches take as it grows, and whether Chinese is found. */
final class SearchReport implements Report {
    private static final int PAPERS = Integer.getInteger("paperlark.bench.papers", 63_000);
    private static final List<Integer> SIZES = List.of(PAPERS / 8, PAPERS / 4, PAPERS / 2, PAPERS);
    private static final int BATCH = 1_000;
    private static final int SAMPLE = 20_000;
    private static final int QUERIES = 300;
    private static final int SMALL = 1_000;
    private static final long SEED = 9;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final SearchPage FIRST_PAGE = new SearchPage(0, 10);

    @Override
    public String name() {
        return "search";
    }

    @Override
    public void run(BenchCorpus corpus, Results results) throws IOException {
        Path folder = Files.createTempDirectory("paperlark-search");
        try (PaperIndex index = new PaperIndex(folder.resolve("index"), Duration.ofMinutes(1))) {
            growing(corpus, index, folder, results);
        } finally {
            delete(folder);
        }
        recall(corpus, results);
    }

    /** Builds the index, and measures at an eighth, a quarter, a half and the whole of the papers. */
    private static void growing(BenchCorpus corpus, PaperIndex index, Path folder, Results results) throws IOException {
        List<Paper> sample = corpus.papers(0, Math.min(SAMPLE, PAPERS / 8));
        Map<SearchQueries.Kind, List<Query>> queries = queries(sample);
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> built = new ArrayList<>();
        Map<String, List<Double>> slowest = new LinkedHashMap<>();
        long indexing = 0;
        long text = 0;
        int next = 0;
        for (int size : SIZES) {
            while (next < size) {
                List<Paper> batch = corpus.papers(next, Math.min(size, next + BATCH));
                text += batch.stream().mapToLong(SearchReport::bytesOf).sum();
                long start = THREADS.getCurrentThreadCpuTime();
                index.add(dated(batch), Integer.toString(next));
                indexing += THREADS.getCurrentThreadCpuTime() - start;
                next += batch.size();
            }
            index.compact();
            long bytes = bytesIn(folder);
            built.add(List.of(
                    Integer.toString(size),
                    "%.1f".formatted(indexing / 1e9),
                    "%.0f".formatted(size / (indexing / 1e9)),
                    "%.1f".formatted(text / 1e6),
                    "%.1f".formatted(bytes / 1e6),
                    "%.0f %%".formatted(100.0 * bytes / text)));
            List<String> row = new ArrayList<>(List.of(Integer.toString(size)));
            queries.forEach((kind, some) -> {
                Latencies times = Latencies.of(some, query -> index.search(query, SearchOrder.BEST, FIRST_PAGE));
                row.add(times.toString());
                slowest.computeIfAbsent(kind.label, label -> new ArrayList<>()).add(times.p99());
            });
            rows.add(row);
        }
        results.write(
                "search-index",
                List.of(
                        "papers",
                        "processor s in all",
                        "papers / processor s",
                        "text, MB",
                        "index, MB",
                        "index / text"),
                built);
        List<String> heads = new ArrayList<>(List.of("papers"));
        queries.keySet().forEach(kind -> heads.add(kind.label));
        results.write("search-latency", heads, rows);
        Curves.searching(results.folder(), SIZES, slowest);
    }

    private static Map<SearchQueries.Kind, List<Query>> queries(List<Paper> sample) {
        Map<SearchQueries.Kind, List<Query>> queries = new EnumMap<>(SearchQueries.Kind.class);
        for (SearchQueries.Kind kind : SearchQueries.Kind.values()) {
            queries.put(kind, new SearchQueries(sample, SEED).list(kind, QUERIES));
        }
        return queries;
    }

    /** Of the papers that hold a stretch of Chinese, how many are found, by the length of the stretch. */
    private static void recall(BenchCorpus corpus, Results results) throws IOException {
        List<Paper> papers = corpus.papers(0, SMALL);
        List<SearchablePaper> searchable =
                papers.stream().map(SearchablePaper::of).toList();
        Path folder = Files.createTempDirectory("paperlark-recall");
        List<List<String>> rows = new ArrayList<>();
        try (PaperIndex index = new PaperIndex(folder, Duration.ofMinutes(1))) {
            index.add(dated(papers), "all");
            for (int length = 1; length <= 8; length++) {
                rows.add(recall(new SearchQueries(papers, SEED).han(length, 50), index, searchable, length));
            }
        } finally {
            delete(folder);
        }
        results.write("search-recall", List.of("characters", "matching papers", "found", "wrongly found"), rows);
    }

    private static List<String> recall(
            List<Query> queries, PaperIndex index, List<SearchablePaper> papers, int length) {
        PlainMatcher matcher = new PlainMatcher();
        int matching = 0;
        int found = 0;
        int wrong = 0;
        for (Query query : queries) {
            Set<PaperId> wanted = papers.stream()
                    .filter(paper -> matcher.match(query, paper).isPresent())
                    .map(paper -> paper.paper().id())
                    .collect(Collectors.toSet());
            SearchOutcome outcome = index.search(query, SearchOrder.BEST, new SearchPage(0, SMALL));
            List<PaperId> hits = ((SearchOutcome.Found) outcome).ids();
            matching += wanted.size();
            found += (int) hits.stream().filter(wanted::contains).count();
            wrong += (int) hits.stream().filter(id -> !wanted.contains(id)).count();
        }
        return List.of(
                Integer.toString(length),
                Integer.toString(matching),
                "%.2f %%".formatted(100.0 * found / matching),
                Integer.toString(wrong));
    }

    private static List<DatedPaper> dated(List<Paper> papers) {
        return papers.stream()
                .map(paper -> new DatedPaper(paper, Instant.EPOCH))
                .toList();
    }

    private static long bytesOf(Paper paper) {
        return Stream.of(PaperField.values())
                .flatMap(field -> PaperTexts.of(paper, field).stream())
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private static long bytesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}
