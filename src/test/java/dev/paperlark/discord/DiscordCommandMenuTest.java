package dev.paperlark.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.command.CommandSpec;
import dev.paperlark.support.TestBot;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscordCommandMenuTest {
    @Test
    void every_listed_command_is_declared_once_at_its_place(@TempDir Path folder) {
        try (TestBot bot = TestBot.in(folder)) {
            List<CommandSpec> specs = bot.app().commands().specs();
            List<String> declared = new DiscordCommandMenu(specs)
                    .commands().stream()
                            .flatMap(command -> paths(command).stream())
                            .toList();

            assertThat(declared)
                    .contains(
                            "subscribe", "unsubscribe", "paper", "alert", "settings time", "settings repeats", "TL;DR")
                    .doesNotHaveDuplicates()
                    .hasSize((int) specs.stream()
                                    .filter(spec -> spec.menu() == CommandSpec.Menu.LISTED)
                                    .count()
                            + 1);
        }
    }

    @Test
    void commands_are_for_servers_and_people_and_in_both_languages(@TempDir Path folder) {
        try (TestBot bot = TestBot.in(folder)) {
            List<CommandData> commands =
                    new DiscordCommandMenu(bot.app().commands().specs()).commands();
            SlashCommandData subscribe = slash(commands, "subscribe");

            assertThat(commands).allSatisfy(command -> {
                assertThat(command.getIntegrationTypes())
                        .containsExactlyInAnyOrder(IntegrationType.GUILD_INSTALL, IntegrationType.USER_INSTALL);
                assertThat(command.getContexts())
                        .contains(
                                InteractionContextType.GUILD,
                                InteractionContextType.BOT_DM,
                                InteractionContextType.PRIVATE_CHANNEL);
            });
            assertThat(subscribe.getNameLocalizations().toMap()).containsEntry(DiscordLocale.CHINESE_CHINA, "订阅");
            assertThat(subscribe.getOptions())
                    .extracting(OptionData::getName)
                    .containsExactly("query", "category", "author");
            assertThat(subscribe.getOptions())
                    .extracting(OptionData::isAutoComplete)
                    .containsExactly(false, true, true);
        }
    }

    @Test
    void what_changes_a_channel_is_shown_to_managers_of_the_server(@TempDir Path folder) {
        try (TestBot bot = TestBot.in(folder)) {
            List<CommandData> commands =
                    new DiscordCommandMenu(bot.app().commands().specs()).commands();

            assertThat(slash(commands, "settings").getDefaultPermissions().getPermissionsRaw())
                    .isEqualTo(0x20L);
            assertThat(slash(commands, "subscribe").getDefaultPermissions().getPermissionsRaw())
                    .isEqualTo(0x20L);
            assertThat(slash(commands, "paper").getDefaultPermissions().getPermissionsRaw())
                    .isNull();
        }
    }

    private static SlashCommandData slash(List<CommandData> commands, String name) {
        return (SlashCommandData) commands.stream()
                .collect(Collectors.toMap(CommandData::getName, Function.identity()))
                .get(name);
    }

    private static List<String> paths(CommandData command) {
        if (command instanceof SlashCommandData slash && !slash.getSubcommands().isEmpty()) {
            return slash.getSubcommands().stream()
                    .map(SubcommandData::getName)
                    .map(name -> slash.getName() + " " + name)
                    .toList();
        }
        return List.of(command.getName());
    }
}
