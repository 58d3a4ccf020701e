package dev.paperlark.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PersonId;
import dev.paperlark.support.Papers;
import dev.paperlark.support.WithBot;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ManageSubscriptionsTest extends WithBot {
    private static final String MORNING = "2026-11-23T08:00:00Z";

    @Test
    void the_list_says_what_each_subscription_brought_in_thirty_days() {
        bot.say("/subscribe larks");
        bot.say("/subscribe loud");
        bot.say("/subscribe owls");
        bot.reads(Papers.series(2).toArray(Paper[]::new));
        bot.reads(Papers.titled("2601.00009", "Nine larks at home").build());
        bot.at(MORNING);

        assertThat(bot.say("/subscriptions"))
                .containsSubsequence(
                        "#1  larks", "3 papers sent", "#2  loud", "2 papers sent", "#3  owls", "nothing sent");
        bot.after(Duration.ofDays(31));
        assertThat(bot.say("/subscriptions")).doesNotContain("3 papers sent");
    }

    @Test
    void what_was_opened_and_liked_of_a_subscription_is_told() {
        bot.say("/subscribe larks");
        bot.say("/subscribe owls");
        bot.reads(Papers.series(3).toArray(Paper[]::new));
        bot.at(MORNING);
        assertThat(bot.say("/subscriptions")).containsSubsequence("3 papers sent", "0 opened, 0 liked", "nothing sent");

        bot.say("/open 1 0");
        bot.say("/open 1 0");
        bot.say("/open 1 2");
        bot.say("/like 2601.00001");
        bot.sayAs(new PersonId("test", "ben"), "/like 2601.00001");
        bot.say("/dislike 2601.00002");
        assertThat(bot.say("/subscriptions")).containsSubsequence("3 papers sent", "2 opened, 1 liked", "nothing sent");
    }

    @Test
    void buttons_ask_for_other_words_and_for_a_name() {
        bot.say("/subscribe larks -owls");
        bot.say("/manage 1");
        assertThat(bot.press("Edit")).contains("What shall #1 find?", "larks -owls");
        bot.say("/manage 1");
        assertThat(bot.press("Rename")).contains("What shall #1 be called?", "At most 60");
        assertThat(bot.say("/rename 1 Birds")).contains("#1 is called Birds now");
        assertThat(bot.say("/rename 1")).contains("Birds");
        assertThat(bot.say("/rename 7")).contains("There is no subscription");
        assertThat(bot.say("/edit 7")).contains("There is no subscription");
        assertThat(bot.say("/manage 7")).contains("One subscription");
    }

    @Test
    void a_subscription_comes_at_once_or_on_some_days_at_the_press_of_a_button() {
        bot.say("/subscribe larks");
        assertThat(bot.say("/manage 1")).contains("At once]", "Monday only]").doesNotContain("With every alert]");
        assertThat(bot.say("/when 1 monday")).contains("these days", "Mon");
        assertThat(bot.say("/manage 1")).contains("· Mon", "With every alert]").doesNotContain("At once]");
        assertThat(bot.say("/when 1 now")).contains("as soon as papers arrive");
        assertThat(bot.say("/subscriptions")).contains("as soon as papers arrive");
        assertThat(bot.say("/when 1 mon-sun")).contains("every alert again");
        bot.say("/when 1 now");
        assertThat(bot.say("/when 1 always")).contains("every alert again");
        assertThat(bot.say("/subscriptions")).doesNotContain("as soon as papers arrive");
    }

    @Test
    void a_day_without_an_alert_is_refused_with_those_that_have_one_and_never_silences_a_subscription() {
        bot.say("/subscribe larks");
        bot.say("/when 1 sat");
        bot.say("/days mon-fri");
        bot.say("/subscribe wrens");
        assertThat(bot.say("/when 2 sun")).contains("no alerts on those days", "Monday to Friday");
        assertThat(bot.say("/when 9 mon")).contains("no subscription");
        assertThat(bot.say("/when 2 whenever")).contains("/when 2 now");
        bot.reads(Papers.numbered(1));
        assertThat(bot.at("2026-11-23T08:00:00Z")).contains("How 1 larks");
    }

    @Test
    void a_subscription_rests_at_the_press_of_a_button_and_works_again() {
        bot.say("/subscribe larks");
        bot.say("/subscribe wrens");
        bot.reads(Papers.numbered(1));
        assertThat(bot.say("/manage 1")).contains("Pause]").contains("Delete]").contains("All subscriptions]");
        assertThat(bot.say("/switch off 1"))
                .contains("paused since Mon 23 Nov, 06:00")
                .contains("Resume]");
        assertThat(bot.say("/why 2601.00001")).contains("Paused.").doesNotContain("next alert");
        assertThat(bot.say("/alert")).contains("Nothing new");

        assertThat(bot.say("/switch on 1")).contains("Pause]").doesNotContain("paused since");
        assertThat(bot.say("/alert")).contains("How 1 larks");
    }

    @Test
    void an_edited_subscription_keeps_its_number_and_finds_by_its_new_words() {
        bot.say("/subscribe owls");
        bot.reads(Papers.numbered(1));
        assertThat(bot.say("/edit 1 larks -penguins"))
                .contains("Changed #1: papers with “larks”, not “penguins”")
                .contains("about one paper a day");
        assertThat(bot.at(MORNING)).contains("How 1 larks");
        assertThat(bot.say("/edit 1 larks (")).contains("▸").contains("Column 7");
        assertThat(bot.say("/edit 7 larks")).contains("no subscription “7”");
        assertThat(bot.say("/edit larks")).contains("/edit 2 diffusion");
        assertThat(bot.say("/edit")).contains("/edit 2 diffusion");
    }

    @Test
    void a_subscription_can_have_a_name() {
        bot.say("/subscribe owls");
        assertThat(bot.say("/rename #1 Night birds")).contains("#1 is called Night birds now");
        assertThat(bot.say("/subscriptions")).contains("#1  Night birds  owls");
        assertThat(bot.say("/rename 1 -")).contains("has no name any more");
        assertThat(bot.say("/subscriptions")).doesNotContain("Night birds");
        assertThat(bot.say("/rename 1 " + "x".repeat(61))).contains("at most 60");
        assertThat(bot.say("/rename 5 Owls")).contains("no subscription “5”");
        assertThat(bot.say("/rename owls")).contains("/rename 2 Robot learning");
    }

    @Test
    void many_subscriptions_stand_on_pages() {
        for (int n = 1; n <= 12; n++) {
            bot.say("/subscribe topic" + n);
        }
        assertThat(bot.say("/subscriptions"))
                .contains("12 subscriptions")
                .contains("topic10")
                .contains("More ▸")
                .doesNotContain("topic11");
        assertThat(bot.say("/subscriptions 10"))
                .contains("topic11")
                .contains("topic12")
                .doesNotContain("topic9");
    }

    @Test
    void only_administrators_change_what_the_chat_gets() {
        bot.say("/subscribe owls");
        for (String line : new String[] {"/edit 1 larks", "/rename 1 Birds", "/switch off 1"}) {
            assertThat(bot.say(line, Role.MEMBER, Locale.ENGLISH)).contains("only its administrators");
        }
        assertThat(bot.say("/manage 1", Role.MEMBER, Locale.ENGLISH))
                .contains("owls")
                .doesNotContain("Pause");
        assertThat(bot.say("/manage 9")).contains("One subscription");
        assertThat(bot.say("/switch sideways")).contains("One subscription");
    }
}
