package dev.paperlark.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.delivery.SendResult;
import dev.paperlark.message.Texts;
import dev.paperlark.support.Papers;
import dev.paperlark.support.WithBot;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest extends WithBot {
    @Test
    void an_unknown_command_suggests_the_nearest() {
        assertThat(bot.say("/subscirbe larks")).contains("Did you mean /subscribe?");
        assertThat(bot.say("/more-or-less"))
                .contains("There is no /more-or-less")
                .doesNotContain("Did you mean");
    }

    @Test
    void a_subscription_is_said_back_in_words_with_the_next_alert() {
        assertThat(bot.say("/subscribe diffusion policy"))
                .contains("Subscribed as #1")
                .contains("“diffusion”")
                .contains("“policy”")
                .contains("Next alert: Mon 23 Nov, 08:00 (UTC)");
    }

    @Test
    void a_query_that_does_not_parse_is_shown_with_the_place_and_a_remedy() {
        assertThat(bot.say("/subscribe larks AND (song"))
                .contains("▸")
                .containsPattern("Column \\d+")
                .doesNotContain("Subscribed");
        assertThat(bot.say("/subscriptions")).contains("Nothing is subscribed yet");
    }

    @Test
    void the_same_query_written_otherwise_is_not_kept_twice() {
        bot.say("/subscribe larks song");
        assertThat(bot.say("/subscribe  larks AND song")).contains("already have this as #1");
    }

    @Test
    void subscriptions_keep_their_numbers_when_one_is_dropped() {
        bot.say("/subscribe larks");
        bot.say("/subscribe owls");
        assertThat(bot.say("/unsubscribe 1")).contains("Dropped #1").contains("larks");
        bot.say("/subscribe finches");
        assertThat(bot.say("/subscriptions"))
                .contains("#2")
                .contains("#3")
                .contains("owls")
                .contains("finches")
                .doesNotContain("#1");
        assertThat(bot.say("/unsubscribe 1")).contains("There is no subscription “1”");
        assertThat(bot.say("/unsubscribe owls")).contains("Dropped #2");
    }

    @Test
    void subscriptions_survive_a_restart() {
        bot.say("/subscribe larks");
        bot.restart();
        assertThat(bot.say("/subscriptions")).contains("#1").contains("larks");
    }

    @Test
    void a_role_is_mentioned_when_somebody_wants_it_and_only_where_there_are_roles() {
        assertThat(bot.say("/mention <@&417>")).contains("no roles here");
        bot.platformHasRoles();
        assertThat(bot.say("/mention")).contains("Say which role");
        assertThat(bot.say("/mention everyone")).contains("Say which role");
        assertThat(bot.say("/mention <@&417>")).contains("mentions this role from now on");
        assertThat(bot.say("/mention")).contains("mentions a role", "Mention nobody");
        assertThat(bot.say("/mention 417", Role.MEMBER, Locale.ENGLISH)).contains("only its administrators");
        assertThat(bot.say("/mention off")).contains("mention nobody");
        assertThat(bot.say("/mention")).contains("Say which role");
    }

    @Test
    void a_chat_chooses_its_language() {
        assertThat(bot.say("/language 中文")).contains("我在这里说中文");
        assertThat(bot.say("/subscriptions")).contains("订阅");
        assertThat(bot.say("/language")).contains("/language en");
        assertThat(bot.say("/language English")).contains("I speak English here");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /time 7:30,         '07:30, every day, UTC'
            /time 19,           '19:00, every day, UTC'
            /time 9 pm,         '21:00, every day, UTC'
            /time 12am,         '00:00, every day, UTC'
            /time 8 18:30,      '08:00 and 18:30, every day, UTC'
            '/time 6pm, 8 am',  '08:00 and 18:00, every day, UTC'
            /time now,          'as soon as papers arrive, every day, UTC'
            /quiet 22:00-7:00,  '08:00, every day, UTC, quiet from 22:00 to 07:00'
            /quiet 10 pm to 6,  '08:00, every day, UTC, quiet from 22:00 to 06:00'
            /quiet off,         '08:00, every day, UTC'
            /timezone berlin,   '08:00, every day, Europe/Berlin'
            /timezone New York, '08:00, every day, America/New_York'
            /timezone utc+2,    '08:00, every day, UTC+02:00'
            /days mon-fri,      '08:00, Monday to Friday, UTC'
            /days Sat sun,      '08:00, Sat, Sun, UTC'
            /days fri-mon,      '08:00, Mon, Fri, Sat, Sun, UTC'
            /days 周一,          '08:00, Mon, UTC'
            /days daily,        '08:00, every day, UTC'
            """)
    void the_rhythm_changes_and_is_said_back(String line, String rhythm) {
        assertThat(bot.say(line)).contains("From now on: " + rhythm).contains("Next alert");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/time",
                "/time 25:00",
                "/time 8:60",
                "/time noon",
                "/time 13 pm",
                "/days",
                "/days someday",
                "/timezone"
            })
    void what_can_not_be_understood_is_answered_with_the_rhythm_and_an_example(String line) {
        assertThat(bot.say(line)).contains("08:00, every day, UTC").contains(line.replaceFirst(" .*", "") + " ");
    }

    @Test
    void an_unknown_zone_is_answered_with_the_nearest_ones() {
        assertThat(bot.say("/timezone Shangai")).contains("/timezone Asia/Shanghai");
    }

    @Test
    void a_pause_and_its_end_are_said_with_what_follows() {
        assertThat(bot.say("/pause 2w"))
                .contains("Paused until Mon 7 Dec, 06:00")
                .contains("Next alert: Mon 7 Dec, 08:00");
        assertThat(bot.say("/resume")).contains("Welcome back").contains("Next alert: Mon 23 Nov, 08:00");
        assertThat(bot.say("/resume")).contains("Alerts are on");
        assertThat(bot.say("/pause")).contains("/resume");
        assertThat(bot.say("/pause for ever")).contains("/pause 3d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2601.00001",
                "2601.00001v2",
                "arXiv:2601.00001",
                "https://arxiv.org/abs/2601.00001v1",
                "https://arxiv.org/pdf/2601.00001.pdf"
            })
    void a_paper_is_found_however_its_id_is_pasted(String words) {
        bot.reads(Papers.numbered(1));
        assertThat(bot.say("/paper " + words))
                .contains("How 1 larks agree on a song")
                .contains("We watch 1 larks");
    }

    @Test
    void a_chat_can_have_nothing_twice() {
        assertThat(bot.say("/repeats")).contains("/repeats off");
        assertThat(bot.say("/repeats off")).contains("Nothing is sent twice");
        bot.say("/subscribe larks");
        bot.reads(Papers.numbered(1));
        bot.platformAnswers(new SendResult.Ambiguous("the answer was lost"));
        bot.say("/alert");
        bot.platformAnswers(new SendResult.Sent("1"));
        assertThat(bot.after(Duration.ofHours(1))).doesNotContain("How 1 larks");
        assertThat(bot.say("/status")).contains("may not have arrived");
        assertThat(bot.say("/repeats on")).contains("sent again");
    }

    @Test
    void a_paper_that_is_not_on_file_is_said_to_be_so() {
        assertThat(bot.say("/paper 9999.99999")).contains("No paper “9999.99999”");
        assertThat(bot.say("/paper")).contains("/paper 1706.03762");
    }

    @Test
    void an_alert_without_subscriptions_says_what_to_do() {
        assertThat(bot.say("/alert")).contains("/subscribe");
    }

    @Test
    void status_tells_what_came_in_what_went_out_and_what_comes_next() {
        assertThat(bot.say("/status")).contains("No digest has been read yet").contains("Next alert");
        bot.reads(Papers.numbered(1), Papers.numbered(2));
        bot.say("/subscribe larks");
        bot.say("/alert");
        assertThat(bot.say("/status"))
                .contains("digest.jsonl")
                .contains("2 new")
                .contains("2 scanned, 2 matched")
                .contains("one alert")
                .contains("Next alert: Mon 23 Nov, 08:00 (UTC)");
    }

    @Test
    void help_lists_every_command_that_people_type_and_explains_each() {
        String help = bot.say("/help");
        for (CommandSpec spec : bot.app().commands().specs()) {
            if (spec.menu() == CommandSpec.Menu.LISTED) {
                assertThat(help).contains("/" + spec.name());
                assertThat(bot.say("/help " + spec.name())).contains("/" + spec.name());
            } else {
                assertThat(help).doesNotContain("/" + spec.name());
            }
        }
    }

    @Test
    void every_command_has_its_texts_for_menus_in_every_language() {
        for (Locale language : Texts.LANGUAGES) {
            Set<String> keys = Texts.in(language).bundle().keySet();
            bot.app().commands().specs().stream()
                    .filter(spec -> spec.menu() == CommandSpec.Menu.LISTED)
                    .flatMap(CommandsTest::keysOf)
                    .forEach(key -> assertThat(keys).contains(key));
        }
    }

    private static Stream<String> keysOf(CommandSpec spec) {
        String key = "command." + spec.name();
        String group = "command.group." + spec.group();
        Stream<String> own = Stream.of(key, key + ".name", key + ".usage");
        Stream<String> groups = spec.group().isEmpty() ? Stream.of() : Stream.of(group, group + ".name");
        Stream<String> options = spec.options().stream()
                .map(option -> "command.option." + option.name())
                .flatMap(option -> Stream.of(option, option + ".name"));
        return Stream.of(own, groups, options).flatMap(keys -> keys);
    }

    @Test
    void options_stand_in_the_line_as_people_would_type_them() {
        CommandSpec subscribe = bot.app().commands().specs().stream()
                .filter(spec -> spec.name().equals("subscribe"))
                .findFirst()
                .orElseThrow();
        Map<String, String> typed = Map.of("query", "larks", "category", "cs.RO", "author", "Kai \"K\" He");

        String line = subscribe.line(name -> Optional.ofNullable(typed.get(name)));

        assertThat(line).isEqualTo("/subscribe larks cat:cs.RO au:\"Kai  K  He\"");
        assertThat(bot.say(line)).contains("Subscribed as #1").contains("“larks”");
        assertThat(subscribe.line(name -> Optional.of(" "))).isEqualTo("/subscribe");
    }

    @Test
    void members_may_look_but_not_change() {
        assertThat(bot.say("/subscribe larks", Role.MEMBER, Locale.ENGLISH)).contains("only its administrators");
        assertThat(bot.say("/time 9", Role.MEMBER, Locale.ENGLISH)).contains("only its administrators");
        assertThat(bot.say("/status", Role.MEMBER, Locale.ENGLISH)).contains("Next alert");
    }

    @Test
    void a_chat_is_answered_in_the_language_of_whoever_came_first() {
        assertThat(bot.say("/start", Role.ADMIN, Locale.SIMPLIFIED_CHINESE)).contains("你好");
        assertThat(bot.say("/subscribe 扩散模型", Role.ADMIN, Locale.ENGLISH))
                .contains("已订阅")
                .contains("扩散模型");
    }

    @Test
    void another_chats_alert_can_not_be_paged_through() {
        assertThat(bot.say("/more 4711 0")).contains("nothing more");
        assertThat(bot.say("/more me")).contains("nothing more");
    }
}
