package dev.paperlark.message;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Something to press. A press is an ordinary command request.
 *
 * @param label what is written on it, our own words only
 * @param command the command that a press stands for, with its slash, at most 60 bytes of UTF-8 (Telegram allows 64 in all)
 */
public record Button(String label, String command) {
    /** The longest command, in bytes of UTF-8. */
    public static final int MAX_COMMAND_BYTES = 60;

    /** A button for this command, unless it is too long for one. */
    public static Optional<Button> fitting(String label, String command) {
        boolean fits = command.getBytes(StandardCharsets.UTF_8).length <= MAX_COMMAND_BYTES;
        return fits ? Optional.of(new Button(label, command)) : Optional.empty();
    }

    public Button {
        if (!command.startsWith("/") || command.getBytes(StandardCharsets.UTF_8).length > MAX_COMMAND_BYTES) {
            throw new IllegalArgumentException("a button carries a command of at most " + MAX_COMMAND_BYTES + " bytes");
        }
    }
}
