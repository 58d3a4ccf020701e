package dev.paperlark.console;

import dev.paperlark.message.Message;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * Shows messages in the terminal: answers and alerts alike. Safe for use by many threads; each message comes out as a whole.
 */
public final class ConsolePrinter {
    private final ConsoleRenderer renderer;
    private final IntSupplier width;
    private final Consumer<String> output;
    private final ButtonPad pad;

    /**
     * Creates a printer.
     *
     * @param width asked before each message, in columns
     * @param output takes the text of one whole message
     * @param pad is given the buttons of what was shown
     */
    ConsolePrinter(ConsoleRenderer renderer, IntSupplier width, Consumer<String> output, ButtonPad pad) {
        this.renderer = renderer;
        this.width = width;
        this.output = output;
        this.pad = pad;
    }

    /** Shows the message, with an empty line behind it. Its buttons are the ones that can be pressed from now on. */
    public synchronized void print(Message message) {
        output.accept(renderer.render(message, width.getAsInt()) + "\n");
        pad.show(message);
    }
}
