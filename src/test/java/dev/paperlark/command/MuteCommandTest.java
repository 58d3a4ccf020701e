package dev.paperlark.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.support.Papers;
import dev.paperlark.support.WithBot;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MuteCommandTest extends WithBot {
    @BeforeEach
    void prepare() {
        bot.say("/subscribe larks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loud",
                "\"larks agree\"",
                "au:\"Ada Finch\"",
                "cat:cs.LG",
                "2601.00001",
                "https://arxiv.org/abs/2601.00001v2"
            })
    void what_is_muted_is_neither_sent_nor_counted_until_the_mute_is_lifted(String unwanted) {
        assertThat(bot.say("/mute " + unwanted)).contains("Muted: papers");
        bot.reads(
                Papers.numbered(1),
                Papers.titled("2601.00009", "Nine larks at home").build());

        assertThat(bot.at("2026-11-23T08:00:00Z"))
                .contains("1 matches what you asked for")
                .contains("Nine larks")
                .doesNotContain("How 1 larks");

        assertThat(bot.say("/unmute 1")).contains("Nothing is muted");
        assertThat(bot.after(Duration.ofDays(1))).contains("How 1 larks").doesNotContain("Nine larks");
    }

    @Test
    void a_paper_can_be_muted_before_any_digest_brings_it() {
        bot.say("/mute arXiv:2601.00001");
        bot.reads(Papers.numbered(1));
        assertThat(bot.at("2026-11-23T08:00:00Z")).isEmpty();
    }

    @Test
    void the_list_says_each_mute_in_words_and_lifts_it_by_a_button() {
        bot.say("/mute survey");
        bot.say("/mute cat:cs.CY");
        assertThat(bot.say("/mutes"))
                .contains("2 mutes")
                .contains("with “survey”")
                .contains("in cs.CY")
                .contains("Lift 1")
                .contains("Lift 2");
        assertThat(bot.say("/unmute 1")).contains("One mute").doesNotContain("survey");
        assertThat(bot.say("/unmute 77")).contains("One mute");
        assertThat(bot.say("/unmute x")).contains("One mute");
    }

    @Test
    void a_long_list_has_pages() {
        for (int n = 0; n < 12; n++) {
            bot.say("/mute topic" + n);
        }
        assertThat(bot.say("/mutes")).contains("topic9").contains("More ▸").doesNotContain("topic10");
        assertThat(bot.say("/mutes 10")).contains("Lift 12").contains("topic11").doesNotContain("topic9");
        assertThat(bot.say("/mutes 500")).contains("topic0");
    }

    @Test
    void the_same_is_not_muted_twice_and_a_hundred_are_enough() {
        bot.say("/mute surveys");
        assertThat(bot.say("/mute survey")).contains("muted already");
        for (int n = 1; n < 100; n++) {
            bot.say("/mute topic" + n);
        }
        assertThat(bot.say("/mute onemore")).contains("100 mutes are the limit");
    }

    @Test
    void a_mistake_is_marked_where_it_stands() {
        assertThat(bot.say("/mute (drone")).contains("▸").contains("Column 1");
        assertThat(bot.say("/mute")).contains("What shall stay away?", "survey");
    }

    @Test
    void the_details_of_a_paper_lead_to_muting_it_or_an_author() {
        bot.reads(Papers.numbered(1));
        assertThat(bot.say("/paper 2601.00001")).contains("Mute…");
        assertThat(bot.say("/hide 2601.00001"))
                .contains("1  Ada Finch")
                .contains("2  Ben Wren")
                .contains("This paper")
                .contains("Author 2");
        assertThat(bot.say("/hide 2601.00001 2")).contains("Muted: papers by “Ben Wren”");
        assertThat(bot.say("/hide 2601.00001 0")).contains("Muted: papers with id 2601.00001");
        assertThat(bot.say("/hide 2601.00001 3")).contains("What shall not come any more?");
        assertThat(bot.say("/hide 9999.99999")).contains("No paper");
        assertThat(bot.say("/hide")).contains("/mute survey");
    }

    @Test
    void only_administrators_mute() {
        bot.reads(Papers.numbered(1));
        bot.say("/mute survey");
        for (String line : new String[] {"/mute larks", "/unmute 1", "/hide 2601.00001 0"}) {
            assertThat(bot.say(line, Role.MEMBER, Locale.ENGLISH)).contains("only its administrators");
        }
        assertThat(bot.say("/mutes", Role.MEMBER, Locale.ENGLISH))
                .contains("survey")
                .doesNotContain("Lift");
        assertThat(bot.say("/paper 2601.00001", Role.MEMBER, Locale.ENGLISH)).doesNotContain("Mute…");
    }
}
