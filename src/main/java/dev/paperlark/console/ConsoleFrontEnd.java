package dev.paperlark.console;

import dev.paperlark.command.CommandRequest;
import dev.paperlark.command.Reply;
import dev.paperlark.command.Role;
import dev.paperlark.command.Speaker;
import dev.paperlark.message.Attachment;
import dev.paperlark.message.Button;
import dev.paperlark.message.Message;
import dev.paperlark.message.Texts;
import dev.paperlark.model.PersonId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * A conversation in the terminal, or in a pipe: a line is a command, {@code !1} presses a button.
 *
 * <p>{@link #run} belongs to one thread; the {@link #printer} may be used by others meanwhile.
 */
public final class ConsoleFrontEnd implements AutoCloseable {
    /** Columns of a pipe, and of a terminal that does not know its width. */
    private static final int DEFAULT_WIDTH = 80;

    private static final String HISTORY = "history";
    private static final String EXPORTS = "exports";

    private static final PersonId READER = new PersonId(ConsoleGateway.CHAT.platform(), "reader");

    private static final Pattern PRESS = Pattern.compile("!\\s*(\\d{1,4})");

    private final LineSource lines;
    private final ConsolePrinter printer;
    private final ButtonPad pad;
    private final Supplier<Texts> texts;
    private final SavedFiles files;

    /** A line that waits for its words. */
    private Optional<String> unfinished = Optional.empty();

    private ConsoleFrontEnd(
            LineSource lines, ConsolePrinter printer, ButtonPad pad, Supplier<Texts> texts, SavedFiles files) {
        this.lines = lines;
        this.printer = printer;
        this.pad = pad;
        this.texts = texts;
        this.files = files;
    }

    /**
     * Talks through the terminal of this process where input and output both are one, else like {@link #inPipe}.
     *
     * @param texts the words of the front end itself, asked for each time, since the chat may change its language
     * @param folder where typed lines are kept from one start to the next ({@code history}), and files that come with answers
     *     ({@code exports})
     */
    public static ConsoleFrontEnd open(InputStream input, PrintStream output, Supplier<Texts> texts, Path folder) {
        try {
            Terminal terminal = TerminalBuilder.builder()
                    .system(true)
                    .systemOutput(TerminalBuilder.SystemOutput.SysOut)
                    .dumb(false)
                    .build();
            return onTerminal(terminal, texts, folder);
        } catch (IOException | IllegalStateException noTerminal) {
            return inPipe(input, output, texts, folder);
        }
    }

    /** Talks through this terminal with line editing, history and completion; {@link #close} closes it. */
    static ConsoleFrontEnd onTerminal(Terminal terminal, Supplier<Texts> texts, Path folder) {
        boolean dumb = terminal.getType().startsWith(Terminal.TYPE_DUMB);
        TerminalLines lines = new TerminalLines(terminal, Optional.of(folder.resolve(HISTORY)));
        ButtonPad pad = new ButtonPad();
        ConsolePrinter printer = new ConsolePrinter(
                new ConsoleRenderer(dumb ? ConsoleStyle.PLAIN : ConsoleStyle.ANSI),
                () -> terminal.getWidth() > 0 ? terminal.getWidth() : DEFAULT_WIDTH,
                lines::printAbove,
                pad);
        printer.print(Message.text(texts.get().say("console.welcome")));
        return new ConsoleFrontEnd(lines, printer, pad, texts, new SavedFiles(folder.resolve(EXPORTS)));
    }

    /**
     * Answers each line of the input in turn and echoes nothing.
     *
     * @param input lines of UTF-8; stays open
     * @param output should encode as UTF-8; stays open
     * @param folder as for {@link #open}
     */
    public static ConsoleFrontEnd inPipe(InputStream input, PrintStream output, Supplier<Texts> texts, Path folder) {
        ButtonPad pad = new ButtonPad();
        ConsolePrinter printer = new ConsolePrinter(
                new ConsoleRenderer(ConsoleStyle.PLAIN),
                () -> DEFAULT_WIDTH,
                text -> {
                    output.print(text);
                    output.flush();
                },
                pad);
        return new ConsoleFrontEnd(new PipeLines(input), printer, pad, texts, new SavedFiles(folder.resolve(EXPORTS)));
    }

    /** Where lines of the log can be written so that they appear above the line that is being typed; empty in a pipe. */
    public Optional<OutputStream> aboveLine() {
        return lines instanceof TerminalLines terminal
                ? Optional.of(new AboveLineStream(terminal::printAbove))
                : Optional.empty();
    }

    /** Shows messages here, alerts among them; an alert appears above the line that is being typed. */
    public ConsolePrinter printer() {
        return printer;
    }

    /**
     * Reads and answers until the input ends.
     *
     * @param router whoever answers requests
     * @param commands the names that are offered for completion
     * @throws IOException when the input breaks
     */
    public void run(Function<CommandRequest, Reply> router, List<String> commands) throws IOException {
        lines.complete(commands.stream().map(name -> "/" + name).toList());
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            // a paste may hold several lines
            line.get()
                    .lines()
                    .map(String::strip)
                    .filter(typed -> !typed.isEmpty())
                    .forEach(typed -> answer(typed, router).forEach(printer::print));
        }
    }

    /** Gives the terminal back in the state in which it was found. */
    @Override
    public void close() throws IOException {
        lines.close();
    }

    private List<Message> answer(String typed, Function<CommandRequest, Reply> router) {
        Optional<String> asked = unfinished;
        unfinished = Optional.empty();
        if (typed.startsWith("/")) {
            return ask(typed, router);
        }
        Matcher press = PRESS.matcher(typed);
        if (!press.matches()) {
            return asked.map(line -> ask(line + " " + typed, router))
                    .orElseGet(() -> List.of(Message.text(texts.get().say("console.hint"))));
        }
        Optional<Button> button = pad.press(Integer.parseInt(press.group(1)));
        return button.isPresent() ? ask(button.get().command(), router) : List.of(noButton(press.group(1)));
    }

    /** Whoever sits at the terminal may do everything. */
    private List<Message> ask(String command, Function<CommandRequest, Reply> router) {
        Locale language = texts.get().locale();
        Reply reply = router.apply(CommandRequest.parse(
                ConsoleGateway.CHAT, new Speaker(Role.ADMIN, language, Optional.of(READER)), command));
        unfinished = reply instanceof Reply.Ask question ? Optional.of(question.line()) : Optional.empty();
        Optional<Message> hint = unfinished.map(line -> Message.text(texts.get().say("console.ask", line)));
        return Stream.of(reply.shown(), reply.file().map(this::saved), hint)
                .flatMap(Optional::stream)
                .toList();
    }

    private Message saved(Attachment file) {
        try {
            return Message.text(
                    texts.get().say("console.saved", files.save(file).toString()));
        } catch (IOException e) {
            return Message.text(
                    texts.get().say("console.not-saved", files.folder().toString()));
        }
    }

    private Message noButton(String number) {
        return Message.text(
                pad.isEmpty()
                        ? texts.get().say("console.no-buttons")
                        : texts.get().say("console.no-button", number));
    }
}
