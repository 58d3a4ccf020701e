package dev.paperlark.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PersonId;
import dev.paperlark.support.Papers;
import dev.paperlark.support.WithBot;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingListCommandsTest extends WithBot {
    private static final PersonId ADA = new PersonId("test", "ada");
    private static final PersonId BEN = new PersonId("test", "ben");

    @BeforeEach
    void prepare() {
        bot.reads(Papers.series(12).toArray(Paper[]::new));
    }

    @Test
    void a_saved_paper_is_on_the_list_of_whoever_saved_it_and_of_nobody_else() {
        assertThat(bot.sayAs(ADA, "/saved")).contains("Your reading list is empty");
        assertThat(bot.sayAs(ADA, "/save https://arxiv.org/abs/2601.00001v2")).contains("Saved");
        assertThat(bot.sayAs(ADA, "/save 2601.00001")).contains("already");
        assertThat(bot.sayAs(ADA, "/saved")).contains("1. How 1 larks", "unread", "Mark read]", "Remove]");
        assertThat(bot.sayAs(BEN, "/saved")).contains("Your reading list is empty");
        assertThat(bot.sayAs(ADA, "/save")).contains("/save 1706.03762");
    }

    @Test
    void the_unread_stand_before_the_read_and_the_newest_first() {
        for (int paper = 1; paper <= 3; paper++) {
            bot.clock().advance(Duration.ofMinutes(1));
            bot.sayAs(ADA, "/save " + Papers.id(paper));
        }
        assertThat(bot.sayAs(ADA, "/read 2601.00003")).contains("Marked as read");
        assertThat(bot.sayAs(ADA, "/saved"))
                .containsSubsequence("How 2 larks", "How 1 larks", "How 3 larks", "read", "Mark unread]");
        assertThat(bot.sayAs(ADA, "/unread 2601.00003")).contains("Marked as unread");
        assertThat(bot.sayAs(ADA, "/saved")).containsSubsequence("How 3 larks", "How 2 larks", "How 1 larks");
    }

    @Test
    void what_is_removed_is_gone_and_can_be_removed_only_once() {
        bot.sayAs(ADA, "/save 2601.00001");
        assertThat(bot.sayAs(BEN, "/unsave 2601.00001")).contains("not on your reading list");
        assertThat(bot.sayAs(ADA, "/unsave 2601.00001")).contains("Removed");
        assertThat(bot.sayAs(ADA, "/unsave 2601.00001")).contains("not on your reading list");
        assertThat(bot.sayAs(ADA, "/saved")).contains("Your reading list is empty");
    }

    @Test
    void a_long_list_has_pages() {
        for (int paper = 1; paper <= 12; paper++) {
            bot.clock().advance(Duration.ofMinutes(1));
            bot.sayAs(ADA, "/save " + Papers.id(paper));
        }
        assertThat(bot.sayAs(ADA, "/saved"))
                .contains("12 papers", "1 to 5", "More ▸")
                .doesNotContain("How 7 larks");
        assertThat(bot.sayAs(ADA, "/shelf 5")).contains("6 to 10", "6. How 7 larks", "More ▸", "◂ Back");
        assertThat(bot.sayAs(ADA, "/shelf 10")).contains("11 to 12", "◂ Back").doesNotContain("More ▸");
        assertThat(bot.sayAs(ADA, "/shelf 900")).contains("empty");
        assertThat(bot.sayAs(ADA, "/shelf x")).contains("empty");
    }

    @Test
    void tags_narrow_the_list_and_can_be_taken_away() {
        bot.sayAs(ADA, "/save 2601.00001");
        bot.sayAs(ADA, "/save 2601.00002");
        assertThat(bot.sayAs(ADA, "/tag 2601.00001 RL, #机器人")).contains("#rl #机器人");
        assertThat(bot.sayAs(ADA, "/saved rl"))
                .contains("How 1 larks", "#rl #机器人")
                .doesNotContain("How 2 larks");
        assertThat(bot.sayAs(ADA, "/saved #机器人")).contains("How 1 larks");
        assertThat(bot.sayAs(ADA, "/saved r")).contains("Nothing on your reading list has the tag");
        assertThat(bot.sayAs(ADA, "/tag 2601.00001")).contains("no tags");
        assertThat(bot.sayAs(ADA, "/saved rl")).contains("Nothing on your reading list has the tag");
        assertThat(bot.sayAs(ADA, "/tag 2601.00003 rl")).contains("/save 2601.00003");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b c d e f", "this-tag-is-far-too-long-for-anything", "<b>", "%"})
    void tags_are_a_few_short_words(String tags) {
        bot.sayAs(ADA, "/save 2601.00001");
        assertThat(bot.sayAs(ADA, "/tag 2601.00001 " + tags)).contains("at most 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bibtex", "RIS", "csv", "markdown"})
    void the_list_comes_as_a_file(String format) {
        bot.sayAs(ADA, "/save 2601.00001");
        assertThat(bot.sayAs(ADA, "/export " + format)).contains("One paper");
        assertThat(bot.sayAs(BEN, "/export " + format)).contains("Your reading list is empty");
        assertThat(bot.sayAs(ADA, "/export " + format + " rl")).contains("Nothing on your reading list has the tag");
        assertThat(bot.sayAs(ADA, "/export")).contains("/export bibtex");
    }

    @Test
    void the_details_of_a_paper_can_be_saved() {
        assertThat(bot.say("/paper 2601.00001")).contains("Save]");
    }
}
