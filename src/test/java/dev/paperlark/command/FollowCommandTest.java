package dev.paperlark.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.Paper;
import dev.paperlark.support.Papers;
import dev.paperlark.support.WithBot;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From a paper to its author or its category. */
class FollowCommandTest extends WithBot {
    @Test
    void an_author_is_followed_from_the_details_and_not_twice() {
        bot.reads(Papers.numbered(1));
        bot.say("/paper " + Papers.id(1));

        assertThat(bot.press("Follow")).contains("What do you want to follow?", "1  Ada Finch", "2  Ben Wren");
        assertThat(bot.press("Author 2")).contains("Subscribed as #1").contains("by “Ben Wren”");
        assertThat(bot.say("/follow " + Papers.id(1) + " 2")).contains("already have this as #1");
        assertThat(bot.at("2026-11-23T08:00:00Z")).contains("How 1 larks", "author: Ben Wren");
    }

    @Test
    void the_primary_category_is_followed_in_chinese_as_well() {
        bot.reads(Papers.numbered(1));
        bot.say("/language zh");
        bot.say("/paper " + Papers.id(1));

        assertThat(bot.press("关注")).contains("你想关注什么", "整个 cs.RO");
        assertThat(bot.press("整个 cs.RO")).contains("已订阅").contains("属于 cs.RO");
    }

    @Test
    void a_long_list_of_authors_ends_and_what_can_not_be_followed_is_not_offered() {
        Paper crowded = Papers.titled("2601.00001", "Many hands")
                .authors(IntStream.rangeClosed(1, 40)
                        .mapToObj(n -> "Ada Finch" + n)
                        .toArray(String[]::new))
                .categories("cs.RO) OR (larks")
                .build();
        bot.reads(crowded, Papers.titled("2601.00002", "By nobody").build());

        assertThat(bot.say("/follow 2601.00001"))
                .contains("Author 12")
                .doesNotContain("Author 13")
                .doesNotContain("All of");
        assertThat(bot.say("/follow 2601.00001 0")).contains("What do you want to follow?");
        assertThat(bot.say("/follow 2601.00001 13")).contains("Subscribed as #1");
        assertThat(bot.say("/follow 2601.00001 41")).contains("What do you want to follow?");
        assertThat(bot.say("/follow 2601.00002")).doesNotContain("!1");
        assertThat(bot.say("/follow 9999.99999")).contains("No paper");
    }

    @Test
    void members_are_not_offered_what_they_may_not_do() {
        bot.reads(Papers.numbered(1));

        assertThat(bot.say("/paper " + Papers.id(1), Role.MEMBER, Locale.ENGLISH))
                .contains("How 1 larks")
                .doesNotContain("Follow");
    }
}
