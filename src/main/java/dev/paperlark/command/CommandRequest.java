package dev.paperlark.command;

import dev.paperlark.model.ChatAddress;
import java.util.Locale;

/**
 * What somebody typed or pressed, free of any platform.
 *
 * @param chat where
 * @param speaker who
 * @param name the command without its slash, lower case
 * @param words what followed the name, without outer white space
 */
public record CommandRequest(ChatAddress chat, Speaker speaker, String name, String words) {
    /** Takes a line such as {@code /subscribe diffusion policy} apart. A missing slash is forgiven. */
    public static CommandRequest parse(ChatAddress chat, Speaker speaker, String line) {
        String text = line.strip();
        String[] parts = (text.startsWith("/") ? text.substring(1) : text).split("\\s+", 2);
        String words = parts.length < 2 ? "" : parts[1].strip();
        return new CommandRequest(chat, speaker, parts[0].toLowerCase(Locale.ROOT), words);
    }
}
