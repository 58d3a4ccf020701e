package dev.paperlark.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.support.Papers;
import dev.paperlark.support.TestBot;
import java.nio.file.Path;
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

        assertThat(bot.say("/trends")).contains("/trends diffusion, \"state space\"");
        assertThat(bot.say("/trends a, b, c, d, e")).contains("at most 4");
        assertThat(bot.say("/trends wren, (lark")).contains("(lark");
        assertThat(bot.say("/trends nothingatall")).contains("No paper of the last year");
    }
}
