package dev.paperlark.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PersonId;
import dev.paperlark.model.SummaryChoice;
import dev.paperlark.support.Papers;
import dev.paperlark.support.WithBot;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SummaryLanguageCommandTest extends WithBot {
    private static final String ENGLISH = "The larks of a wood agree on a song with the help of one that is loud.";
    private static final String CHINESE = "林中的云雀在一只大声的云雀带领下很快就唱起了同一首歌。";
    private static final String ONLY_CHINESE = "鹪鹩独自在黎明时分唱歌，谁也不等。";

    @BeforeEach
    void prepare() {
        bot.say("/subscribe cat:cs.RO");
        bot.reads(summarised("2611.00001", "Larks sing", "zh", CHINESE));
        bot.reads(summarised("2611.00001", "Larks sing", "en", ENGLISH));
        bot.reads(summarised("2611.00002", "Wrens sing", "zh", ONLY_CHINESE));
    }

    private static Paper summarised(String id, String title, String language, String tldr) {
        return Papers.titled(id, title)
                .categories("cs.RO")
                .abstractText("Not what a card begins with.")
                .tldr(language, tldr)
                .build();
    }

    @Test
    void an_alert_has_the_summaries_in_the_chosen_language_and_where_there_is_none_those_there_are() {
        bot.say("/language zh");
        assertThat(bot.say("/summary_language en")).contains("优先显示英语摘要");

        assertThat(bot.at("2026-11-23T08:00:00Z"))
                .contains(ENGLISH, ONLY_CHINESE)
                .doesNotContain(CHINESE, "Not what a card begins with");
    }

    @Test
    void without_a_choice_the_summary_speaks_as_the_bot_does() {
        bot.say("/language zh");

        assertThat(bot.at("2026-11-23T08:00:00Z"))
                .contains(CHINESE, ONLY_CHINESE)
                .doesNotContain(ENGLISH);
    }

    @Test
    void the_choice_holds_wherever_a_paper_is_shown() {
        bot.say("/save 2611.00001");
        bot.say("/summary_language zh");

        for (String line : List.of("/search larks", "/paper 2611.00001", "/saved", "/alert")) {
            assertThat(bot.say(line)).as(line).contains(CHINESE).doesNotContain(ENGLISH);
        }
    }

    @Test
    void a_reminder_has_it_too() {
        PersonId ada = new PersonId("test", "ada");
        bot.sayPrivately(ada, "/reminder on");
        bot.sayPrivately(ada, "/save 2611.00001");
        bot.sayPrivately(ada, "/summary_language zh");

        assertThat(bot.at("2026-11-30T08:00:00Z")).contains(CHINESE);
    }

    @Test
    void the_choice_can_be_seen_and_taken_back_by_buttons() {
        assertThat(bot.say("/summary_language")).contains("in my language", "English]", "中文", "日本語", "한국어");
        assertThat(bot.press("中文")).contains("Chinese");
        assertThat(bot.say("/search larks")).contains(CHINESE);
        assertThat(bot.say("/summary_language")).contains("Chinese where a paper has one");
        assertThat(bot.press("Any")).contains("in my language");
        assertThat(bot.say("/search larks")).contains(ENGLISH);
    }

    @Test
    void searches_find_what_stands_in_a_summary_that_is_not_shown() {
        bot.say("/summary_language en");

        assertThat(bot.say("/search 大声的云雀")).contains(ENGLISH);
    }

    @Test
    void only_administrators_choose() {
        assertThat(bot.say("/summary_language zh", Role.MEMBER, Locale.ENGLISH)).contains("only its administrators");
    }

    @Test
    void a_language_is_known_by_its_code_and_by_its_names() {
        Map.of(
                        "zh", "zh", "ZH-cn", "zh", "en_US", "en", "Chinese", "zh", "中文", "zh", "日本語", "ja", "Korean",
                        "ko", "法语", "fr")
                .forEach((words, code) -> assertThat(SummaryLanguageCommand.choice(words))
                        .as(words)
                        .contains(SummaryChoice.of(code)));
        assertThat(SummaryLanguageCommand.choice("off")).contains(SummaryChoice.ANY);
    }

    @Test
    void what_names_no_language_changes_nothing() {
        bot.say("/summary_language zh");
        for (String words : List.of("xx", "klingon", "english please", "1", "-", "english-US")) {
            assertThat(bot.say("/summary_language " + words))
                    .as(words)
                    .contains("/summary_language en, zh, ja, ko, or any");
        }
        assertThat(bot.say("/summary_language")).contains("Chinese");
    }
}
