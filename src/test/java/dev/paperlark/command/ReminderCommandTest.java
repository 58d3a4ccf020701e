package dev.paperlark.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.delivery.SendResult;
import dev.paperlark.model.PersonId;
import dev.paperlark.support.Papers;
import dev.paperlark.support.TestBot;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What is unread, each Monday, in the private chat of whoever wants it; on both databases. */
@ParameterizedClass(name = "{0}")
@ValueSource(strings = {"H2", "PostgreSQL"})
class ReminderCommandTest {
    private static final PersonId ADA = new PersonId("test", "ada");

    @Parameter
    String database;

    private TestBot bot;

    @BeforeEach
    void start(@TempDir Path folder) {
        bot = database.equals("H2") ? TestBot.in(folder) : TestBot.onPostgres(folder);
        bot.reads(Papers.numbered(1), Papers.numbered(2));
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void what_is_unread_comes_each_monday_at_the_chats_time_once_a_week() {
        bot.sayPrivately(ADA, "/timezone Tokyo");
        save(1, 2);
        bot.sayPrivately(ADA, "/read " + Papers.id(2));
        assertThat(bot.sayPrivately(ADA, "/reminder on")).contains("Each Monday");
        assertThat(bot.sayPrivately(ADA, "/reminder on")).contains("Each Monday");

        assertThat(bot.at("2026-11-29T22:59:00Z")).isEmpty();
        assertThat(bot.at("2026-11-29T23:00:00Z"))
                .contains("One unread paper on your reading list", "How 1 larks", "/reminder off")
                .doesNotContain("How 2 larks");
        assertThat(bot.after(Duration.ofMinutes(1))).isEmpty();
        bot.restart();
        assertThat(bot.at("2026-12-06T22:59:00Z")).isEmpty();
        assertThat(bot.at("2026-12-06T23:00:00Z")).contains("How 1 larks");
    }

    @Test
    void a_week_is_told_once_even_when_the_time_moves_and_weeks_that_were_missed_once_together() {
        save(1);
        bot.sayPrivately(ADA, "/reminder on");
        assertThat(bot.at("2026-11-30T08:00:00Z")).contains("One unread paper");
        bot.sayPrivately(ADA, "/time 18:00");
        assertThat(bot.at("2026-11-30T18:00:00Z")).isEmpty();

        assertThat(bot.at("2026-12-23T10:00:00Z")).containsOnlyOnce("One unread paper");
        assertThat(bot.after(Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void it_is_off_at_first_silent_with_nothing_unread_and_ends_when_told() {
        save(1);
        assertThat(bot.at("2026-11-30T08:00:00Z")).isEmpty();

        bot.sayPrivately(ADA, "/reminder on");
        bot.sayPrivately(ADA, "/read " + Papers.id(1));
        assertThat(bot.at("2026-12-07T08:00:00Z")).isEmpty();

        bot.sayPrivately(ADA, "/unread " + Papers.id(1));
        assertThat(bot.sayPrivately(ADA, "/reminder off")).contains("No more reminders");
        assertThat(bot.at("2026-12-14T08:00:00Z")).isEmpty();
    }

    @Test
    void what_the_platform_refuses_for_a_while_is_not_lost() {
        save(1);
        bot.sayPrivately(ADA, "/reminder on");
        bot.platformAnswers(new SendResult.Temporary("no way through"));
        assertThat(bot.at("2026-11-30T08:00:00Z")).isEmpty();
        bot.restart();
        bot.platformAnswers(new SendResult.Sent("1"));

        assertThat(bot.after(Duration.ofMinutes(1))).containsOnlyOnce("One unread paper");
        assertThat(bot.after(Duration.ofHours(1))).isEmpty();
    }

    @Test
    void one_that_waits_is_dropped_when_it_is_not_wanted_any_more() {
        save(1);
        bot.sayPrivately(ADA, "/reminder on");
        bot.platformAnswers(new SendResult.Temporary("no way through"));
        bot.at("2026-11-30T08:00:00Z");
        bot.sayPrivately(ADA, "/reminder off");
        bot.platformAnswers(new SendResult.Sent("1"));

        assertThat(bot.after(Duration.ofHours(1))).isEmpty();
        assertThat(bot.sayPrivately(ADA, "/status")).doesNotContain("may not have arrived", "waiting");
    }

    @Test
    void a_pause_holds_it_and_it_is_no_alert() {
        save(1);
        bot.sayPrivately(ADA, "/reminder on");
        bot.sayPrivately(ADA, "/pause");
        assertThat(bot.at("2026-11-30T08:00:00Z")).isEmpty();
        bot.sayPrivately(ADA, "/resume");
        assertThat(bot.after(Duration.ofMinutes(1))).contains("One unread paper");
        assertThat(bot.sayPrivately(ADA, "/status")).contains("No alert has been sent here yet");
    }

    @Test
    void it_is_for_private_chats_alone() {
        assertThat(bot.sayAs(ADA, "/reminder on")).contains("only in our private chat");
        assertThat(bot.sayPrivately(ADA, "/reminder")).contains("/reminder on");
    }

    private void save(int... papers) {
        for (int paper : papers) {
            bot.sayPrivately(ADA, "/save " + Papers.id(paper));
        }
    }
}
