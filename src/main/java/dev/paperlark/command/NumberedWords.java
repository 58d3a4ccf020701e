package dev.paperlark.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A subscription's number and what follows it.
 *
 * @param rest empty where nothing does
 */
record NumberedWords(int number, String rest) {
    private static final Pattern WORDS = Pattern.compile("#?(\\d{1,9})(?:\\s+(.*))?", Pattern.DOTALL);

    /** Reads {@code 2 diffusion policy}; empty for what does not begin with a number. */
    static Optional<NumberedWords> parse(String words) {
        Matcher typed = WORDS.matcher(words.strip());
        return typed.matches()
                ? Optional.of(new NumberedWords(
                        Integer.parseInt(typed.group(1)),
                        Optional.ofNullable(typed.group(2)).orElse("").strip()))
                : Optional.empty();
    }
}
