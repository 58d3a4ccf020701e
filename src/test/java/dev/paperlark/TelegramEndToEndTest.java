package dev.paperlark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paperlark.config.Secret;
import dev.paperlark.config.Settings;
import dev.paperlark.config.Settings.TelegramSettings;
import dev.paperlark.support.Digests;
import dev.paperlark.support.FakeTelegram;
import dev.paperlark.support.Papers;
import dev.paperlark.support.TestBot;
import dev.paperlark.support.telegram.Sent;
import dev.paperlark.telegram.Telegram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole bot against a Bot API on the loopback, as a person meets it. */
class TelegramEndToEndTest {
    private static final long ADA = 7;
    private static final long LAB = -100;
    private static final long BOSS = 70;
    private static final long STUDENT = 71;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Journey clock = new Journey(TestBot.MONDAY);
    private FakeTelegram server;
    private Telegram telegram;
    private App app;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        server = FakeTelegram.start(clock);
        server.person(ADA);
        Settings settings = TestBot.settings(folder);
        String address = "http://127.0.0.1:" + server.url().getPort();
        telegram = new Telegram(new TelegramSettings(new Secret(FakeTelegram.TOKEN), address));
        app = App.open(settings, clock, List.of(telegram.gateway()));
        app.connect(telegram);
    }

    @AfterEach
    void stop() {
        app.close();
        server.close();
    }

    @Test
    void a_person_subscribes_and_gets_the_morning_alert_with_details_in_place() {
        assertThat(answer(ADA, "/start")).contains("Hello, this is Paperlark.");
        assertThat(answer(ADA, "/subscribe larks"))
                .contains("Subscribed as #1")
                .contains("Next alert: Mon 23 Nov, 08:00");
        app.ingestDigest()
                .ingest("digest.jsonl", Digests.jsonl(Papers.series(33).toArray(dev.paperlark.model.Paper[]::new)));

        clock.jumpTo(Instant.parse("2026-11-23T08:00:30Z"));
        app.planAlerts().planDue();
        app.dispatcher().deliverDue();

        Sent alert = latest(ADA);
        assertThat(alert.text())
                .contains("How 33 larks", "How 24 larks")
                .contains("23 more")
                .doesNotContain("How 23 larks");
        assertThat(alert.buttons()).as("three for each card, one for more").hasSize(31);

        press(alert, alert.buttons().get(0));
        assertThat(edited(alert, "We watch 33 larks")).contains("Abstract").doesNotContain("How 32 larks");
        press(alert, latest(ADA).buttons().get(latest(ADA).buttons().size() - 1));
        assertThat(edited(alert, "How 32 larks")).contains("How 33 larks");
        press(alert, latest(ADA).buttons().get(30));
        assertThat(edited(alert, "How 23 larks")).contains("How 14 larks");

        assertThat(answer(ADA, "/unsubscribe 1")).contains("Dropped #1");
        assertThat(server.violations()).isEmpty();
    }

    @Test
    void pasted_settings_are_shown_and_taken_over_by_a_button() {
        String text = "/import_settings\ntime: 18:30\nsubscriptions:\n  - query: larks\n    name: Birds";
        assertThat(answer(ADA, text)).contains("This would change", "18:30", "One new subscription");
        Sent question = latest(ADA);
        int before = server.sent(ADA).size();
        press(question, question.buttons().get(0));
        await().atMost(PATIENCE).until(() -> server.sent(ADA).size() > before);
        assertThat(readable(latest(ADA))).contains("Done", "Next alert: Mon 23 Nov, 18:30");
        assertThat(answer(ADA, "/subscriptions")).contains("Birds");
        assertThat(server.violations()).isEmpty();
    }

    @Test
    void a_link_shows_somebody_else_what_was_shared() {
        answer(ADA, "/subscribe larks");
        String share = answer(ADA, "/share");
        Matcher link = Pattern.compile("https://t\\.me/paperlark_test_bot\\?start=([a-z0-9]{12})")
                .matcher(latest(ADA).text());
        assertThat(link.find()).as(share).isTrue();
        assertThat(share).contains("/adopt " + link.group(1));

        server.person(BOSS);
        assertThat(answer(BOSS, "/start " + link.group(1))).contains("One subscription to take over", "larks");
        assertThat(server.violations()).isEmpty();
    }

    @Test
    void who_blocks_the_bot_gets_nothing_and_everything_after_coming_back() {
        answer(ADA, "/subscribe larks");
        app.ingestDigest().ingest("digest.jsonl", Digests.jsonl(Papers.numbered(1)));
        int before = server.sent(ADA).size();
        server.block(ADA);
        clock.jumpTo(Instant.parse("2026-11-23T08:00:30Z"));
        app.planAlerts().planDue();
        app.dispatcher().deliverDue();
        assertThat(server.sent(ADA)).hasSize(before);

        server.unblock(ADA);
        assertThat(answer(ADA, "/start")).contains("Hello");
        await().atMost(PATIENCE).untilAsserted(() -> {
            app.dispatcher().deliverDue();
            assertThat(texts(ADA)).anyMatch(text -> text.contains("How 1 larks"));
        });
        assertThat(answer(ADA, "/subscriptions")).contains("larks");
    }

    @Test
    void in_a_group_only_administrators_change_what_it_gets_and_it_moves_once() {
        server.group(LAB);
        server.member(LAB, BOSS, "administrator");
        server.member(LAB, STUDENT, "member");

        assertThat(answer(LAB, STUDENT, "/subscribe larks")).contains("only its administrators");
        assertThat(answer(LAB, BOSS, "/subscribe larks")).contains("Subscribed as #1");
        int before = server.sent(LAB).size();
        server.message(LAB, STUDENT, "/subscribe@another_bot owls");
        assertThat(answer(LAB, STUDENT, "/status")).contains("one subscription");
        assertThat(server.sent(LAB))
                .as("nothing was said to another bot's command")
                .hasSize(before + 1);

        long moved = -100_200_300L;
        server.migrate(LAB, moved);
        app.ingestDigest().ingest("digest.jsonl", Digests.jsonl(Papers.numbered(1)));
        clock.jumpTo(Instant.parse("2026-11-23T08:00:30Z"));
        app.planAlerts().planDue();
        await().atMost(PATIENCE).untilAsserted(() -> {
            app.dispatcher().deliverDue();
            assertThat(texts(moved)).anyMatch(text -> text.contains("How 1 larks"));
        });
        assertThat(texts(moved).stream().filter(text -> text.contains("How 1 larks")))
                .hasSize(1);
    }

    @Test
    void a_topic_and_a_channel_have_subscriptions_of_their_own() {
        server.forum(LAB, 5);
        server.member(LAB, BOSS, "creator");
        int before = server.sent(LAB).size();
        server.message(LAB, 5, BOSS, "/subscribe larks");
        await().atMost(PATIENCE).until(() -> server.sent(LAB).size() > before);
        assertThat(latest(LAB).body().path("message_thread_id").asInt()).isEqualTo(5);
        assertThat(answer(LAB, BOSS, "/subscriptions")).contains("Nothing is subscribed yet");

        long channel = -100_400L;
        server.channel(channel);
        server.join(channel, BOSS);
        assertThat(answer(channel, BOSS, "/subscribe larks")).contains("Subscribed as #1");
        assertThat(server.violations()).isEmpty();
    }

    private String answer(long chat, String text) {
        return answer(chat, chat, text);
    }

    private String answer(long chat, long user, String text) {
        int before = server.sent(chat).size();
        server.message(chat, user, text);
        await().atMost(PATIENCE).until(() -> server.sent(chat).size() > before);
        return readable(latest(chat));
    }

    private void press(Sent message, String button) {
        server.press(message, button, ADA);
    }

    private String edited(Sent message, String expected) {
        await().atMost(PATIENCE)
                .until(() -> server.sent(message.chat()).stream()
                        .anyMatch(sent -> sent.messageId() == message.messageId()
                                && sent.text().contains(expected)));
        return readable(latest(message.chat()));
    }

    /** Without the invisible joiners that keep Telegram from making links of its own. */
    private static String readable(Sent message) {
        return message.text().replace("\u2060", "");
    }

    private Sent latest(long chat) {
        List<Sent> sent = server.sent(chat);
        return sent.get(sent.size() - 1);
    }

    private List<String> texts(long chat) {
        return server.sent(chat).stream().map(Sent::text).toList();
    }
}
