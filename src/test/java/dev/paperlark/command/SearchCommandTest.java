package dev.paperlark.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.Paper;
import dev.paperlark.support.Papers;
import dev.paperlark.support.WithBot;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SearchCommandTest extends WithBot {
    @Test
    void a_search_shows_the_papers_with_what_hit_and_says_the_query_back() {
        bot.reads(Papers.series(3).toArray(Paper[]::new));
        assertThat(bot.say("/search larks cat:cs.RO"))
                .contains("3 papers found")
                .contains("papers with “larks”, in cs.RO")
                .contains("1. How ")
                .contains("title: larks · category cs.RO")
                .contains("Details]")
                .contains("Subscribe to this]");
    }

    @Test
    void a_hit_in_the_title_stands_above_one_in_the_tldr_above_one_in_the_abstract() {
        String filler = " We say much more that has nothing to do with it, at some length.";
        bot.reads(
                Papers.titled("2601.00001", "First")
                        .abstractText("Wrens sing." + filler)
                        .tldr("en", "Nothing else." + filler)
                        .build(),
                Papers.titled("2601.00002", "Second")
                        .abstractText("Nothing else." + filler)
                        .tldr("en", "Wrens sing." + filler)
                        .build(),
                Papers.titled("2601.00003", "Wrens sing")
                        .abstractText("Nothing else." + filler)
                        .tldr("en", "Nothing." + filler)
                        .build());
        assertThat(bot.say("/search wren")).containsSubsequence("1. Wrens sing", "2. Second", "3. First");
    }

    @Test
    void of_papers_that_fit_alike_the_newer_comes_first() {
        bot.reads(
                Papers.titled("1501.00001", "Wrens sing").build(),
                Papers.titled("2501.00001", "Wrens sing").build(),
                Papers.titled("hep-th/9901001", "Wrens sing").build());
        assertThat(bot.say("/search wren")).containsSubsequence("2501.00001", "1501.00001", "hep-th/9901001");
    }

    @Test
    void the_newest_papers_come_first_when_asked() {
        bot.reads(Papers.series(30).toArray(Paper[]::new));
        bot.reads(
                Papers.titled("2401.00001", "Wrens and wrens, and other wrens").build(),
                Papers.titled("2501.00001", "Much about singing in the early morning, and a wren")
                        .build());
        assertThat(bot.say("/search wren"))
                .containsSubsequence("2401.00001", "2501.00001")
                .contains("Newest first");
        assertThat(bot.say("/found 1 newest 0"))
                .containsSubsequence("2501.00001", "2401.00001")
                .contains("Best first");
    }

    @Test
    void pages_are_turned_by_buttons_also_after_a_restart() {
        bot.reads(Papers.series(12).toArray(Paper[]::new));
        assertThat(bot.say("/search larks"))
                .contains("12 papers found, here 1 to 5")
                .contains("More ▸")
                .doesNotContain("◂ Back");
        bot.restart();
        assertThat(bot.say("/found 1 best 10"))
                .contains("12 papers found, here 11 to 12")
                .contains("11. How")
                .contains("◂ Back")
                .doesNotContain("More ▸");
    }

    @Test
    void what_was_searched_for_can_be_subscribed_to_however_long_it_is() {
        bot.reads(Papers.numbered(1));
        String query = "larks OR " + "\"a rather long phrase of many words\" OR ".repeat(9) + "wren";
        bot.say("/search " + query);
        assertThat(bot.say("/keep 1")).contains("#1");
        assertThat(bot.say("/subscriptions")).contains("a rather long phrase");
        assertThat(bot.say("/keep 1", Role.MEMBER, Locale.ENGLISH)).contains("only its administrators");
    }

    @Test
    void an_altered_or_forgotten_button_is_answered_kindly() {
        assertThat(bot.say("/found 99 best 0")).contains("Please /search again");
        assertThat(bot.say("/found x")).contains("Please /search again");
        assertThat(bot.say("/keep -1")).contains("Please /search again");
        bot.say("/search larks");
        assertThat(bot.say("/found 1 best 100000")).contains("too much to look through");
    }

    @Test
    void a_mistake_is_marked_where_it_stands() {
        assertThat(bot.say("/search robot (drone")).contains("robot ▸(drone").contains("Column 7");
        assertThat(bot.say("/search")).contains("What shall I look for?", "diffusion policy");
    }

    @Test
    void nothing_found_says_what_to_try() {
        assertThat(bot.say("/search larks"))
                .contains("Nothing found")
                .contains("OR")
                .contains("Subscribe to this");
    }

    @Test
    void a_paper_that_is_improved_is_found_by_its_new_words() {
        bot.reads(Papers.titled("2601.00001", "Wrens").build());
        assertThat(bot.say("/search larks")).contains("Nothing found");
        bot.reads(Papers.titled("2601.00001", "Wrens")
                .abstractText("They are no larks.")
                .build());
        assertThat(bot.say("/search larks")).contains("One paper found").contains("abstract: larks");
    }

    @Test
    void similar_papers_are_found_by_what_they_are_about() {
        bot.reads(Papers.numbered(9));
        assertThat(bot.say("/similar " + Papers.id(9))).contains("Nothing on file reads like");
        bot.reads(
                Papers.titled("2601.00001", "Diffusion policies for robot hands")
                        .abstractText("A diffusion policy moves a hand.")
                        .build(),
                Papers.titled("2601.00002", "Robot hands with a diffusion policy")
                        .abstractText("We move a hand by a diffusion policy.")
                        .build(),
                Papers.titled("2601.00003", "On the age of stars")
                        .abstractText("We count old stars and their light.")
                        .build());
        assertThat(bot.say("/similar https://arxiv.org/abs/2601.00001v2"))
                .contains("Papers that read like")
                .contains("1. Robot hands with a diffusion policy")
                .doesNotContain("stars");
        assertThat(bot.say("/similar 9999.99999")).contains("No paper");
        assertThat(bot.say("/similar")).contains("/similar 1706.03762");
    }

    @Test
    void the_answer_is_in_the_chats_language() {
        bot.say("/start", Role.ADMIN, Locale.SIMPLIFIED_CHINESE);
        bot.reads(Papers.titled("2601.00001", "Wrens").tldr("zh", "鹪鹩的扩散模型。").build());
        assertThat(bot.say("/search 扩散模型")).contains("找到 1 篇论文").contains("订阅这个搜索");
    }
}
