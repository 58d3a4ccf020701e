package dev.paperlark.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a platform and {@code /help} need to know of a command. Its texts stand in the bundles: {@code command.NAME} in a few
 * words, {@code command.NAME.name} as its name in that language, {@code command.NAME.usage} with its arguments,
 * {@code command.NAME.example} as a line to type.
 *
 * @param name without slash: lower-case letters and underscores
 * @param needs who may use it
 * @param reserved first words with which it changes what the chat gets, so that only administrators may use it with them
 * @param menu where people meet it
 * @param group the word that it stands under where a platform groups commands ({@code settings}), empty for none; its texts are
 *     {@code command.group.GROUP} and {@code command.group.GROUP.name}
 * @param options what it can be told, in the order of the line; empty for no words or for words of any kind
 */
public record CommandSpec(
        String name, Role needs, Set<String> reserved, Menu menu, String group, List<CommandOption> options) {

    /** Where people meet a command. */
    public enum Menu {
        /** In {@code /help} and in the platform's menu. */
        LISTED,
        /** On buttons only. */
        BUTTON
    }

    public CommandSpec {
        reserved = Set.copyOf(reserved);
        options = List.copyOf(options);
    }

    /** A command for everybody, listed. */
    public static CommandSpec forMembers(String name, CommandOption... options) {
        return new CommandSpec(name, Role.MEMBER, Set.of(), Menu.LISTED, "", List.of(options));
    }

    /** A command that changes what the chat gets, listed. */
    public static CommandSpec forAdmins(String name, CommandOption... options) {
        return new CommandSpec(name, Role.ADMIN, Set.of(), Menu.LISTED, "", List.of(options));
    }

    /** A command for everybody that only buttons carry. */
    public static CommandSpec forButtons(String name) {
        return new CommandSpec(name, Role.MEMBER, Set.of(), Menu.BUTTON, "", List.of());
    }

    /** A command that changes what the chat gets, and that only buttons carry. */
    public static CommandSpec forAdminButtons(String name) {
        return new CommandSpec(name, Role.ADMIN, Set.of(), Menu.BUTTON, "", List.of());
    }

    /** The same command under a word, where a platform groups commands. */
    public CommandSpec under(String newGroup) {
        return new CommandSpec(name, needs, reserved, menu, newGroup, options);
    }

    /** The same command, for administrators only with one of these as its first word, in lower case. */
    public CommandSpec reserving(String... words) {
        return new CommandSpec(name, needs, Set.of(words), menu, group, options);
    }

    /** Who may use it with these words. */
    public Role needs(String words) {
        String first = words.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        return reserved.contains(first) ? Role.ADMIN : needs;
    }

    /** The option with a name. */
    public Optional<CommandOption> option(String wanted) {
        return options.stream().filter(option -> option.name().equals(wanted)).findFirst();
    }

    /** The option for a file, if it takes one. */
    public Optional<CommandOption> file() {
        return options.stream()
                .filter(option -> option.kind() == CommandOption.Kind.FILE)
                .findFirst();
    }

    /**
     * The command as a line, as people type it elsewhere, without the words of a file.
     *
     * @param values the value of an option, by its name; blank counts as none
     */
    public String line(Function<String, Optional<String>> values) {
        String words = options.stream()
                .filter(option -> option.kind() != CommandOption.Kind.FILE)
                .flatMap(option ->
                        values.apply(option.name()).filter(value -> !value.isBlank()).map(option::inLine).stream())
                .collect(Collectors.joining(" "));
        return ("/" + name + " " + words).strip();
    }
}
