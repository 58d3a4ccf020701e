package dev.paperlark.command;

import java.util.List;

/**
 * One thing that a command can be told. A platform with fields shows it as one; elsewhere its words are simply part of the line.
 * Its texts stand in the bundles: {@code command.option.NAME} in a few words, {@code command.option.NAME.name} as its name.
 *
 * @param name lower-case letters, the same thing in every command
 * @param kind what fits
 * @param need whether the command makes sense without it
 * @param form how the value stands in the line, {@link #VALUE} in its place: {@code cat:{}}
 * @param source what is suggested while people type
 * @param values all that fit in a choice; suggestions in a text
 */
public record CommandOption(String name, Kind kind, Need need, String form, Source source, List<String> values) {
    /** Stands for the value in {@link #form}. */
    static final String VALUE = "{}";

    /** What fits. */
    public enum Kind {
        TEXT,
        INTEGER,
        /** One of the values. */
        CHOICE,
        /** A role by its id, where a platform has roles. */
        ROLE,
        /** A text file, whose words end the line, see {@link SentFile}; the values are the endings of its name. */
        FILE
    }

    /** Whether the command makes sense without it. */
    public enum Need {
        REQUIRED,
        OPTIONAL
    }

    /** Where suggestions come from. */
    public enum Source {
        NOTHING,
        VALUES,
        CATEGORIES,
        ZONES,
        AUTHORS,
        /** The subscriptions of the chat itself, by number. */
        SUBSCRIPTIONS,
        COMMANDS
    }

    public CommandOption {
        values = List.copyOf(values);
    }

    /** Free text; optional, as it stands, without suggestions. */
    public static CommandOption text(String name) {
        return new CommandOption(name, Kind.TEXT, Need.OPTIONAL, VALUE, Source.NOTHING, List.of());
    }

    /** A whole number. */
    public static CommandOption number(String name) {
        return new CommandOption(name, Kind.INTEGER, Need.OPTIONAL, VALUE, Source.NOTHING, List.of());
    }

    /** One of a few words. */
    public static CommandOption choice(String name, String... values) {
        return new CommandOption(name, Kind.CHOICE, Need.OPTIONAL, VALUE, Source.NOTHING, List.of(values));
    }

    /**
     * A text file.
     *
     * @param endings of the names of files that are meant for this command where nothing else is said, without a dot
     */
    public static CommandOption file(String name, String... endings) {
        return new CommandOption(name, Kind.FILE, Need.OPTIONAL, VALUE, Source.NOTHING, List.of(endings));
    }

    /** A role of the place where it is named. */
    public static CommandOption role(String name) {
        return new CommandOption(name, Kind.ROLE, Need.OPTIONAL, VALUE, Source.NOTHING, List.of());
    }

    /** The same option, without which the command makes no sense. */
    public CommandOption required() {
        return new CommandOption(name, kind, Need.REQUIRED, form, source, values);
    }

    /** The same option, written in another form: {@code cat:{}}. */
    public CommandOption written(String newForm) {
        return new CommandOption(name, kind, need, newForm, source, values);
    }

    /** The same option with suggestions. */
    public CommandOption suggesting(Source newSource) {
        return new CommandOption(name, kind, need, form, newSource, values);
    }

    /** The same option with these suggestions; other words fit as well. */
    public CommandOption suggesting(String... newValues) {
        return new CommandOption(name, kind, need, form, Source.VALUES, List.of(newValues));
    }

    /** The value as it stands in the line. Where the form puts it in quotes, it can't end them. */
    String inLine(String value) {
        String text = form.contains("\"") ? value.replace('"', ' ') : value;
        return form.replace(VALUE, text.strip());
    }
}
