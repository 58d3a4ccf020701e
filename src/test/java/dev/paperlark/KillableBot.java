package dev.paperlark;

import dev.paperlark.command.CommandRequest;
import dev.paperlark.command.Role;
import dev.paperlark.command.Speaker;
import dev.paperlark.config.Secret;
import dev.paperlark.config.Settings;
import dev.paperlark.config.Settings.TelegramSettings;
import dev.paperlark.delivery.Gateway;
import dev.paperlark.delivery.Outgoing;
import dev.paperlark.delivery.PaceLimits;
import dev.paperlark.delivery.SendResult;
import dev.paperlark.discord.DiscordLogin;
import dev.paperlark.message.Message;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.Paper;
import dev.paperlark.support.Digests;
import dev.paperlark.support.FakeTelegram;
import dev.paperlark.support.Papers;
import dev.paperlark.support.TestBot;
import dev.paperlark.telegram.Telegram;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A bot in a process of its own that dies in the middle of its work: at the n-th point that it passes, where every look at the
 * clock is a point (ingesting, planning, leasing and recording all look) and so are the moments before and after a message is
 * out. Arguments: folder, address of the database, number of the round from 1, point of death (0 for none), platform, its addresses.
 */
final class KillableBot {
    static final int PAPERS_A_ROUND = 3;

    static final List<Long> CHATS = List.of(7L, 8L, 9L);

    private static final int KILLED = 137;

    private final Instant begin;
    private final long start = System.nanoTime();
    private int pointsLeft;
    private int pointsPassed;

    private KillableBot(int round, int deathAt) {
        this.begin = KillSide.beginOf(round);
        this.pointsLeft = deathAt;
    }

    public static void main(String[] args) throws Exception {
        Settings settings = TestBot.settings(Path.of(args[0]), args[1]);
        int round = Integer.parseInt(args[2]);
        KillableBot bot = new KillableBot(round, Integer.parseInt(args[3]));
        if (args[4].equals("telegram")) {
            try (Telegram telegram = new Telegram(new TelegramSettings(new Secret(FakeTelegram.TOKEN), args[5]))) {
                bot.run(settings, round, telegram.gateway());
            }
        } else {
            try (DiscordLogin discord = DiscordLogin.to(args[5], args[6], bot.new RoundTime())) {
                bot.run(settings, round, discord.gateway());
            }
        }
        System.out.println(bot.pointsPassed);
    }

    private void run(Settings settings, int round, Gateway gateway) {
        try (App app = App.open(settings, new Points(), List.of(new Watched(gateway)))) {
            work(app, gateway.platform(), round);
        }
    }

    /** Subscribes, reads every digest so far, and asks for an alert in each chat. All of it was perhaps done before. */
    private static void work(App app, String platform, int round) {
        CHATS.forEach(chat -> say(app, platform, chat, "/subscribe larks"));
        for (int digest = 1; digest <= round; digest++) {
            app.ingestDigest().ingest("round-" + digest + ".jsonl", digest(digest));
        }
        app.dispatcher().deliverDue();
        CHATS.forEach(chat -> say(app, platform, chat, "/alert"));
        app.dispatcher().deliverDue();
    }

    private static void say(App app, String platform, long chat, String line) {
        ChatAddress address = ChatAddress.of(platform, Long.toString(chat));
        app.router()
                .answer(CommandRequest.parse(address, new Speaker(Role.ADMIN, Locale.ENGLISH, Optional.empty()), line));
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

    /** Real time from the round's beginning on. */
    private class RoundTime extends Clock {
        @Override
        public Instant instant() {
            return begin.plusNanos(System.nanoTime() - start);
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

    /** The same, and each look is a point. */
    private final class Points extends RoundTime {
        @Override
        public Instant instant() {
            point();
            return super.instant();
        }
    }

    /** The way to the platform, with a point before each message leaves and after its answer came. */
    private final class Watched implements Gateway {
        private final Gateway gateway;

        Watched(Gateway gateway) {
            this.gateway = gateway;
        }

        @Override
        public String platform() {
            return gateway.platform();
        }

        @Override
        public PaceLimits limits() {
            return gateway.limits();
        }

        @Override
        public int partsOf(Message message) {
            return gateway.partsOf(message);
        }

        @Override
        public SendResult send(Outgoing outgoing) {
            point();
            SendResult result = gateway.send(outgoing);
            point();
            return result;
        }
    }
}
