package dev.paperlark.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;

/** Lines typed by a person, with editing, history and completion. Ctrl-C drops a line that was begun, else it ends. */
final class TerminalLines implements LineSource {
    private static final String PROMPT = "paperlark> ";

    private final LineReader reader;
    private volatile List<String> candidates = List.of();

    TerminalLines(Terminal terminal, Optional<Path> history) {
        // quotes and backslashes belong to queries, and "!1" is a button, no event of the history
        DefaultParser parser = new DefaultParser();
        parser.setQuoteChars(new char[0]);
        parser.setEscapeChars(new char[0]);
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .appName("paperlark")
                .terminal(terminal)
                .parser(parser)
                .completer(new CandidateCompleter(() -> candidates))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
        history.ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
        this.reader = builder.build();
    }

    @Override
    public Optional<String> next() {
        while (true) {
            try {
                return Optional.of(reader.readLine(PROMPT));
            } catch (UserInterruptException interrupt) {
                if (interrupt.getPartialLine().isBlank()) {
                    return Optional.empty();
                }
            } catch (EndOfFileException end) {
                return Optional.empty();
            }
        }
    }

    @Override
    public void complete(List<String> offered) {
        candidates = List.copyOf(offered);
    }

    /** Shows a text above the line that is being typed. Safe for use by many threads. */
    void printAbove(String text) {
        reader.printAbove(text);
    }

    @Override
    public void close() throws IOException {
        reader.getTerminal().close();
    }
}
