package dev.paperlark.console;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where the typed lines come from. */
interface LineSource {
    /**
     * The next line, or nothing at the end of the input. Waits.
     *
     * @throws IOException when the input breaks
     */
    Optional<String> next() throws IOException;

    /** Offers these beginnings of lines to whoever types; does nothing in a pipe. */
    void complete(List<String> candidates);

    /** Gives back what the source holds. */
    void close() throws IOException;
}
