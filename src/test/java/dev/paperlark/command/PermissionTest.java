package dev.paperlark.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.support.AuthorizationTable;
import dev.paperlark.support.TestBot;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The part of the table of authorization that holds on every platform: what a command needs. */
class PermissionTest {
    @Test
    void every_command_is_in_the_table_with_what_it_needs(@TempDir Path folder) {
        try (TestBot bot = TestBot.in(folder)) {
            Map<String, Role> needs = bot.app().commands().specs().stream()
                    .collect(Collectors.toMap(CommandSpec::name, CommandSpec::needs));
            assertThat(needs).isEqualTo(AuthorizationTable.leastRoles());
        }
    }

    @Test
    void every_line_of_the_table_and_every_reserved_word_says_the_same_as_the_command(@TempDir Path folder) {
        try (TestBot bot = TestBot.in(folder)) {
            for (CommandSpec spec : bot.app().commands().specs()) {
                Map<String, Role> lines = AuthorizationTable.rolesOf(spec.name());
                assertThat(lines.keySet()).as(spec.name()).containsAll(spec.reserved());
                lines.forEach((words, role) ->
                        assertThat(role).as(spec.name() + " " + words).isEqualTo(spec.needs(words)));
            }
        }
    }

    @Test
    void what_is_for_administrators_is_refused_to_others_whatever_they_add(@TempDir Path folder) {
        try (TestBot bot = TestBot.in(folder)) {
            bot.say("/subscribe larks");
            Map<String, List<String>> before = bot.everyTable().contents();
            AuthorizationTable.leastRoles().forEach((command, needs) -> {
                if (needs == Role.ADMIN) {
                    for (String words : List.of("", " 1", " off", " robots", " 9", " 1 yes")) {
                        assertThat(bot.say("/" + command + words, Role.MEMBER, Locale.ENGLISH))
                                .as(command + words)
                                .contains("only its administrators");
                    }
                }
            });
            assertThat(bot.everyTable().contents()).isEqualTo(before);
        }
    }
}
