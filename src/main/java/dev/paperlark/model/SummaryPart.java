package dev.paperlark.model;

import java.util.Locale;

/** The parts of an AI-written summary, in reading order. */
public enum SummaryPart {
    TLDR,
    MOTIVATION,
    METHOD,
    RESULT,
    CONCLUSION;

    /** The name used in files and in the database: lower case, {@code tldr} … {@code conclusion}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
