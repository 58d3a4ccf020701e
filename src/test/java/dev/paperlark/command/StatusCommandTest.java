package dev.paperlark.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.delivery.SendResult;
import dev.paperlark.model.Paper;
import dev.paperlark.support.Digests;
import dev.paperlark.support.Papers;
import dev.paperlark.support.WithBot;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Whatever keeps papers away, it is said. */
class StatusCommandTest extends WithBot {
    @Test
    void the_last_digest_of_each_source_is_told() {
        reads("daily-2026-11-22.md", 1);
        bot.clock().advance(Duration.ofMinutes(5));
        reads("daily-2026-11-23.md", 2);
        reads("other.jsonl", 3);

        assertThat(bot.say("/status"))
                .contains("Last digest: other.jsonl, read Mon 23 Nov, 06:05: 1 new")
                .contains("daily-2026-11-23.md")
                .doesNotContain("daily-2026-11-22.md");
    }

    @Test
    void without_a_subscription_the_silence_is_explained() {
        assertThat(bot.say("/status")).contains("No alerts, as nothing is subscribed yet");
        bot.say("/subscribe larks");
        assertThat(bot.say("/status")).doesNotContain("nothing is subscribed");
    }

    @Test
    void days_without_an_announcement_are_known_and_a_late_digest_is_told() {
        bot.reads(Papers.numbered(1));
        bot.say("/subscribe larks");
        assertThat(bot.say("/status")).doesNotContain("arXiv announce");

        bot.say("/alert");
        bot.at("2026-11-28T08:00:00Z");
        assertThat(bot.say("/status"))
                .contains("arXiv announces no papers on Friday and Saturday evenings")
                .contains("Mon 30 Nov, 01:00");
        assertThat(bot.say("/alert")).contains("Nothing new", "arXiv announces no papers");
        bot.say("/language zh");
        assertThat(bot.say("/status")).contains("周五和周六晚上以及部分美国节假日不公布论文");
    }

    @Test
    void a_digest_that_should_be_here_is_said_to_be_late_after_a_day() {
        bot.reads(Papers.numbered(1));

        bot.clock().set(Instant.parse("2026-11-25T01:00:00Z"));
        assertThat(bot.say("/status")).doesNotContain("late");
        bot.clock().set(Instant.parse("2026-11-25T01:01:00Z"));
        assertThat(bot.say("/status")).contains("announced on Tue 24 Nov, 01:00 should be here by now");
        bot.reads(Papers.numbered(2));
        assertThat(bot.say("/status")).doesNotContain("late");
    }

    @Test
    void a_pause_quiet_hours_and_what_stands_behind_show_more_are_told() {
        bot.reads(Papers.series(13).toArray(Paper[]::new));
        bot.say("/subscribe larks");
        bot.say("/alert");
        assertThat(bot.say("/status")).contains("13 scanned, 13 matched", "3 of them stand behind “Show more”");

        bot.say("/quiet 05:00-07:00");
        assertThat(bot.say("/status")).contains("Quiet hours: what is due comes at 07:00");
        bot.say("/pause");
        assertThat(bot.say("/status")).contains("Paused since Mon 23 Nov, 06:00", "no alerts until /resume");
    }

    @Test
    void what_could_not_be_sent_is_told_with_the_platforms_reason() {
        bot.reads(Papers.numbered(1), Papers.numbered(2));
        bot.say("/subscribe larks");
        bot.platformAnswers(new SendResult.Rejected("too many buttons"));
        bot.say("/alert");
        assertThat(bot.say("/status")).contains("failed: 1", "could not be sent, Mon 23 Nov, 06:00: too many buttons");

        bot.reads(Papers.numbered(3));
        bot.clock().advance(Duration.ofMinutes(1));
        bot.platformAnswers(new SendResult.Temporary("no way through"));
        bot.say("/alert");
        assertThat(bot.say("/status")).contains("waiting: 1", "The last try failed: no way through");
    }

    @Test
    void a_break_that_the_platform_asked_for_is_told_until_it_is_over() {
        bot.reads(Papers.numbered(1));
        bot.say("/subscribe larks");
        bot.platformAnswers(new SendResult.RetryAfter(Duration.ofHours(2)));
        bot.say("/alert");
        assertThat(bot.say("/status")).contains("asked for a break: nothing is sent here until Mon 23 Nov, 08:00");

        bot.platformAnswers(new SendResult.Sent("1"));
        assertThat(bot.after(Duration.ofHours(3))).contains("How 1 larks");
        assertThat(bot.say("/status")).doesNotContain("asked for a break");
    }

    private void reads(String source, int paper) {
        bot.app().ingestDigest().ingest(source, Digests.jsonl(Papers.numbered(paper)));
    }
}
