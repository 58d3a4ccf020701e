package dev.paperlark.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.message.Texts;
import dev.paperlark.model.Paper;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import dev.paperlark.support.Papers;
import dev.paperlark.support.WithBot;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the first word to the first alert, for somebody who has read nothing. */
class GuideTest extends WithBot {
    private static final Paper GRASPING = Papers.titled("2611.00001", "Grasping without looking")
            .authors("Ada Finch")
            .categories("cs.RO")
            .abstractText("A hand learns grasping in the dark.")
            .build();

    @ParameterizedTest
    @CsvSource(textBlock = """
            en, Choose a field,   Robotics, about one paper a day, Subscribe, Papers for Monday, Subscribed as #1
            zh, 选一个领域,        机器人,    每天约 1 篇,           订阅,       论文速递,           已订阅
            """)
    void a_new_user_gets_from_start_to_the_first_alert_with_two_presses(
            String language,
            String greeting,
            String field,
            String volume,
            String subscribe,
            String alert,
            String subscribed) {
        bot.reads(GRASPING);

        assertThat(bot.say("/start", Role.ADMIN, Locale.forLanguageTag(language)))
                .contains(greeting)
                .contains(field);
        assertThat(bot.press(field))
                .contains("cs.RO")
                .contains("grasping")
                .contains(volume)
                .contains("Grasping without looking");
        assertThat(bot.press(subscribe))
                .containsSubsequence(alert, "Grasping without looking", "A hand learns grasping", subscribed);
    }

    @Test
    void the_second_field_waits_for_the_next_alert_and_none_is_added_twice() {
        bot.reads(GRASPING);
        bot.say("/subscribe owls");
        bot.say("/subscribe");
        bot.press("Robotics");

        assertThat(bot.press("Subscribe")).contains("Subscribed as #2").doesNotContain("Papers for");
        assertThat(bot.say("/take robotics")).contains("already have this as #2");
        assertThat(bot.at("2026-11-23T08:00:00Z")).contains("Grasping without looking");
    }

    @Test
    void before_any_paper_the_first_subscription_says_that_there_is_nothing_yet() {
        assertThat(bot.say("/take quantum")).contains("Subscribed as #1").contains("no paper has come in");
    }

    @Test
    void subscribing_without_words_says_what_there_is_to_choose_and_to_type() {
        assertThat(bot.say("/subscribe"))
                .contains("Language models", "Statistics")
                .contains("/subscribe au:\"Kaiming He\"")
                .contains("A few words]", "An author]", "Categories by name]");
        assertThat(bot.say("/subscribe", Role.MEMBER, Locale.ENGLISH)).doesNotContain("A few words]", "An author]");
    }

    @Test
    void words_and_authors_are_asked_for_and_categories_are_shown_by_name() {
        bot.reads(GRASPING);
        bot.say("/subscribe");
        assertThat(bot.press("A few words")).contains("All words must appear");
        assertThat(bot.say("/topic \"in the dark\"")).contains("Subscribed as #1", "Grasping without looking");
        assertThat(bot.say("/topic dark AND (")).contains("▸");
        bot.say("/subscribe");
        assertThat(bot.press("An author")).contains("Whose papers");
        assertThat(bot.say("/author Ada \"Finch"))
                .contains("Subscribed as #2", "Ada Finch", "Grasping without looking");
        bot.say("/subscribe");
        assertThat(bot.press("Categories by name")).contains("Computer Science");
        assertThat(bot.press("cs")).contains("cs.CV", "Computer Vision");
    }

    @Test
    void a_field_is_changed_before_it_is_taken_and_an_altered_button_shows_the_guide() {
        bot.say("/subscribe");
        bot.press("Robotics");

        assertThat(bot.press("Change it first")).contains("Robotics", "cat:cs.RO (manipulation OR grasping");
        assertThat(bot.say("/pack nothing")).contains("What do you want to read?");
        assertThat(bot.say("/take nothing")).contains("What do you want to read?");
        assertThat(bot.say("/pack robotics", Role.MEMBER, Locale.ENGLISH)).doesNotContain("Subscribe]");
    }

    @Test
    void every_field_has_a_query_that_parses_and_a_name_in_every_language() {
        StarterPacks packs = StarterPacks.load();
        QueryParser parser = new QueryParser();
        Set<String> names =
                packs.all().stream().map(pack -> "pack." + pack.key()).collect(Collectors.toSet());

        assertThat(packs.all())
                .hasSizeBetween(12, 25)
                .allSatisfy(pack -> assertThat(parser.parse(pack.query()))
                        .as(pack.key())
                        .isInstanceOfSatisfying(
                                QueryResult.Parsed.class,
                                parsed -> assertThat(parsed.warnings()).isEmpty()));
        for (Locale language : Texts.LANGUAGES) {
            assertThat(Texts.in(language).bundle().keySet().stream().filter(key -> key.startsWith("pack.")))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            vision,             cs.CV,        Computer Vision and Pattern Recognition
            视觉,                cs.CV,        Computer Vision and Pattern Recognition
            nlp,                cs.CL,        Computation and Language
            CV,                 cs.CV,        Computer Vision and Pattern Recognition
            machine learning,   stat.ML,      Machine Learning
            quantum computing,  quant-ph,     Quantum Physics
            hep-th,             hep-th,       High Energy Physics - Theory
            """)
    void a_category_is_found_by_a_word_and_followed_with_a_press(String word, String code, String name) {
        assertThat(bot.say("/categories " + word)).contains(code).contains(name);
        assertThat(bot.press("+ " + code)).contains("Subscribed as #1").contains("in " + code);
        assertThat(bot.say("/subscribe cat:" + code)).contains("already have this");
    }

    @Test
    void categories_are_named_in_the_chats_language() {
        bot.say("/language zh");
        assertThat(bot.say("/categories vision")).contains("计算机视觉与模式识别");
        assertThat(bot.say("/categories")).contains("天体物理", "统计学");
    }

    @Test
    void an_archive_shows_all_of_its_categories_a_page_at_a_time() {
        assertThat(bot.say("/categories"))
                .contains("Astrophysics", "Quantum Physics")
                .doesNotContain("cs.RO");
        assertThat(bot.press("cs")).contains("cs.AI", "and 26 more").doesNotContain("cs.RO");
        assertThat(bot.press("More")).contains("cs.LG", "and 11 more");
        assertThat(bot.press("More")).contains("cs.RO", "cs.SY").doesNotContain("more");
    }

    @Test
    void members_may_look_for_categories_but_not_follow_them_and_nonsense_is_answered() {
        assertThat(bot.say("/categories vision", Role.MEMBER, Locale.ENGLISH))
                .contains("cs.CV")
                .doesNotContain("+ cs.CV");
        assertThat(bot.say("/categories zyzzyva")).contains("No category is called “zyzzyva”");
        assertThat(bot.say("/categories cs 999")).contains("cs.AI");
    }
}
