package dev.paperlark.bench;

import dev.paperlark.command.CommandRequest;
import dev.paperlark.command.Role;
import dev.paperlark.command.Speaker;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.Paper;
import dev.paperlark.support.TestBot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How long each command takes, with many papers on file, a thousand a day, a thousand subscriptions in twenty chats, and a chat that uses
 * everything. By the clock, and of the processor, which other programs on the machine disturb less.
 */
final class CommandsReport implements Report {
    private static final int PAPERS = Integer.getInteger("paperlark.bench.stored", 100_000);
    private static final int DAY = 1_000;
    private static final int CHATS = 20;
    private static final int SUBSCRIPTIONS_EACH = 50;
    private static final int ROUNDS = 40;
    private static final int WARM_UP_ROUNDS = 10;
    private static final int VOTES = 30;
    private static final long SEED = 9;

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public void run(BenchCorpus corpus, Results results) throws IOException {
        Path folder = Files.createTempDirectory("paperlark-commands");
        List<Paper> sample = corpus.papers(PAPERS - DAY, PAPERS);
        try (TestBot bot = TestBot.in(folder)) {
            for (int first = 0; first < PAPERS; first += DAY) {
                bot.clock().advance(Duration.ofDays(1));
                bot.reads(corpus.papers(first, first + DAY).toArray(Paper[]::new));
            }
            subscribe(bot, sample);
            use(bot, sample);
            results.write(
                    "commands",
                    List.of("command", "clock ms, median / p99", "processor ms, median / p99"),
                    rows(bot, sample));
        } finally {
            SearchReport.delete(folder);
        }
    }

    private static void subscribe(TestBot bot, List<Paper> papers) {
        List<String> words =
                new SearchQueries(papers, SEED).words(SearchQueries.Kind.PHRASE, CHATS * SUBSCRIPTIONS_EACH);
        for (int i = 0; i < words.size(); i++) {
            String line = "/subscribe " + words.get(i);
            if (i % CHATS == 0) {
                bot.say(line);
            } else {
                ChatAddress chat = ChatAddress.of("test", "lab-" + i % CHATS);
                bot.app()
                        .router()
                        .answer(CommandRequest.parse(
                                chat, new Speaker(Role.ADMIN, Locale.ENGLISH, Optional.of(TestBot.SOMEBODY)), line));
            }
        }
    }

    /** Votes, saved papers and an alert, so that no command finds an empty table. */
    private static void use(TestBot bot, List<Paper> papers) {
        bot.say("/alert");
        papers.stream()
                .limit(VOTES)
                .map(Paper::id)
                .forEach(id -> Stream.of("/like ", "/save ").forEach(command -> bot.say(command + id)));
    }

    private static List<List<String>> rows(TestBot bot, List<Paper> papers) {
        Map<String, List<Time>> times = new TreeMap<>();
        for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
            for (CommandRound.Step step : new CommandRound(bot, papers, SEED, round).steps()) {
                Time time = timeOf(step.saying());
                if (round >= WARM_UP_ROUNDS) {
                    times.computeIfAbsent(step.name(), name -> new ArrayList<>())
                            .add(time);
                }
            }
        }
        List<List<String>> rows = new ArrayList<>();
        times.forEach((command, some) -> rows.add(row(command, some)));
        rows.add(row("all", times.values().stream().flatMap(List::stream).toList()));
        return rows;
    }

    private record Time(double clock, double processor) {}

    private static Time timeOf(Runnable command) {
        double[] processor = new double[1];
        double clock = Stopwatch.nanos(() -> processor[0] = Stopwatch.once(command)) / 1e6;
        return new Time(clock, processor[0]);
    }

    private static List<String> row(String command, List<Time> times) {
        return List.of(
                command,
                shares(times.stream().mapToDouble(Time::clock)),
                shares(times.stream().mapToDouble(Time::processor)));
    }

    private static String shares(DoubleStream times) {
        double[] sorted = times.sorted().toArray();
        return "%.1f / %.1f".formatted(sorted[sorted.length / 2], sorted[sorted.length * 99 / 100]);
    }
}
