package dev.paperlark.bench;

import dev.paperlark.matching.Matches;
import dev.paperlark.matching.MatchingEngine;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Paper;
import dev.paperlark.model.SubscriptionId;
import dev.paperlark.query.Query;
import dev.paperlark.reason.PlainMatcher;
import dev.paperlark.reason.SearchablePaper;
import dev.paperlark.support.LuceneMonitor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A day of papers against up to a million subscriptions, each in a chat of its own; beside it the cutting of the same texts, Lucene Monitor and the
 * plain matcher. Times are of the measuring thread's processor, so that a busy machine changes them less.
 */
final class MatchingReport implements Report {
    private static final int DAY = 1000;
    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000, 1_000_000);
    private static final int MONITOR_MOST = 100_000;

    private double rules;
    private double bare;

    @Override
    public String name() {
        return "matching";
    }

    @Override
    public void run(BenchCorpus corpus, Results results) throws IOException {
        SubscriptionMix mix = new SubscriptionMix(corpus.papers(20_000));
        List<Paper> day = corpus.papers(DAY);
        List<String> texts = RawScan.textsOf(day);
        MatchingEngine engine = new MatchingEngine();
        List<List<String>> rows = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        long emptyHeap = Memory.used();
        long emptyObjects = Memory.objects();
        for (int size : SIZES) {
            double build = Stopwatch.once(() -> grow(engine, mix, size));
            mix.forget();
            String memory = "%.0f / %.0f"
                    .formatted(
                            (Memory.objects() - emptyObjects) / (double) size,
                            (Memory.used() - emptyHeap) / (double) size);
            rows.add(row(engine, size, day, texts, build, memory, times));
        }
        results.write(
                "matching",
                List.of(
                        "subscriptions",
                        "conditions",
                        "paper × chat",
                        "build s",
                        "objects / heap B each",
                        "reading ms",
                        "all chats' lists ms",
                        "whole ms",
                        "/ tokens by the rules",
                        "/ bare scan",
                        "/ 1 k"),
                rows);
        results.write(
                "matching-changes", List.of("at 1 M", "p50 µs", "p99 µs", "max µs"), List.of(changes(engine, mix)));
        peers(day, mix, results);
        Curves.matching(results.folder(), SIZES, times);
    }

    private static void grow(MatchingEngine engine, SubscriptionMix mix, int size) {
        for (int number = engine.size(); number < size; number++) {
            engine.add(new ChatId(number), new SubscriptionId(number), mix.next());
        }
    }

    private List<String> row(
            MatchingEngine engine,
            int size,
            List<Paper> day,
            List<String> texts,
            double build,
            String memory,
            List<Double> times) {
        rules = Stopwatch.millisecondsOf(() -> Sink.take(RawScan.byRules(texts)));
        bare = Stopwatch.millisecondsOf(() -> Sink.take(RawScan.withoutRules(texts)));
        double reading =
                Stopwatch.millisecondsOf(() -> Sink.take(engine.match(day).hashCode()));
        double whole = Stopwatch.millisecondsOf(() -> Sink.take(lists(engine.match(day), size)));
        times.add(whole);
        return List.of(
                "%,d".formatted(size),
                "%,d".formatted(engine.distinctConditions()),
                "%,d".formatted(lists(engine.match(day), size)),
                "%.2f".formatted(build / 1e3),
                memory,
                "%.1f".formatted(reading),
                "%.1f".formatted(whole - reading),
                "%.1f".formatted(whole),
                "%.1f".formatted(whole / rules),
                "%.1f".formatted(whole / bare),
                "%.1f".formatted(whole / times.get(0)));
    }

    /** Every chat's list, and how long they are together. */
    static long lists(Matches matches, int chats) {
        long sum = 0;
        for (int chat = 0; chat < chats; chat++) {
            sum += matches.of(new ChatId(chat)).size();
        }
        return sum;
    }

    /** One subscription comes, another goes; the engine is free, so each is in the tables when the call returns. */
    private static List<String> changes(MatchingEngine engine, SubscriptionMix mix) {
        int first = 2_000_000;
        List<Query> queries = Stream.generate(mix::next).limit(20_000).toList();
        List<Long> nanos = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            nanos.clear();
            for (int i = 0; i < queries.size(); i++) {
                int number = first + i;
                Query query = queries.get(i);
                nanos.add(Stopwatch.nanos(() -> engine.add(new ChatId(number), new SubscriptionId(number), query)));
            }
            for (int i = 0; i < queries.size(); i++) {
                int number = first + i;
                nanos.add(Stopwatch.nanos(() -> engine.remove(new ChatId(number), new SubscriptionId(number))));
            }
        }
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return Stream.concat(
                        Stream.of("add or remove one"),
                        Stream.of(0.5, 0.99, 1.0)
                                .map(share -> sorted[(int) (share * (sorted.length - 1))] / 1e3)
                                .map("%.2f"::formatted))
                .toList();
    }

    private static void peers(List<Paper> day, SubscriptionMix mix, Results results) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int size : SIZES) {
            if (size <= MONITOR_MOST) {
                rows.add(peers(size, day, mix));
            }
        }
        results.write(
                "matching-peers",
                List.of(
                        "subscriptions",
                        "ours ms",
                        "Lucene Monitor, paper by paper ms",
                        "Monitor / ours",
                        "plain matcher ms",
                        "plain / ours",
                        "same matches"),
                rows);
    }

    private static List<String> peers(int size, List<Paper> day, SubscriptionMix mix) {
        List<Query> queries = Stream.generate(mix::next)
                .filter(LuceneMonitor::canSay)
                .limit(size)
                .toList();
        MatchingEngine engine = new MatchingEngine();
        for (int number = 0; number < size; number++) {
            engine.add(new ChatId(number), new SubscriptionId(number), queries.get(number));
        }
        int sample = Math.min(day.size(), Math.max(20, 300_000 / size));
        List<Paper> some = day.subList(0, sample);
        double ours = Stopwatch.millisecondsOf(() -> Sink.take(lists(engine.match(day), size)));
        try (LuceneMonitor monitor = new LuceneMonitor(queries)) {
            long[] found = new long[1];
            some.subList(0, 5).forEach(paper -> Sink.take(monitor.match(paper).size()));
            double theirs = Stopwatch.once(() -> found[0] = some.stream()
                    .mapToLong(paper -> monitor.match(paper).size())
                    .sum());
            double monitorDay = theirs * day.size() / sample;
            long expected = lists(engine.match(some), size);
            double plain = plainMilliseconds(queries, day);
            return List.of(
                    "%,d".formatted(size),
                    "%.1f".formatted(ours),
                    "%,.0f (of %d papers)".formatted(monitorDay, sample),
                    "%,.0f".formatted(monitorDay / ours),
                    "%,.0f (of a sample)".formatted(plain),
                    "%,.0f".formatted(plain / ours),
                    "%,d and %,d".formatted(expected, found[0]));
        }
    }

    private static double plainMilliseconds(List<Query> queries, List<Paper> day) {
        PlainMatcher plain = new PlainMatcher();
        List<SearchablePaper> papers =
                day.subList(0, 50).stream().map(SearchablePaper::of).toList();
        List<Query> some = queries.subList(0, 200);
        double sample = Stopwatch.millisecondsOf(() -> papers.forEach(paper ->
                some.forEach(query -> Sink.take(plain.match(query, paper).hashCode()))));
        return sample * day.size() / 50 * queries.size() / 200;
    }
}
