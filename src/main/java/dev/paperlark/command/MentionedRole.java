package dev.paperlark.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A role as people name it: by its id, or as a mention.
 *
 * @param id the platform's, 1 to 19 digits
 */
public record MentionedRole(String id) {
    private static final Pattern WORDS = Pattern.compile("<@&(\\d{1,19})>|(\\d{1,19})");

    /** Reads {@code 417} or {@code <@&417>}; empty for anything else. */
    public static Optional<MentionedRole> parse(String words) {
        Matcher role = WORDS.matcher(words);
        return role.matches()
                ? Optional.of(
                        new MentionedRole(Optional.ofNullable(role.group(1)).orElse(role.group(2))))
                : Optional.empty();
    }
}
