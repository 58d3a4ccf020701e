package dev.paperlark.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.message.Texts;
import dev.paperlark.model.PersonId;
import dev.paperlark.query.QueryParser;
import dev.paperlark.support.WithBot;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveSettingsTest extends WithBot {
    private static final PersonId ADA = new PersonId("test", "ada");
    private static final PersonId BEN = new PersonId("test", "ben");
    private static final Pattern BUTTON = Pattern.compile("/import_settings yes \\d+");

    @Test
    void the_settings_of_one_chat_become_those_of_another_when_confirmed() {
        bot.sayPrivately(ADA, "/time 7:30 18:00");
        bot.sayPrivately(ADA, "/timezone Tokyo");
        bot.sayPrivately(ADA, "/days mon thu");
        bot.sayPrivately(ADA, "/quiet 22:00-06:30");
        bot.sayPrivately(ADA, "/repeats off");
        bot.sayPrivately(ADA, "/summary_language ja");
        bot.sayPrivately(ADA, "/subscribe cat:cs.RO \"lark's song\" -survey");
        bot.sayPrivately(ADA, "/rename 1 It's #1: \"robots\"");
        bot.sayPrivately(ADA, "/subscribe 云雀");
        bot.sayPrivately(ADA, "/switch 2");
        bot.sayPrivately(ADA, "/when 1 thu");
        bot.sayPrivately(ADA, "/when 2 now");
        bot.sayPrivately(ADA, "/mute au:\"Ben Wren\"");
        String yaml = exported(ADA);
        assertThat(yaml)
                .contains(
                        "time: 07:30, 18:00\n", "timezone: 'Asia/Tokyo'\n", "days: mon, thu\n", "quiet: 22:00-06:30\n")
                .contains(
                        "summary_language: ja\n",
                        "repeats: off\n",
                        "  - query: 'cat:cs.RO \"lark''s song\" -survey'\n",
                        "mutes:\n")
                .contains("    when: thu\n", "    when: now\n");

        bot.sayPrivately(BEN, "/subscribe owls");
        String before = exported(BEN);
        assertThat(bot.sayPrivately(BEN, "/import_settings\n" + yaml))
                .contains(
                        "This would change",
                        "07:30 and 18:00",
                        "Japanese where a paper has one",
                        "2 new subscriptions",
                        "One new mute",
                        "Change it");
        assertThat(exported(BEN)).as("shown, not confirmed").isEqualTo(before);

        assertThat(bot.sayPrivately(BEN, button("/import_settings " + yaml))).contains("2 new subscriptions");
        assertThat(exported(BEN)).isEqualTo(yaml.replace("subscriptions:\n", "subscriptions:\n  - query: 'owls'\n"));
        assertThat(bot.sayPrivately(BEN, "/import_settings " + yaml)).contains("All of this is so already");
    }

    @Test
    void what_the_text_leaves_out_stays_and_a_name_and_rest_are_taken_over() {
        bot.sayPrivately(BEN, "/subscribe larks");
        bot.sayPrivately(BEN, "/quiet 22:00-07:00");
        String text = "subscriptions:\n  - query: LARKS\n    name: Birds\n    when: mon\n    paused: yes\n";
        assertThat(answerToButton(text)).contains("Done");
        assertThat(bot.sayPrivately(BEN, "/subscriptions")).contains("Birds", "paused", "Mon");
        assertThat(bot.sayPrivately(BEN, "/time")).contains("quiet from 22:00 to 07:00");
        assertThat(answerToButton("{time: now, quiet: off, language: zh, summary_language: any}"))
                .contains("完成");
    }

    @Test
    void a_button_takes_the_text_it_stood_under_once() {
        String old = button("/import_settings time: 09:00");
        String last = button("/import_settings time: 10:00");
        assertThat(bot.sayPrivately(BEN, old)).contains("paste it again");
        assertThat(bot.sayPrivately(BEN, last)).contains("Done");
        assertThat(bot.sayPrivately(BEN, "/time")).contains("10:00");
        assertThat(bot.sayPrivately(BEN, last)).contains("paste it again");
    }

    @Test
    void more_than_fits_changes_nothing_at_all() {
        for (int n = 1; n <= NewSubscriptions.MOST - 1; n++) {
            bot.sayPrivately(BEN, "/subscribe lark" + n);
        }
        String text = "time: 09:00\nsubscriptions:\n  - owls\n  - wrens\n";
        assertThat(bot.sayPrivately(BEN, "/import_settings " + text)).contains("at most 100 subscriptions");
        String fits = button("/import_settings time: 09:00\nsubscriptions: [owls]");
        bot.sayPrivately(BEN, "/subscribe finches");
        assertThat(bot.sayPrivately(BEN, fits))
                .as("what was shown does not fit any more")
                .contains("at most 100 subscriptions");
        assertThat(bot.sayPrivately(BEN, "/time")).doesNotContain("09:00");
        assertThat(bot.sayPrivately(BEN, "/subscriptions 90")).doesNotContain("owls");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    time: 25:00                                  | 1 | one to four times
                    time: 1, 2, 3, 4, 5                          | 1 | one to four times
                    language: en~timezone: Atlantis              | 2 | a city or a zone
                    days: someday                                | 1 | Write days
                    quiet: 7:00-7:00                             | 1 | from when to when
                    repeats: perhaps                             | 1 | on or off
                    language: xx                                 | 1 | en or zh
                    summary_language: klingon                    | 1 | such as en or zh
                    colour: red                                  | 1 | There is no “colour”
                    time: now~time: 08:00                        | 2 | a second time
                    subscriptions: larks                         | 1 | begins with a dash
                    subscriptions:~  - larks~  - query: (owls    | 3 | never closed
                    subscriptions:~  - name: Birds               | 2 | “query:”
                    subscriptions:~  - query: a~    paused: soon | 3 | yes or no
                    subscriptions:~  - query: a~    when: soon | 3 | now, days
                    mutes:~  - [a, b]                            | 2 | “query:”
                    time: "08:00                                 | 1 | can't be read
                    just words                                   | 1 | language: en
                    !!javax.script.ScriptEngineManager [x]       | 1 | can't be read
                    """)
    void a_bad_line_is_named_with_its_remedy(String yaml, String line, String remedy) {
        ChatSetup.Result result =
                SetupReader.read(yaml.replace('~', '\n'), new QueryParser(), Texts.in(Locale.ENGLISH));
        assertThat(((ChatSetup.Result.Refused) result).problems())
                .anySatisfy(problem -> assertThat(problem.line() + ": " + problem.remedy())
                        .startsWith(line + ": ")
                        .contains(remedy));
    }

    @Test
    void one_bad_line_is_enough_for_nothing_to_change() {
        String before = exported(BEN);
        assertThat(bot.sayPrivately(BEN, "/import_settings\ntime: 09:00\ndays: someday\nquiet: never"))
                .contains("Nothing was changed", "Line 2: Write days", "Line 3: Write from when to when")
                .doesNotContain("Change it");
        assertThat(exported(BEN)).isEqualTo(before);
    }

    private String answerToButton(String text) {
        return bot.sayPrivately(BEN, button("/import_settings " + text));
    }

    /** The command on the button below the answer. */
    private String button(String line) {
        Reply reply = bot.answerPrivately(BEN, line);
        Matcher button = BUTTON.matcher(reply.shown().orElseThrow().toString());
        assertThat(button.find()).isTrue();
        return button.group();
    }

    private String exported(PersonId person) {
        return new String(
                bot.answerPrivately(person, "/export_settings")
                        .file()
                        .orElseThrow()
                        .bytes(),
                StandardCharsets.UTF_8);
    }
}
