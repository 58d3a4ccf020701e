package dev.paperlark.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paperlark.command.ChatStates;
import dev.paperlark.command.CommandOption;
import dev.paperlark.command.CommandSpec;
import dev.paperlark.command.Reply;
import dev.paperlark.command.Suggestions;
import dev.paperlark.config.Secret;
import dev.paperlark.config.Settings.DiscordSettings;
import dev.paperlark.message.Attachment;
import dev.paperlark.message.Message;
import dev.paperlark.store.ChatStore;
import dev.paperlark.store.Database;
import dev.paperlark.support.FakeDiscord;
import dev.paperlark.support.LogLines;
import dev.paperlark.support.QuietLog;
import dev.paperlark.support.TestBot;
import dev.paperlark.support.discord.Interaction;
import dev.paperlark.support.discord.Option;
import dev.paperlark.support.discord.SentMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DiscordFrontEndTest {
    private static final long LAB = 100;
    private static final long CHANNEL = 200;
    private static final long READER = 300;
    private static final int DEFERRED = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension
    final QuietLog log = QuietLog.ofJda();

    private volatile Reply answer = Reply.text("answered");
    private final CountDownLatch slow = new CountDownLatch(1);
    private FakeDiscord server;
    private Database database;
    private Discord discord;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        server = FakeDiscord.start(Clock.systemUTC());
        server.guild(LAB);
        server.channel(CHANNEL, LAB);
        server.member(LAB, READER);
        database = Database.open(TestBot.settings(folder).database());
        discord = new Discord(
                new DiscordSettings(new Secret(FakeDiscord.TOKEN), server.apiUrl(), server.gatewayUrl(), false),
                Clock.systemUTC());
        List<CommandSpec> specs = List.of(
                CommandSpec.forMembers("paper", CommandOption.text("id").suggesting(CommandOption.Source.AUTHORS)));
        Map<String, String> notes = new ConcurrentHashMap<>();
        discord.listen(
                new DiscordFrontEnd.Answers(
                        request -> {
                            awaitRelease();
                            return answer;
                        },
                        specs,
                        new Suggestions(() -> specs, chat -> List.of(), (letters, limit) -> List.of("Ada"))),
                new ChatStates(database, new ChatStore(), Discord.PLATFORM, chat -> {}),
                new Notes(notes));
    }

    @AfterEach
    void stop() {
        slow.countDown();
        discord.close();
        database.close();
        server.close();
    }

    @Test
    void an_answer_that_takes_its_time_is_announced_and_follows() {
        connect();

        Interaction asked = server.at(CHANNEL, READER).slash("paper", Option.text("id", "1706.03762"));

        assertThat(asked.awaitCallback().path("type").asInt()).isEqualTo(DEFERRED);
        slow.countDown();
        await().atMost(PATIENCE)
                .until(() ->
                        asked.message().filter(m -> m.text().equals("answered")).isPresent());
        assertThat(asked.awaitMessage().ephemeral()).isTrue();
        assertThat(server.violations()).isEmpty();
    }

    @Test
    void a_file_follows_the_answer() {
        connect();
        answer = new Reply.WithFile(
                Message.text("Here it is."), Attachment.text("list.bib", "text/x-bibtex", "@misc{雲雀}"));
        slow.countDown();

        Interaction asked = server.at(CHANNEL, READER).slash("paper", Option.text("id", "1706.03762"));

        SentMessage followUp = asked.awaitFollowUps(1).get(0);
        assertThat(asked.awaitMessage().text()).isEqualTo("Here it is.");
        JsonNode file = followUp.body().path("attachments").path(0);
        assertThat(file.path("filename").asText()).isEqualTo("list.bib");
        assertThat(file.path("content").asText()).isEqualTo("@misc{雲雀}");
        assertThat(followUp.ephemeral()).isTrue();
        assertThat(server.violations()).isEmpty();
    }

    @Test
    void suggestions_come_while_every_worker_is_busy() {
        connect();
        for (int i = 0; i < 6; i++) {
            server.at(CHANNEL, READER).slash("paper", Option.text("id", "1706.03762"));
        }

        assertThat(server.at(CHANNEL, READER)
                        .type("paper", Option.text("id", "a"))
                        .awaitChoices())
                .containsExactly(Map.entry("Ada", "Ada"));
    }

    @Test
    void a_token_that_is_refused_is_one_line_and_the_end_of_all_attempts() {
        server.revokeToken();
        try (LogLines lines = new LogLines("dev.paperlark.discord")) {
            discord.keepRunning();
            int requests = server.requests().size();
            discord.keepRunning();

            assertThat(lines.lines()).singleElement().asString().contains("token", "discord.token");
            assertThat(server.requests()).hasSize(requests);
        }
    }

    private void connect() {
        discord.keepRunning();
        await().atMost(PATIENCE).until(() -> !server.commands().isEmpty());
    }

    private void awaitRelease() {
        try {
            slow.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private record Notes(Map<String, String> notes) implements Noted {
        @Override
        public Optional<String> find(String name) {
            return Optional.ofNullable(notes.get(name));
        }

        @Override
        public void write(String name, String text) {
            notes.put(name, text);
        }
    }
}
