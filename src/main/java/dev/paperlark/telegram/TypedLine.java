package dev.paperlark.telegram;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that begins with a slash.
 *
 * @param line without the name of the bot, such as {@code /subscribe diffusion policy}
 * @param addressee the bot that it names, if any, without the {@code @}
 */
record TypedLine(String line, Optional<String> addressee) {
    /** A user name has at most 32 characters (Telegram's own rule); the possessive marks keep long texts from costing time. */
    private static final Pattern SHAPE =
            Pattern.compile("(/\\w{1,64}+)(?:@(\\w{1,64}+))?+(?=\\s|$)(.*)", Pattern.DOTALL);

    static Optional<TypedLine> in(String text) {
        Matcher shape = SHAPE.matcher(text.strip());
        return shape.matches()
                ? Optional.of(new TypedLine(shape.group(1) + shape.group(3), Optional.ofNullable(shape.group(2))))
                : Optional.empty();
    }

    /** Whether it is meant for the bot of this name, or for none in particular. */
    boolean isFor(String bot) {
        return addressee.isEmpty() || addressee.get().equalsIgnoreCase(bot);
    }
}
