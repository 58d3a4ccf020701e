package dev.paperlark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paperlark.config.Secret;
import dev.paperlark.config.Settings;
import dev.paperlark.config.Settings.TelegramSettings;
import dev.paperlark.support.EveryTable;
import dev.paperlark.support.FakeTelegram;
import dev.paperlark.support.TestBot;
import dev.paperlark.support.telegram.Sent;
import dev.paperlark.telegram.Telegram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The whole bot against a Bot API on the loopback, where nobody is yet. A request against its rules fails the test. */
abstract class TelegramLab extends WholeBot {

    FakeTelegram server;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        server = FakeTelegram.start(clock);
        Settings settings = TestBot.migrated(folder);
        tables = new EveryTable(settings.database());
        String address = "http://127.0.0.1:" + server.url().getPort();
        Telegram telegram = new Telegram(new TelegramSettings(new Secret(FakeTelegram.TOKEN), address));
        app = App.open(settings, clock, List.of(telegram.gateway()));
        app.connect(telegram);
    }

    @AfterEach
    void stop() {
        app.close();
        server.close();
        assertThat(server.violations()).isEmpty();
    }

    /** Waits until the bot has done all that these updates ask for, the latest ones. */
    void handled(List<Long> updates) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(tables.statesFrom(updates.get(0)))
                        .hasSize(updates.size())
                        .allSatisfy(state -> assertThat(state).contains("DONE")));
    }

    /** The first message with which the bot answers what somebody says in private. */
    Sent answer(long person, String text) {
        return answer(person, person, text);
    }

    /** The same in another chat. */
    Sent answer(long chat, long user, String text) {
        return first(chat, () -> server.message(chat, user, text));
    }

    /** What a reader sees of that answer. */
    String said(long chat, long user, String text) {
        return readable(answer(chat, user, text));
    }

    /** What came first of the messages that an update brought to a chat. */
    Sent first(long chat, Act act) {
        int before = server.sent(chat).size();
        handled(List.of(act.update()));
        List<Sent> sent = server.sent(chat);
        assertThat(sent).hasSizeGreaterThan(before);
        return sent.get(before);
    }

    Sent latest(long chat) {
        List<Sent> sent = server.sent(chat);
        return sent.get(sent.size() - 1);
    }

    /** Without the invisible joiners that keep Telegram from making links of its own. */
    static String readable(Sent message) {
        return message.text().replace("\u2060", "");
    }

    /** Something that somebody does, which gives the number of its update. */
    interface Act {
        long update();
    }
}
