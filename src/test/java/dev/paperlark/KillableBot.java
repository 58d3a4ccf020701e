package dev.paperlark;

import dev.paperlark.command.CommandRequest;
import dev.paperlark.command.Role;
import dev.paperlark.delivery.Gateway;
import dev.paperlark.delivery.SendResult;
import dev.paperlark.message.Block;
import dev.paperlark.message.Message;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.Paper;
import dev.paperlark.support.Digests;
import dev.paperlark.support.Papers;
import dev.paperlark.support.TestBot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A bot in a process of its own that dies in the middle of its work: at the n-th point that it passes, where every look at the
 * clock is a point (ingesting, planning, leasing and recording all look) and so are the moments before and after a message is
 * out. Arguments: folder, number of the round from 1, point of death (0 for none).
 */
final class KillableBot {
    /** So few that what piles up over some deaths in a row still stands on one page of an alert. */
    static final int PAPERS_A_ROUND = 1;

    static final List<String> ROOMS = List.of("lab", "seminar", "ada");

    private static final int KILLED = 137;

    private final Path history;
    private final Instant begin;
    private int pointsLeft;
    private int pointsPassed;

    private KillableBot(Path folder, int round, int deathAt) {
        this.history = folder.resolve("history");
        this.begin = TestBot.MONDAY.plus(Duration.ofMinutes(10L * round));
        this.pointsLeft = deathAt;
    }

    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        int round = Integer.parseInt(args[1]);
        KillableBot bot = new KillableBot(folder, round, Integer.parseInt(args[2]));
        try (App app = App.open(TestBot.settings(folder), bot.new Points(), List.of(bot.new History()))) {
            bot.work(app, round);
        }
        System.out.println(bot.pointsPassed);
    }

    /** Subscribes, reads every digest so far, and asks for an alert in each chat. All of it was perhaps done before. */
    private void work(App app, int round) {
        ROOMS.forEach(room -> say(app, room, "/subscribe larks"));
        for (int digest = 1; digest <= round; digest++) {
            app.ingestDigest().ingest("round-" + digest + ".jsonl", digest(digest));
        }
        app.dispatcher().deliverDue();
        ROOMS.forEach(room -> say(app, room, "/alert"));
        app.dispatcher().deliverDue();
    }

    private static void say(App app, String room, String line) {
        app.router().answer(CommandRequest.parse(ChatAddress.of("test", room), Role.ADMIN, Locale.ENGLISH, line));
    }

    private static byte[] digest(int round) {
        int first = (round - 1) * PAPERS_A_ROUND + 1;
        return Digests.jsonl(IntStream.range(first, first + PAPERS_A_ROUND)
                .mapToObj(Papers::numbered)
                .toArray(Paper[]::new));
    }

    private synchronized void point() {
        pointsPassed++;
        pointsLeft--;
        if (pointsLeft == 0) {
            Runtime.getRuntime().halt(KILLED);
        }
    }

    /** Time goes on a little at each look, and each look is a point. */
    private final class Points extends Clock {
        @Override
        public Instant instant() {
            point();
            return begin.plusMillis(pointsPassed);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("nobody asks for another zone");
        }
    }

    /** A platform that keeps every message in a file, one a line, and answers after that. */
    private final class History implements Gateway {
        @Override
        public String platform() {
            return "test";
        }

        @Override
        public SendResult send(ChatAddress chat, Message message) {
            point();
            String papers = message.blocks().stream()
                    .filter(Block.Card.class::isInstance)
                    .map(block -> ((Block.Card) block).title().text())
                    .collect(Collectors.joining("; "));
            try {
                Files.writeString(
                        history,
                        chat.room() + "\t" + papers + "\n",
                        StandardCharsets.UTF_8,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            point();
            return new SendResult.Sent();
        }
    }
}
