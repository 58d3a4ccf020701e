package dev.paperlark.discord;

import dev.paperlark.command.CommandOption;
import dev.paperlark.command.CommandSpec;
import dev.paperlark.command.Role;
import dev.paperlark.message.Graphemes;
import dev.paperlark.message.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/**
 * The commands as Discord's menu shows them, in every language that has a bundle. They can be used in servers, in direct messages
 * and elsewhere; in servers those that change what a channel gets are shown to whoever may manage the server, unless its
 * administrators decide otherwise. Pure.
 */
final class DiscordCommandMenu {
    /** The command on a message: Apps, then this. */
    static final String TLDR = "TL;DR";

    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
    private static final Map<DiscordLocale, Texts> OTHERS =
            Map.of(DiscordLocale.CHINESE_CHINA, Texts.in(Locale.CHINESE));

    private static final Set<InteractionContextType> EVERYWHERE =
            Set.of(InteractionContextType.GUILD, InteractionContextType.BOT_DM, InteractionContextType.PRIVATE_CHANNEL);

    private final List<CommandSpec> listed;

    DiscordCommandMenu(List<CommandSpec> specs) {
        listed = specs.stream()
                .filter(spec -> spec.menu() == CommandSpec.Menu.LISTED)
                .toList();
    }

    /** Every declaration: commands and groups in the order of {@code /help}, then the command on messages. */
    List<CommandData> commands() {
        Map<String, List<CommandSpec>> byPath = new LinkedHashMap<>();
        listed.forEach(spec -> byPath.computeIfAbsent(
                        spec.group().isEmpty() ? spec.name() : spec.group(), path -> new ArrayList<>())
                .add(spec));
        List<CommandData> commands = new ArrayList<>();
        byPath.values().forEach(specs -> commands.add(everywhere(declaration(specs), needs(specs))));
        commands.add(everywhere(Commands.message(TLDR), Role.MEMBER));
        return commands;
    }

    private static SlashCommandData declaration(List<CommandSpec> specs) {
        CommandSpec first = specs.get(0);
        if (first.group().isEmpty()) {
            SlashCommandData command = Commands.slash(first.name(), description("command." + first.name()));
            translate("command." + first.name(), command::setNameLocalization, command::setDescriptionLocalization);
            return command.addOptions(options(first));
        }
        String key = "command.group." + first.group();
        SlashCommandData group = Commands.slash(first.group(), description(key));
        translate(key, group::setNameLocalization, group::setDescriptionLocalization);
        return group.addSubcommands(
                specs.stream().map(DiscordCommandMenu::subcommand).toList());
    }

    private static SubcommandData subcommand(CommandSpec spec) {
        SubcommandData command = new SubcommandData(spec.name(), description("command." + spec.name()));
        translate("command." + spec.name(), command::setNameLocalization, command::setDescriptionLocalization);
        return command.addOptions(options(spec));
    }

    private static List<OptionData> options(CommandSpec spec) {
        return spec.options().stream().map(DiscordCommandMenu::option).toList();
    }

    private static OptionData option(CommandOption option) {
        String key = "command.option." + option.name();
        boolean suggests = option.source() != CommandOption.Source.NOTHING;
        OptionData data = new OptionData(
                typeOf(option.kind()),
                option.name(),
                description(key),
                option.need() == CommandOption.Need.REQUIRED,
                suggests);
        translate(key, data::setNameLocalization, data::setDescriptionLocalization);
        if (option.kind() == CommandOption.Kind.CHOICE) {
            option.values().forEach(value -> data.addChoice(value, value));
        }
        return data;
    }

    private static OptionType typeOf(CommandOption.Kind kind) {
        return switch (kind) {
            case TEXT, CHOICE -> OptionType.STRING;
            case INTEGER -> OptionType.INTEGER;
            case ROLE -> OptionType.ROLE;
            case FILE -> OptionType.ATTACHMENT;
        };
    }

    private static void translate(
            String key, BiConsumer<DiscordLocale, String> setName, BiConsumer<DiscordLocale, String> setDescription) {
        OTHERS.forEach((locale, texts) -> {
            setName.accept(locale, texts.say(key + ".name"));
            setDescription.accept(locale, description(texts, key));
        });
    }

    private static String description(String key) {
        return description(ENGLISH, key);
    }

    private static String description(Texts texts, String key) {
        return Graphemes.cut(texts.say(key), DiscordLimits.MAX_DESCRIPTION);
    }

    private static Role needs(List<CommandSpec> specs) {
        return specs.stream().allMatch(spec -> spec.needs() == Role.ADMIN) ? Role.ADMIN : Role.MEMBER;
    }

    private static CommandData everywhere(CommandData command, Role needs) {
        return command.setContexts(EVERYWHERE)
                .setIntegrationTypes(IntegrationType.ALL)
                .setDefaultPermissions(
                        needs == Role.ADMIN
                                ? DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER)
                                : DefaultMemberPermissions.ENABLED);
    }
}
