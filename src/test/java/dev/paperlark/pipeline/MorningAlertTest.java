package dev.paperlark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.delivery.SendResult;
import dev.paperlark.model.Paper;
import dev.paperlark.support.Papers;
import dev.paperlark.support.WithBot;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The whole way of a paper, from a digest to the alert, as a chat sees it. */
class MorningAlertTest extends WithBot {
    @Test
    void matching_papers_arrive_at_eight_local_time_and_once() {
        bot.say("/timezone Asia/Tokyo");
        bot.say("/subscribe larks");
        bot.reads(
                Papers.numbered(1),
                Papers.titled("2601.00900", "Nothing of interest").build());

        assertThat(bot.at("2026-11-23T22:59:00Z")).isEmpty();
        assertThat(bot.at("2026-11-23T23:00:00Z"))
                .contains("How 1 larks agree on a song")
                .contains("2 new papers looked at")
                .doesNotContain("Nothing of interest");
        assertThat(bot.at("2026-11-23T23:01:00Z")).isEmpty();
        assertThat(bot.at("2026-11-24T23:00:00Z")).as("the next morning").isEmpty();
    }

    @Test
    void two_times_a_day_bring_two_alerts() {
        bot.say("/subscribe larks");
        bot.say("/time 8:00 18:00");
        bot.reads(Papers.numbered(1));
        assertThat(bot.at("2026-11-23T08:00:00Z")).contains("How 1 larks");
        bot.reads(Papers.numbered(2));
        assertThat(bot.at("2026-11-23T17:59:00Z")).isEmpty();
        assertThat(bot.at("2026-11-23T18:00:00Z")).contains("How 2 larks").doesNotContain("How 1 larks");
        assertThat(bot.at("2026-11-23T18:01:00Z")).isEmpty();
    }

    @Test
    void at_once_brings_papers_as_they_arrive_and_in_quiet_hours_at_their_end_in_one_alert() {
        bot.say("/subscribe larks");
        bot.say("/time now");
        bot.say("/quiet 22:00-07:00");
        assertThat(bot.after(Duration.ofHours(5))).isEmpty();
        bot.reads(Papers.numbered(1));
        assertThat(bot.after(Duration.ofMinutes(1))).contains("How 1 larks");
        assertThat(bot.after(Duration.ofMinutes(1))).isEmpty();

        assertThat(bot.at("2026-11-23T22:30:00Z")).isEmpty();
        bot.reads(Papers.numbered(2));
        assertThat(bot.at("2026-11-23T23:00:00Z")).isEmpty();
        bot.reads(Papers.numbered(3));
        assertThat(bot.at("2026-11-24T06:59:00Z")).isEmpty();
        assertThat(bot.at("2026-11-24T07:00:00Z")).contains("How 2 larks", "How 3 larks");
    }

    @Test
    void a_subscription_that_comes_at_once_does_not_wait_for_the_others_and_brings_nothing_twice() {
        bot.say("/subscribe larks");
        bot.say("/subscribe urgent");
        bot.say("/quiet 22:00-07:00");
        assertThat(bot.say("/when 2 now")).contains("as soon as papers arrive");
        assertThat(bot.at("2026-11-23T08:00:00Z")).isEmpty();
        bot.clock().advance(Duration.ofHours(4));
        bot.reads(
                Papers.numbered(1),
                Papers.titled("2601.00901", "An urgent matter of larks").build());

        assertThat(bot.after(Duration.ofMinutes(1)))
                .contains("Just in", "An urgent matter", "1 match")
                .doesNotContain("How 1 larks");
        assertThat(bot.after(Duration.ofMinutes(1))).isEmpty();
        assertThat(bot.at("2026-11-23T23:00:00Z")).isEmpty();
        bot.reads(Papers.titled("2601.00902", "An urgent night").build());
        assertThat(bot.at("2026-11-24T06:59:00Z")).as("in quiet hours").isEmpty();
        assertThat(bot.at("2026-11-24T07:00:00Z")).contains("An urgent night");
        assertThat(bot.at("2026-11-24T08:00:00Z"))
                .as("the scheduled alert")
                .contains("How 1 larks")
                .doesNotContain("urgent");
    }

    @Test
    void what_is_urgent_is_in_the_scheduled_alert_where_that_comes_first() {
        bot.say("/subscribe urgent");
        bot.say("/when 1 now");
        bot.reads(Papers.titled("2601.00901", "An urgent matter").build());
        assertThat(bot.at("2026-11-23T08:00:00Z"))
                .containsOnlyOnce("An urgent matter")
                .doesNotContain("Just in");
        assertThat(bot.at("2026-11-23T08:01:00Z")).isEmpty();
    }

    @Test
    void a_subscription_of_mondays_waits_for_them_and_brings_the_whole_week() {
        bot.say("/subscribe larks");
        bot.say("/subscribe owls");
        assertThat(bot.say("/when 2 monday")).contains("Mon");
        bot.reads(Papers.titled("2601.00903", "Owls of Monday").build());
        assertThat(bot.at("2026-11-23T08:00:00Z")).as("a Monday").contains("Owls of Monday");

        bot.reads(Papers.titled("2601.00904", "Owls of Monday night").build());
        bot.reads(Papers.numbered(1));
        assertThat(bot.at("2026-11-24T08:00:00Z")).contains("How 1 larks").doesNotContain("Owls");
        for (int day = 25; day < 30; day++) {
            assertThat(bot.at("2026-11-" + day + "T08:00:00Z")).isEmpty();
        }
        assertThat(bot.at("2026-11-30T08:00:00Z"))
                .contains("1 paper matches", "1. Owls of Monday night")
                .doesNotContain("2. ");
    }

    @Test
    void a_missed_monday_is_made_up_for_by_the_alert_that_follows() {
        bot.say("/subscribe owls");
        bot.say("/when 1 mon");
        bot.at("2026-11-23T08:00:00Z");
        bot.reads(Papers.titled("2601.00904", "Owls of Tuesday").build());
        assertThat(bot.at("2026-11-24T08:00:00Z")).isEmpty();
        bot.clock().advance(Duration.ofDays(6));
        bot.restart();
        assertThat(bot.at("2026-12-01T08:00:00Z")).as("a Tuesday").contains("Owls of Tuesday");
    }

    @Test
    void a_paper_that_comes_again_with_other_words_is_not_sent_again() {
        bot.say("/subscribe larks");
        bot.reads(Papers.numbered(1));
        assertThat(bot.at("2026-11-23T08:00:00Z")).contains("How 1 larks");

        Paper repeated = Papers.titled(Papers.id(1), "How 1 larks agree on a song")
                .tldr("en", "Loud larks decide.")
                .build();
        bot.reads(repeated, Papers.numbered(2));

        assertThat(bot.at("2026-11-24T08:00:00Z")).contains("How 2 larks").doesNotContain("How 1 larks");
    }

    @Test
    void two_subscriptions_that_want_the_same_paper_get_one_card() {
        bot.say("/subscribe larks");
        bot.say("/subscribe song");
        bot.reads(Papers.numbered(1));
        assertThat(bot.at("2026-11-23T08:00:00Z")).containsOnlyOnce("How 1 larks agree on a song");
    }

    @Test
    void ten_cards_are_shown_and_the_rest_is_behind_a_button() {
        bot.say("/subscribe larks");
        bot.reads(IntStream.rangeClosed(1, 33).mapToObj(Papers::numbered).toArray(Paper[]::new));

        assertThat(bot.at("2026-11-23T08:00:00Z"))
                .contains("How 33 larks", "How 24 larks", "23 more")
                .doesNotContain("How 23 larks");
        assertThat(bot.say("/more 1 10")).contains("How 23 larks", "How 14 larks", "13 more");
        assertThat(bot.say("/more 1 30")).contains("How 3 larks", "How 1 larks").doesNotContain(" more");
        assertThat(bot.say("/more 1 33")).contains("nothing more");
        assertThat(bot.at("2026-11-24T08:00:00Z"))
                .as("what was behind the button counts as given")
                .isEmpty();
    }

    @Test
    void an_empty_day_is_silent() {
        bot.say("/subscribe owls");
        bot.reads(Papers.numbered(1));
        assertThat(bot.at("2026-11-23T08:00:00Z")).isEmpty();
        assertThat(bot.say("/status")).contains("1 scanned, 0 matched");
    }

    @Test
    void after_downtime_there_is_one_merged_alert_that_says_so() {
        bot.say("/subscribe larks");
        bot.reads(Papers.numbered(1));
        bot.at("2026-11-23T08:00:00Z");
        bot.reads(Papers.numbered(2));
        bot.clock().advance(Duration.ofDays(3));
        bot.restart();
        bot.reads(Papers.numbered(3));

        String alert = bot.at("2026-11-26T09:30:00Z");

        assertThat(alert)
                .contains("How 2 larks", "How 3 larks")
                .containsOnlyOnce("2 papers match")
                .contains("since");
        assertThat(bot.at("2026-11-26T09:31:00Z")).isEmpty();
        assertThat(bot.at("2026-11-27T08:00:00Z")).isEmpty();
    }

    @Test
    void a_pause_holds_everything_back_and_its_end_brings_it_in_one_alert() {
        bot.say("/subscribe larks");
        bot.reads(Papers.numbered(1));
        bot.say("/pause 3d");
        assertThat(bot.at("2026-11-23T08:00:00Z")).isEmpty();
        assertThat(bot.at("2026-11-25T08:00:00Z")).isEmpty();
        bot.reads(Papers.numbered(2));
        assertThat(bot.at("2026-11-26T06:30:00Z"))
                .as("not in the middle of the night")
                .isEmpty();
        assertThat(bot.at("2026-11-26T08:00:00Z")).contains("How 1 larks", "How 2 larks");
    }

    @Test
    void an_alert_that_could_not_be_sent_is_sent_later_also_after_a_restart() {
        bot.say("/subscribe larks");
        bot.reads(Papers.numbered(1));
        bot.platformAnswers(new SendResult.Temporary("the line is dead"));
        assertThat(bot.at("2026-11-23T08:00:00Z")).isEmpty();
        assertThat(bot.say("/status")).doesNotContain("one alert");
        bot.restart();

        bot.platformAnswers(new SendResult.Sent("1"));
        assertThat(bot.after(Duration.ofSeconds(29))).isEmpty();
        assertThat(bot.after(Duration.ofSeconds(1))).contains("How 1 larks");
        assertThat(bot.after(Duration.ofHours(2))).isEmpty();
    }

    @Test
    void an_alert_now_leaves_nothing_for_the_morning_but_what_is_new() {
        bot.say("/subscribe larks");
        bot.reads(Papers.numbered(1));
        assertThat(bot.say("/alert")).contains("How 1 larks");
        assertThat(bot.say("/alert")).contains("Nothing new").doesNotContain("How 1 larks");
        bot.reads(Papers.numbered(2));
        assertThat(bot.at("2026-11-23T08:00:00Z")).contains("How 2 larks").doesNotContain("How 1 larks");
    }

    @Test
    void days_without_an_alert_are_covered_by_the_next() {
        bot.say("/days mon wed");
        bot.say("/subscribe larks");
        bot.at("2026-11-23T08:00:00Z");
        bot.reads(Papers.numbered(1));
        assertThat(bot.at("2026-11-24T08:00:00Z")).isEmpty();
        assertThat(bot.at("2026-11-25T08:00:00Z")).contains("How 1 larks").doesNotContain("since");
    }

    @Test
    void a_summary_that_comes_late_makes_a_known_paper_match() {
        bot.say("/subscribe 云雀");
        bot.reads(Papers.numbered(1));
        assertThat(bot.at("2026-11-23T08:00:00Z")).isEmpty();
        bot.reads(Papers.titled(Papers.id(1), "How 1 larks agree on a song")
                .tldr("zh", "声音大的云雀决定唱什么。")
                .build());
        assertThat(bot.at("2026-11-24T08:00:00Z")).contains("How 1 larks");
    }
}
