package dev.paperlark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paperlark.config.Secret;
import dev.paperlark.config.Settings;
import dev.paperlark.config.Settings.TelegramSettings;
import dev.paperlark.support.Digests;
import dev.paperlark.support.EveryTable;
import dev.paperlark.support.FakeTelegram;
import dev.paperlark.support.Papers;
import dev.paperlark.support.TestBot;
import dev.paperlark.support.telegram.Sent;
import dev.paperlark.telegram.Telegram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person of Telegram is forgotten, asked for in a group. */
class TelegramPrivacyTest {
    private static final long ADA = 8_675_309;
    private static final long BEN = 4_242_424;
    private static final long LAB = -100;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Journey clock = new Journey(TestBot.MONDAY);
    private FakeTelegram server;
    private EveryTable tables;
    private App app;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        server = FakeTelegram.start(clock);
        server.person(ADA);
        server.group(LAB);
        server.member(LAB, ADA, "member");
        server.member(LAB, BEN, "administrator");
        Settings settings = TestBot.settings(folder);
        tables = new EveryTable(settings.database());
        String address = "http://127.0.0.1:" + server.url().getPort();
        Telegram telegram = new Telegram(new TelegramSettings(new Secret(FakeTelegram.TOKEN), address));
        app = App.open(settings, clock, List.of(telegram.gateway()));
        app.ingestDigest().ingest("digest.jsonl", Digests.jsonl(Papers.numbered(1)));
        app.connect(telegram);
    }

    @AfterEach
    void stop() {
        app.close();
        server.close();
    }

    @Test
    void only_who_asked_can_confirm_and_then_nothing_is_kept_of_her() {
        answer(ADA, ADA, "/subscribe larks");
        answer(LAB, ADA, "/save " + Papers.id(1));
        answer(LAB, BEN, "/subscribe song");
        assertThat(tables.holding(Long.toString(ADA))).contains("chat.room", "saved.person");

        Sent question = answer(LAB, ADA, "/forget_me");
        String button = question.buttons().get(0);
        server.press(question, button, BEN);
        await().atMost(PATIENCE)
                .until(() -> server.requests("answerCallbackQuery").stream()
                        .anyMatch(
                                request -> request.body().path("text").asText().contains("Only who asked")));
        assertThat(tables.holding(Long.toString(ADA))).contains("chat.room", "saved.person");

        server.press(question, button, ADA);
        await().atMost(PATIENCE).until(() -> latest(LAB).text().contains("It is all gone"));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(tables.holding(Long.toString(ADA))).isEmpty());
        assertThat(answer(LAB, BEN, "/subscriptions").text()).contains("song");
        assertThat(server.violations()).isEmpty();
    }

    @Test
    void the_file_about_a_person_comes_in_private_and_not_before_everybody() {
        answer(ADA, ADA, "/subscribe larks");
        assertThat(answer(LAB, ADA, "/export_me").text()).contains("Everybody here would see your file");
        server.message(ADA, ADA, "/export_me");
        await().atMost(PATIENCE)
                .until(() -> server.requests("sendDocument").stream()
                        .anyMatch(request -> request.body().toString().contains("paperlark-about-me.json")));
        assertThat(server.violations()).isEmpty();
    }

    private Sent answer(long chat, long user, String text) {
        int before = server.sent(chat).size();
        server.message(chat, user, text);
        await().atMost(PATIENCE).until(() -> server.sent(chat).size() > before);
        return latest(chat);
    }

    private Sent latest(long chat) {
        List<Sent> sent = server.sent(chat);
        return sent.get(sent.size() - 1);
    }
}
