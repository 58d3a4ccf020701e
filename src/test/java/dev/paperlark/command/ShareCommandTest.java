package dev.paperlark.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.support.WithBot;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ShareCommandTest extends WithBot {
    private static final Pattern CODE = Pattern.compile("/adopt ([a-z0-9]{12})");

    @Test
    void a_code_shows_the_subscriptions_and_its_button_takes_them_over() {
        bot.say("/subscribe larks");
        bot.say("/subscribe cat:cs.RO grasping");
        String code = share();
        bot.say("/unsubscribe 1");

        assertThat(bot.say("/adopt " + code)).contains("2 subscriptions to take over", "larks", "cat:cs.RO grasping");
        assertThat(bot.say("/subscriptions")).as("nothing is taken by looking").doesNotContain("larks");
        assertThat(bot.say("/start " + code)).contains("2 subscriptions to take over");

        assertThat(bot.say("/adopt " + code + " yes")).contains("1 of 2 added");
        assertThat(bot.say("/subscriptions")).contains("larks", "grasping");
        assertThat(bot.say("/adopt " + code + " yes")).contains("0 of 2 added");
    }

    @Test
    void names_and_rhythms_go_along_and_rests_do_not() {
        bot.say("/subscribe larks");
        bot.say("/rename 1 Birds");
        bot.say("/when 1 mon");
        bot.say("/subscribe owls");
        bot.say("/when 2 now");
        bot.say("/switch off 2");
        String code = share();
        bot.say("/unsubscribe 1");
        bot.say("/unsubscribe 2");

        assertThat(bot.say("/adopt " + code)).contains("Birds  larks · Mon", "owls · as soon as papers arrive");
        bot.press("Subscribe to these");
        assertThat(bot.say("/subscriptions"))
                .contains("#3  Birds  larks", "· Mon", "#4  owls", "· as soon as papers arrive")
                .doesNotContain("paused");
    }

    @Test
    void no_more_are_taken_over_than_a_chat_may_have() {
        bot.say("/subscribe larks");
        bot.say("/subscribe wrens");
        bot.say("/subscribe owls");
        String code = share();
        bot.say("/unsubscribe 1");
        bot.say("/unsubscribe 3");
        for (int n = 2; n < NewSubscriptions.MOST; n++) {
            bot.say("/subscribe finch" + n);
        }

        assertThat(bot.say("/adopt " + code + " yes")).contains("1 of 3 added");
        assertThat(bot.say("/subscriptions 90")).contains("larks").doesNotContain("owls");
    }

    @Test
    void only_administrators_take_over() {
        bot.say("/subscribe larks");
        String code = share();
        assertThat(bot.say("/adopt " + code + " yes", Role.MEMBER, Locale.ENGLISH))
                .contains("only its administrators");
    }

    @Test
    void a_code_that_is_wrong_or_old_is_said_kindly() {
        assertThat(bot.say("/share")).contains("/subscribe");
        assertThat(bot.say("/adopt")).contains("Say the code");
        assertThat(bot.say("/adopt nosuchcode")).contains("no such code");
        assertThat(bot.say("/start ;DROP TABLE")).contains("no such code");
        bot.say("/subscribe larks");
        String code = share();
        bot.clock().advance(Duration.ofDays(91));
        assertThat(bot.say("/adopt " + code)).contains("no such code");
    }

    private String share() {
        Matcher code = CODE.matcher(bot.say("/share"));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }
}
