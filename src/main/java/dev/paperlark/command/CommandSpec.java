package dev.paperlark.command;

/**
 * What a platform and {@code /help} need to know of a command. Its texts stand in the bundles: {@code command.NAME} in a few
 * words, {@code command.NAME.usage} with arguments and examples.
 *
 * @param name without slash: lower-case letters and underscores
 * @param needs who may use it
 * @param menu where people meet it
 */
public record CommandSpec(String name, Role needs, Menu menu) {

    /** Where people meet a command. */
    public enum Menu {
        /** In {@code /help} and in the platform's menu. */
        LISTED,
        /** On buttons only. */
        BUTTON
    }

    /** A command for everybody, listed. */
    static CommandSpec forMembers(String name) {
        return new CommandSpec(name, Role.MEMBER, Menu.LISTED);
    }

    /** A command that changes what the chat gets, listed. */
    static CommandSpec forAdmins(String name) {
        return new CommandSpec(name, Role.ADMIN, Menu.LISTED);
    }

    /** A command for everybody that only buttons carry. */
    static CommandSpec forButtons(String name) {
        return new CommandSpec(name, Role.MEMBER, Menu.BUTTON);
    }
}
