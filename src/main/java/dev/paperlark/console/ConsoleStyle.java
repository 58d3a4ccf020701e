package dev.paperlark.console;

/** How a message is drawn. */
public enum ConsoleStyle {
    /** With bold, faint and coloured text, for terminals. */
    ANSI,
    /** The characters alone, for pipes and files. */
    PLAIN
}
