package dev.paperlark.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.support.TestBot;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may do what: one table for all platforms, which tell nothing but the role. A command that is not in it fails the test. */
class PermissionTest {
    /** What changes what a chat gets. */
    private static final Set<String> ADMINISTRATORS = Set.of(
            "subscribe",
            "unsubscribe",
            "edit",
            "rename",
            "switch",
            "keep",
            "take",
            "mute",
            "unmute",
            "hide",
            "follow",
            "alert",
            "time",
            "timezone",
            "days",
            "when",
            "quiet",
            "pause",
            "resume",
            "repeats",
            "language",
            "summary_language",
            "mention",
            "adopt",
            "import_settings");

    /** What reads, searches, or concerns nobody but the person. */
    private static final Set<String> EVERYBODY = Set.of(
            "start",
            "help",
            "categories",
            "pack",
            "subscriptions",
            "more",
            "open",
            "search",
            "found",
            "similar",
            "trends",
            "paper",
            "share",
            "recommend",
            "save",
            "saved",
            "reminder",
            "shelf",
            "tag",
            "export",
            "read",
            "unread",
            "unsave",
            "learning",
            "like",
            "dislike",
            "manage",
            "why",
            "mutes",
            "status",
            "privacy",
            "export_me",
            "forget_me",
            "export_settings");

    @Test
    void every_command_is_in_the_table(@TempDir Path folder) {
        try (TestBot bot = TestBot.in(folder)) {
            assertThat(named(bot, Role.ADMIN)).isEqualTo(ADMINISTRATORS);
            assertThat(named(bot, Role.MEMBER)).isEqualTo(EVERYBODY);
        }
    }

    @Test
    void what_is_for_administrators_is_refused_to_others_and_changes_nothing(@TempDir Path folder) {
        try (TestBot bot = TestBot.in(folder)) {
            bot.say("/subscribe larks");
            String before = bot.say("/subscriptions") + bot.say("/time");
            for (String command : ADMINISTRATORS) {
                for (String words : List.of("", " 1", " off", " robots", " 9", " 1 yes")) {
                    assertThat(bot.say("/" + command + words, Role.MEMBER, Locale.ENGLISH))
                            .as(command + words)
                            .contains("only its administrators");
                }
            }
            assertThat(bot.say("/subscriptions") + bot.say("/time")).isEqualTo(before);
        }
    }

    private static Set<String> named(TestBot bot, Role needed) {
        return bot.app().commands().specs().stream()
                .filter(spec -> spec.needs() == needed)
                .map(CommandSpec::name)
                .collect(Collectors.toSet());
    }
}
