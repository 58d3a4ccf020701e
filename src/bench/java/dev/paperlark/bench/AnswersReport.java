package dev.paperlark.bench;

import dev.paperlark.matching.MatchingEngine;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Paper;
import dev.paperlark.model.SubscriptionId;
import dev.paperlark.support.TestBot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** How long people wait for answers: of a bot at rest, and of one that reads days of papers and matches a million subscriptions meanwhile. */
final class AnswersReport implements Report {
    private static final int SUBSCRIPTIONS = Integer.getInteger("paperlark.bench.subscriptions", 1_000_000);
    private static final int DAY = 1_000;
    private static final int DAYS = 10;
    private static final int COMMANDS = 300;
    private static final long SEED = 9;

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public void run(BenchCorpus corpus, Results results) throws IOException {
        Path folder = Files.createTempDirectory("paperlark-answers");
        List<Paper> papers = corpus.papers(0, DAYS * DAY);
        MatchingEngine engine = engine(papers);
        List<String> commands = commands(papers);
        List<List<String>> rows = new ArrayList<>();
        try (TestBot bot = TestBot.in(folder)) {
            IntStream.range(0, DAYS).forEach(day -> bot.reads(day(corpus, day)));
            rows.add(row("at rest", times(bot, commands), 0, 0));
            rows.add(busy(bot, corpus, engine, commands));
        } finally {
            SearchReport.delete(folder);
        }
        results.write(
                "answers",
                List.of(
                        "the bot is",
                        "clock ms, median / p99",
                        "processor ms, median / p99",
                        "days read",
                        "days matched"),
                rows);
    }

    private static List<String> busy(TestBot bot, BenchCorpus corpus, MatchingEngine engine, List<String> commands) {
        AtomicBoolean going = new AtomicBoolean(true);
        AtomicInteger read = new AtomicInteger();
        AtomicInteger matched = new AtomicInteger();
        List<Paper> papers = corpus.papers(0, DAY);
        Thread reading = new Thread(() -> {
            while (going.get()) {
                bot.reads(day(corpus, DAYS + read.getAndIncrement()));
            }
        });
        Thread matching = new Thread(() -> {
            while (going.get()) {
                Sink.take(MatchingReport.lists(engine.match(papers), SUBSCRIPTIONS));
                matched.incrementAndGet();
            }
        });
        reading.start();
        matching.start();
        List<String> times = times(bot, commands);
        going.set(false);
        join(reading);
        join(matching);
        return row("busy", times, read.get(), matched.get());
    }

    private static List<String> row(String name, List<String> times, int daysRead, int daysMatched) {
        return List.of(name, times.get(0), times.get(1), Integer.toString(daysRead), Integer.toString(daysMatched));
    }

    private static List<String> times(TestBot bot, List<String> commands) {
        return List.of(
                Latencies.byClock(commands, bot::say).toString(),
                Latencies.of(commands, bot::say).toString());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static MatchingEngine engine(List<Paper> papers) {
        MatchingEngine engine = new MatchingEngine();
        SubscriptionMix mix = new SubscriptionMix(papers);
        for (int number = 0; number < SUBSCRIPTIONS; number++) {
            engine.add(new ChatId(number), new SubscriptionId(number), mix.next());
        }
        return engine;
    }

    private static Paper[] day(BenchCorpus corpus, int day) {
        return corpus.papers(day * DAY, (day + 1) * DAY).toArray(Paper[]::new);
    }

    /** Searches mostly, and what people say between. */
    private static List<String> commands(List<Paper> papers) {
        SearchQueries queries = new SearchQueries(papers, SEED);
        List<String> words = queries.words(SearchQueries.Kind.WORD, COMMANDS);
        List<String> phrases = queries.words(SearchQueries.Kind.PHRASE, COMMANDS);
        List<String> han = queries.words(SearchQueries.Kind.CJK, COMMANDS);
        return IntStream.range(0, COMMANDS)
                .mapToObj(i -> switch (i % 6) {
                    case 0 -> "/search " + words.get(i);
                    case 1 -> "/search \"" + phrases.get(i) + "\"";
                    case 2 -> "/search " + han.get(i);
                    case 3 -> "/similar " + papers.get(i).id();
                    case 4 -> "/paper " + papers.get(i).id();
                    default -> "/status";
                })
                .toList();
    }
}
