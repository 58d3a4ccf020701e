package dev.paperlark.console;

import dev.paperlark.message.Message;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;

/**
 * Turns a message into lines of text. Pure: the same message, width and style give the same text.
 *
 * <p>No control character of a message comes through; in the plain style there is none but the line feed.
 */
public final class ConsoleRenderer {
    /** Longer lines are hard to read, however wide the window is. In columns. */
    static final int MAX_WIDTH = 100;

    /** Below this a card has no room beside its number. In columns. */
    static final int MIN_WIDTH = 20;

    private final ConsoleStyle style;

    public ConsoleRenderer(ConsoleStyle style) {
        this.style = style;
    }

    /**
     * The message as text, each line ended by a line feed.
     *
     * @param width of the display in columns; lines take 20 to 100 of them. An address is never broken and may be longer
     */
    public String render(Message message, int width) {
        int room = Math.max(MIN_WIDTH, Math.min(width, MAX_WIDTH));
        return new MessageLayout(room)
                .linesOf(message).stream().map(this::drawn).collect(Collectors.joining("\n", "", "\n"));
    }

    private String drawn(AttributedString line) {
        return switch (style) {
            case ANSI -> line.toAnsi();
            case PLAIN -> line.toString();
        };
    }
}
