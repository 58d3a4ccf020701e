package dev.paperlark.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.Paper;
import dev.paperlark.support.Papers;
import dev.paperlark.support.WithBot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a new subscription says about what it will bring. The papers of a series are all of one day. */
class PreviewTest extends WithBot {
    @Test
    void a_subscription_says_how_much_it_brings_with_the_newest_samples() {
        bot.reads(Papers.series(12).toArray(Paper[]::new));

        assertThat(bot.say("/subscribe larks"))
                .contains("Subscribed as #1")
                .contains("about 12 papers a day")
                .containsSubsequence("How 12 larks", "title: larks", "How 11 larks", "How 10 larks", "Next alert")
                .doesNotContain("How 9 larks")
                .doesNotContain("Add a word");
    }

    @Test
    void what_is_found_seldom_is_told_by_the_week_or_the_month() {
        List<Paper> papers = new ArrayList<>();
        for (int day = 0; day < 20; day++) {
            papers.add(Papers.titled(Papers.id(1 + 800 * day), day % 4 == 0 ? "A wren" : "An owl")
                    .build());
        }
        papers.add(Papers.titled(Papers.id(16_700), "One finch").build());
        bot.reads(papers.toArray(Paper[]::new));

        assertThat(bot.say("/subscribe wren")).contains("about 2 papers a week");
        assertThat(bot.say("/subscribe finch")).contains("it finds one paper");
    }

    @Test
    void papers_of_long_ago_and_ids_of_the_future_do_not_count() {
        bot.reads(
                Papers.titled("2510.00001", "Old larks").build(),
                Papers.titled("2611.00005", "New larks").build(),
                Papers.titled("8912.00005", "Larks of the future").build());

        assertThat(bot.say("/subscribe larks"))
                .contains("about one paper a day")
                .contains("New larks")
                .doesNotContain("Old larks");
    }

    @Test
    void too_much_is_said_with_words_that_would_halve_it() {
        Paper[] papers = IntStream.rangeClosed(1, 60)
                .mapToObj(n -> Papers.titled(
                                Papers.id(n), (n % 2 == 0 ? "Larks in meadows" : "Larks in towns") + " " + n)
                        .build())
                .toArray(Paper[]::new);
        bot.reads(papers);
        bot.reads(IntStream.rangeClosed(101, 300)
                .mapToObj(n -> Papers.titled(Papers.id(n), "Owls " + n).build())
                .toArray(Paper[]::new));

        assertThat(bot.say("/subscribe larks"))
                .contains("about 60 papers a day")
                .contains("Add a word")
                .contains("“meadow” leaves about 30")
                .contains("“town” leaves about 30");
    }

    @Test
    void a_word_that_no_paper_has_is_answered_with_the_nearest() {
        bot.reads(Papers.series(3).toArray(Paper[]::new));

        assertThat(bot.say("/subscribe larcks song"))
                .contains("Nothing on file of the last month fits")
                .contains("No paper on file has “larck”. Did you mean “lark”?");
        assertThat(bot.say("/subscribe zzzzzz")).contains("Nothing on file").doesNotContain("Did you mean");
    }

    @Test
    void the_button_under_a_search_shows_the_same() {
        bot.reads(Papers.series(3).toArray(Paper[]::new));
        bot.say("/search larks");
        assertThat(bot.say("/keep 1")).contains("about 3 papers a day").contains("How 3 larks");
    }

    @Test
    void nothing_is_foretold_while_nothing_is_on_file() {
        assertThat(bot.say("/subscribe larks")).contains("Subscribed as #1").doesNotContain("last month");
    }

    @Test
    void a_chat_has_a_hundred_subscriptions_at_most() {
        for (int n = 1; n <= 100; n++) {
            bot.say("/subscribe topic" + n);
        }
        assertThat(bot.say("/subscribe onemore")).contains("100 subscriptions, and that is the limit");
        bot.say("/unsubscribe 7");
        assertThat(bot.say("/subscribe onemore")).contains("Subscribed as #101");
    }
}
