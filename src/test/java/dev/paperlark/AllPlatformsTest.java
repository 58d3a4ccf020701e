package dev.paperlark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paperlark.support.FakeDiscord;
import dev.paperlark.support.FakeTelegram;
import dev.paperlark.support.TestBot;
import dev.paperlark.support.discord.Option;
import dev.paperlark.support.discord.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The terminal, Telegram and Discord from one process with one database, started as a person starts it. */
class AllPlatformsTest {
    private static final List<String> NOT_OURS = List.of("FetchDigests", "HikariPool", "UnknownKeywordFactory");
    private static final long ADA = 7;
    private static final long LAB = 100;
    private static final long CHANNEL = 200;
    private static final long BOSS = 300;
    /** Keeps Telegram from making links of its own. */
    private static final String JOINER = "\u2060";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Journey clock = new Journey(TestBot.MONDAY);
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final PipedOutputStream keyboard = new PipedOutputStream();
    private final Map<String, String> environment = new HashMap<>();
    private FakeTelegram telegram;
    private FakeDiscord discord;
    private Path log;
    private CompletableFuture<Integer> exitCode = CompletableFuture.completedFuture(0);

    @BeforeEach
    void prepare(@TempDir Path folder) throws IOException {
        telegram = FakeTelegram.start(clock);
        telegram.person(ADA);
        discord = FakeDiscord.start(clock);
        discord.awaitAnswers(PATIENCE);
        discord.guild(LAB);
        discord.channel(CHANNEL, LAB);
        discord.member(LAB, BOSS, Permission.MANAGE_SERVER);
        log = folder.resolve("paperlark.log");
        environment.put("PAPERLARK_LOG_FILE", log.toString());
        environment.put("PAPERLARK_DATABASE_URL", "jdbc:h2:file:" + folder.resolve("bot"));
        environment.put("PAPERLARK_SOURCES_FOLDER_PATH", folder.resolve("inbox").toString());
        environment.put("PAPERLARK_SOURCES_WEB_URLS", "http://127.0.0.1:1/{date}.jsonl");
        environment.put("PAPERLARK_SOURCES_WEB_ATTEMPTS", "1");
        environment.put("PAPERLARK_TELEGRAM_TOKEN", FakeTelegram.TOKEN);
        environment.put(
                "PAPERLARK_TELEGRAM_API_URL",
                "http://127.0.0.1:" + telegram.url().getPort());
        environment.put("PAPERLARK_DISCORD_TOKEN", FakeDiscord.TOKEN);
        environment.put("PAPERLARK_DISCORD_API_URL", discord.apiUrl());
        environment.put("PAPERLARK_DISCORD_GATEWAY_URL", discord.gatewayUrl());
    }

    @AfterEach
    void end() throws IOException {
        keyboard.close();
        assertThat(exitCode.join()).isZero();
        telegram.close();
        discord.close();
        assertThat(telegram.violations()).isEmpty();
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void each_platform_subscribes_for_itself_and_all_read_the_same_papers() throws IOException {
        start();

        assertThatTerminalWorks();
        assertThatTelegramWorks();
        assertThatDiscordWorks();
        assertThat(troubles()).isEmpty();
    }

    @Test
    void without_a_token_of_telegram_the_others_work() throws IOException {
        environment.remove("PAPERLARK_TELEGRAM_TOKEN");
        start();

        assertThatTerminalWorks();
        assertThatDiscordWorks();
        assertThat(linesWith("Telegram is off: telegram.token is not set")).hasSize(1);
        assertThat(telegram.requests()).isEmpty();
    }

    @Test
    void with_a_wrong_token_of_telegram_the_others_work() throws IOException {
        telegram.revokeToken();
        start();

        assertThatTerminalWorks();
        assertThatDiscordWorks();
        awaitLine("Telegram does not accept the token");
        assertThat(troubles()).hasSize(1);
    }

    @Test
    void with_a_wrong_token_of_discord_the_others_work() throws IOException {
        environment.put("PAPERLARK_DISCORD_TOKEN", "not-the-token");
        start();

        assertThatTerminalWorks();
        assertThatTelegramWorks();
        awaitLine("Discord does not accept the bot's token");
        assertThat(troubles()).hasSize(1);
    }

    private void start() throws IOException {
        PipedInputStream typed = new PipedInputStream(keyboard);
        PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);
        StandardStreams streams = new StandardStreams(typed, out, new PrintStream(OutputStream.nullOutputStream()));
        exitCode = CompletableFuture.supplyAsync(() -> Main.run(streams, environment, clock, "--console"));
    }

    private void assertThatTerminalWorks() throws IOException {
        type("/subscribe visuomotor policy");
        awaitScreen("Subscribed as #1");
        type("/alert");
        awaitScreen("You asked for this alert now");
        // what became of a message is noted after it is on the screen; a pipe lives as long as the thread that writes
        // to it
        await().pollInSameThread().atMost(PATIENCE).until(() -> {
            type("/status");
            return screen.toString(StandardCharsets.UTF_8).contains("Sent: one alert");
        });
        assertThat(screen.toString(StandardCharsets.UTF_8)).contains("Diffusion Policy: Visuomotor");
    }

    private void assertThatTelegramWorks() {
        telegram.message(ADA, ADA, "/subscribe visuomotor policy");
        awaitTelegram("Subscribed as #1");
        telegram.message(ADA, ADA, "/alert");
        awaitTelegram("Diffusion Policy: Visuomotor");
    }

    private void assertThatDiscordWorks() {
        await().atMost(PATIENCE).until(() -> !discord.commands().isEmpty());
        Visitor boss = discord.at(CHANNEL, BOSS);
        assertThat(boss.slash("subscribe", Option.text("query", "visuomotor policy"))
                        .awaitMessage()
                        .text())
                .contains("Subscribed as #1");
        boss.slash("alert").awaitMessage();
        assertThat(discord.sent(CHANNEL))
                .singleElement()
                .satisfies(alert -> assertThat(alert.text()).contains("Diffusion Policy: Visuomotor"));
    }

    private void type(String line) throws IOException {
        keyboard.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
    }

    private void awaitScreen(String text) {
        await().atMost(PATIENCE)
                .until(() -> screen.toString(StandardCharsets.UTF_8).contains(text));
    }

    private void awaitTelegram(String text) {
        await().atMost(PATIENCE)
                .until(() -> telegram.sent(ADA).stream()
                        .anyMatch(sent -> sent.text().replace(JOINER, "").contains(text)));
    }

    private void awaitLine(String text) {
        await().atMost(PATIENCE).until(() -> !linesWith(text).isEmpty());
    }

    /** Warnings and errors, but for those of the source of digests, which is not there, of a busy machine, and of the test servers' rules. */
    private List<String> troubles() throws IOException {
        return linesWith(" - ").stream()
                .filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                .filter(line -> NOT_OURS.stream().noneMatch(line::contains))
                .toList();
    }

    private List<String> linesWith(String text) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains(text))
                .toList();
    }
}
