package dev.paperlark.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.delivery.SendResult;
import dev.paperlark.model.Paper;
import dev.paperlark.support.Papers;
import dev.paperlark.support.WithBot;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WhyCommandTest extends WithBot {
    private static final String MORNING = "2026-11-23T08:00:00Z";

    @Test
    void a_paper_that_was_sent_names_alert_subscription_and_words() {
        bot.say("/subscribe owls");
        bot.say("/subscribe larks cat:cs.RO");
        bot.reads(Papers.series(2).toArray(Paper[]::new));
        bot.at(MORNING);

        assertThat(bot.say("/why 2601.00002"))
                .contains("How 2 larks")
                .contains("with the alert of Mon 23 Nov, 08:00")
                .contains("of 2.")
                .contains("#2  larks cat:cs.RO")
                .contains("title: larks · category cs.RO")
                .doesNotContain("owls")
                .doesNotContain("Show more");
        bot.say("/unsubscribe 2");
        assertThat(bot.say("/why 2601.00002")).contains("The subscription that asked for it is gone");
    }

    @Test
    void a_paper_behind_the_first_page_of_an_alert_is_led_to() {
        bot.say("/subscribe larks");
        bot.reads(Papers.series(30).toArray(Paper[]::new));
        bot.at(MORNING);

        assertThat(Papers.series(30))
                .anySatisfy(paper -> assertThat(bot.say("/why " + paper.id().value()))
                        .contains("behind “Show more”")
                        .contains("Show more]"));
    }

    @Test
    void an_alert_that_did_not_go_out_is_told_apart() {
        bot.say("/subscribe larks");
        bot.reads(Papers.numbered(1));
        bot.platformAnswers(new SendResult.Gone("kicked"));
        bot.at(MORNING);

        assertThat(bot.say("/why 2601.00001")).contains("held back");
    }

    @Test
    void the_nearest_subscription_says_what_is_missing_and_what_excludes() {
        bot.say("/subscribe owls penguins cat:cs.CV");
        bot.say("/subscribe larks penguins");
        bot.say("/subscribe larks -loud");
        bot.reads(Papers.numbered(1));

        assertThat(bot.say("/why 2601.00001"))
                .contains("has not been sent here. It came in on Mon 23 Nov, 06:00")
                .containsSubsequence("#2  larks penguins", "Does not fit: with “penguins”. Fits: title: larks.")
                .containsSubsequence("#3  larks -loud", "Excluded: with “loud” (TL;DR: loud).")
                .containsSubsequence("#2", "#1  owls", "with “owls”; with “penguins”; in cs.CV");
    }

    @Test
    void a_mute_that_keeps_it_away_is_named() {
        bot.say("/subscribe larks");
        bot.say("/mute loud");
        bot.say("/mute owls");
        bot.reads(Papers.numbered(1));

        assertThat(bot.say("/why 2601.00001"))
                .contains("It is muted by loud")
                .contains("#1  larks")
                .doesNotContain("owls")
                .doesNotContain("next alert");
    }

    @Test
    void what_comes_next_and_what_came_too_early_is_said() {
        bot.reads(Papers.numbered(1));
        assertThat(bot.say("/why 2601.00001")).contains("Nothing is subscribed yet");
        bot.say("/subscribe larks");
        assertThat(bot.say("/why 2601.00001")).contains("It comes with the next alert. Next alert: Mon 23 Nov, 08:00");

        bot.say("/unsubscribe 1");
        bot.after(Duration.ofDays(60));
        bot.say("/subscribe larks");
        assertThat(bot.say("/why 2601.00001")).contains("It came in too early").contains("/search");
    }

    @Test
    void a_paper_that_no_digest_brought_is_unknown() {
        assertThat(bot.say("/why 2601.00077")).contains("No digest that was read here");
        assertThat(bot.say("/why")).contains("/why 1706.03762");
    }

    @Test
    void everybody_may_ask_also_by_the_button_of_the_details() {
        bot.reads(Papers.numbered(1));
        assertThat(bot.say("/paper 2601.00001", Role.MEMBER, Locale.ENGLISH)).contains("Why?");
        assertThat(bot.say("/why https://arxiv.org/abs/2601.00001", Role.MEMBER, Locale.ENGLISH))
                .contains("has not been sent");
    }

    @Test
    void the_reason_is_told_in_the_language_of_the_chat() {
        bot.reads(Papers.numbered(1));
        bot.say("/subscribe larks owls", Role.ADMIN, Locale.CHINESE);
        assertThat(bot.say("/why 2601.00001", Role.MEMBER, Locale.CHINESE))
                .contains("还没有发到这里")
                .contains("不符合：");
    }
}
