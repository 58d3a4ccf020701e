package dev.paperlark.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.message.Texts;
import dev.paperlark.support.Papers;
import dev.paperlark.support.TestBot;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What help tells people to type works. */
class HelpExamplesTest {
    private static final String PAPER = "1706.03762";
    private static final Pattern CODE = Pattern.compile("/adopt (\\S+)");

    /** Stands where a text names what was said. */
    private static final String MARK = "\u0001";

    /** What is said where there is nothing to show; the papers below are such that there is. */
    private static final List<String> NOTHING = List.of(
            "search.nothing",
            "trends.none",
            "saved.none.tag",
            "tag.not-saved",
            "paper.none",
            "unsubscribe.none",
            "recommend.no-votes");

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void every_listed_command_has_an_example_that_works(String language, @TempDir Path folder) {
        Locale locale = Locale.forLanguageTag(language);
        Texts texts = Texts.in(locale);
        try (TestBot bot = TestBot.in(folder)) {
            bot.say("/start", Role.ADMIN, locale);
            bot.reads(
                    Papers.titled(PAPER, "Attention for larks").build(),
                    Papers.titled("2511.00001", "Flow matching and diffusion, 流匹配与扩散模型")
                            .build());
            bot.platformHasRoles();
            for (String line : List.of("/like " + PAPER, "/save " + PAPER, "/tag " + PAPER + " robots 机器人")) {
                bot.say(line, Role.ADMIN, locale);
            }
            String shared = codeIn(sharedSet(bot, locale));
            for (CommandSpec spec : listed(bot)) {
                String example = texts.say("command." + spec.name() + ".example");
                bot.say("/subscribe larks", Role.ADMIN, locale);
                String help = bot.say("/help " + spec.name(), Role.ADMIN, locale);
                String answer = bot.say(example.replaceFirst("(/adopt) .*", "$1 " + shared), Role.ADMIN, locale);

                assertThat(example).startsWith("/" + spec.name());
                assertThat(words(help)).as(spec.name()).contains(words(example));
                assertThat(answer).as(example).isNotBlank();
                assertThat(words(answer))
                        .as(example)
                        .doesNotContain(words(texts.say("command." + spec.name() + ".usage")))
                        .doesNotContain(words(texts.say("command.unknown", spec.name())))
                        .doesNotContain(upToMark(texts.say("command.failed", MARK)));
                assertThat(NOTHING.stream().map(key -> upToMark(texts.say(key, MARK, 1))))
                        .as(example)
                        .noneMatch(words(answer)::contains);
            }
        }
    }

    private static String sharedSet(TestBot bot, Locale locale) {
        bot.say("/subscribe larks", Role.ADMIN, locale);
        return bot.say("/share", Role.ADMIN, locale);
    }

    private static String codeIn(String answer) {
        Matcher code = CODE.matcher(answer);
        assertThat(code.find()).as(answer).isTrue();
        return code.group(1);
    }

    private static List<CommandSpec> listed(TestBot bot) {
        return bot.app().commands().specs().stream()
                .filter(spec -> spec.menu() == CommandSpec.Menu.LISTED)
                .toList();
    }

    /** Without the line breaks of a terminal. */
    private static String words(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String upToMark(String text) {
        return words(text.split(MARK, 2)[0]);
    }
}
