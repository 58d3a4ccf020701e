package dev.paperlark;

import dev.paperlark.support.FakeDiscord;
import dev.paperlark.support.FakeTelegram;
import dev.paperlark.support.TestBot;
import dev.paperlark.support.discord.SentMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** The platform that outlives a bot which is killed, and remembers. */
interface KillSide extends AutoCloseable {
    /** What stands in a chat: its text, and the commands of its buttons. */
    record Heard(String text, List<String> commands) {}

    /** Where the bot finds it, as {@link KillableBot} takes it. */
    List<String> addresses();

    /** The next process begins at this time of its own clock. */
    void begin(Instant instant);

    List<Heard> heard(long chat);

    List<String> violations();

    /** How many messages may come twice in so many kills. */
    int repeatsIn(int kills);

    @Override
    void close();

    /** Starts the platform of this name. */
    static KillSide start(String platform) throws IOException {
        return platform.equals("telegram") ? new Telegram() : new Discord();
    }

    /** When the process of a round begins: late enough for every lease of the one before to have run out. */
    static Instant beginOf(int round) {
        return TestBot.MONDAY.plus(Duration.ofMinutes(10L * round));
    }

    /** Has no key that a repeat could be known by. */
    final class Telegram implements KillSide {
        private final FakeTelegram server = FakeTelegram.start(Clock.systemUTC());

        Telegram() throws IOException {
            KillableBot.CHATS.forEach(server::person);
        }

        @Override
        public List<String> addresses() {
            return List.of("http://127.0.0.1:" + server.url().getPort(), "");
        }

        @Override
        public void begin(Instant instant) {
            // nothing here depends on the time
        }

        @Override
        public List<Heard> heard(long chat) {
            return server.sent(chat).stream()
                    .map(sent -> new Heard(sent.text(), sent.buttons()))
                    .toList();
        }

        @Override
        public List<String> violations() {
            return server.violations();
        }

        @Override
        public int repeatsIn(int kills) {
            return kills;
        }

        @Override
        public void close() {
            server.close();
        }
    }

    /** Knows a repeat for two minutes, and lets the bot look back after that. */
    final class Discord implements KillSide {
        private static final long GUILD = 100;

        private final RoundClock clock = new RoundClock();
        private final FakeDiscord server = FakeDiscord.start(clock);

        Discord() throws IOException {
            server.guild(GUILD);
            KillableBot.CHATS.forEach(chat -> server.channel(chat, GUILD));
        }

        @Override
        public List<String> addresses() {
            return List.of(server.apiUrl(), server.gatewayUrl());
        }

        @Override
        public void begin(Instant instant) {
            clock.begin(instant);
        }

        @Override
        public List<Heard> heard(long chat) {
            return server.sent(chat).stream()
                    .map(sent -> new Heard(sent.text(), commands(sent)))
                    .toList();
        }

        private static List<String> commands(SentMessage sent) {
            return sent.customIds().stream()
                    .map(id -> id.substring(id.indexOf(':') + 1))
                    .toList();
        }

        @Override
        public List<String> violations() {
            return server.violations();
        }

        @Override
        public int repeatsIn(int kills) {
            return 0;
        }

        @Override
        public void close() {
            server.close();
        }
    }

    /** Goes as fast as that of the process, and jumps with it. */
    final class RoundClock extends Clock {
        private Instant begin = TestBot.MONDAY;
        private long start = System.nanoTime();

        synchronized void begin(Instant instant) {
            begin = instant;
            start = System.nanoTime();
        }

        @Override
        public synchronized Instant instant() {
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
}
