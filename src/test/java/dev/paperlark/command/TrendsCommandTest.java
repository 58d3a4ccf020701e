package dev.paperlark.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.Paper;
import dev.paperlark.support.Papers;
import dev.paperlark.support.TestBot;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrendsCommandTest {
    @TempDir
    private Path folder;

    private TestBot bot;

    @BeforeEach
    void start() {
        bot = TestBot.in(folder);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void each_term_is_counted_week_by_week_and_drawn() {
        bot.reads(
                Papers.titled("2611.00010", "Wrens sing").build(),
                Papers.titled("2611.00020", "A state space of wrens").build(),
                Papers.titled("2611.17000", "Wrens sing again").build());

        assertThat(bot.say("/trends wren, \"state space\""))
                .contains("Papers a week")
                .contains("wren 3 papers, 1 in the last week")
                .contains("\"state space\" one paper, 0 in the last week");
    }

    @Test
    void a_term_is_a_query_and_a_comma_inside_quotes_belongs_to_it() {
        bot.reads(
                Papers.titled("2611.00010", "Wrens, larks").categories("cs.RO").build(),
                Papers.titled("2611.00020", "Wrens").categories("cs.CV").build());

        assertThat(bot.say("/trends cat:cs.RO wren，\"wrens, larks\" OR finch"))
                .contains("1 cat:cs.RO wren one paper")
                .contains("2 \"wrens, larks\" OR finch");
    }

    @Test
    void what_can_t_be_drawn_is_said_with_what_to_do() {
        assertThat(bot.say("/trends wren")).contains("can't count that");
        bot.reads(Papers.numbered(1));

        assertThat(bot.say("/trends a, b, c, d, e")).contains("at most 4");
        assertThat(bot.say("/trends wren, (lark")).contains("(lark");
        assertThat(bot.say("/trends nothingatall")).contains("No paper of the last year");
    }

    @Test
    void without_words_it_says_what_rises_in_the_categories_that_the_subscriptions_name() {
        bot.say("/subscribe cat:cs.RO -cat:cs.CV gripper");
        reads(1, "Larks sing %s", "cs.RO", 60);
        reads(8_000, "Larks %s", "cs.RO", 10);
        reads(8_200, "World Models of %s", "cs.RO", 8);
        reads(8_400, "Mamba for %s", "cs.CV", 30);

        assertThat(bot.say("/trends"))
                .contains("Rising this week in Robotics", "1  World Models  8 titles, usually none")
                .doesNotContain("Mamba", "Larks", "numbers are worked out");
        assertThat(bot.press("Year of 1")).contains("\"world model\" 8 papers");
    }

    @Test
    void where_no_subscription_names_a_category_those_of_the_papers_that_came_are_looked_at() {
        reads(1, "Larks sing %s", "cs.RO", 60);
        reads(8_000, "Larks with World Models of %s", "cs.RO", 8);
        reads(8_200, "Mamba for %s", "cs.CV", 30);
        assertThat(bot.say("/trends")).contains("Rising this week\n", "Mamba");

        bot.say("/subscribe larks");
        bot.say("/alert");

        assertThat(bot.say("/trends"))
                .contains("Rising this week in Robotics\n", "World Models")
                .doesNotContain("Mamba");
    }

    @Test
    void of_a_busy_week_some_titles_tell_and_it_is_said() {
        reads(1, "Larks sing %s", "cs.RO", 1_200);
        reads(8_000, "Larks %s", "cs.RO", 900);
        reads(9_000, "World models of %s", "cs.RO", 300);

        assertThat(bot.say("/trends", Role.MEMBER, Locale.ENGLISH))
                .contains("World models  300 titles, usually none", "worked out from some");
    }

    @Test
    void where_nothing_rises_it_says_so_and_what_to_type() {
        assertThat(bot.say("/trends")).contains("can't count that");
        reads(1, "Larks sing %s", "cs.RO", 40);
        reads(8_000, "Larks sing %s", "cs.RO", 20);

        assertThat(bot.say("/trends")).contains("No word stands out", "/trends alone says");
    }

    /** Papers of November with these numbers; 900 are a day. */
    private void reads(int first, String title, String category, int count) {
        bot.reads(IntStream.range(first, first + count)
                .mapToObj(n -> Papers.titled("2611.%05d".formatted(n), title.formatted("q" + n))
                        .categories(category)
                        .build())
                .toArray(Paper[]::new));
    }
}
