package dev.paperlark.console;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Hands whole lines of UTF-8 on, so that they can appear above the line that is being typed. Safe for use by many threads. */
final class AboveLineStream extends OutputStream {
    private final Consumer<String> printer;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    /** @param printer takes a line with its line feed */
    AboveLineStream(Consumer<String> printer) {
        this.printer = printer;
    }

    @Override
    public synchronized void write(int value) {
        line.write(value);
        if (value == '\n') {
            printer.accept(line.toString(StandardCharsets.UTF_8));
            line.reset();
        }
    }
}
