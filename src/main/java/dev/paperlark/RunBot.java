package dev.paperlark;

import ch.qos.logback.classic.Level;
import dev.paperlark.config.Settings;
import dev.paperlark.console.ConsoleFrontEnd;
import dev.paperlark.console.ConsoleGateway;
import dev.paperlark.message.Texts;
import dev.paperlark.model.Paper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run}: the bot itself, on every platform that has a token; with none, and with {@code --console}, in the terminal. */
@CommandLine.Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Starts the bot. Without a token of any platform, it talks in the terminal.")
final class RunBot implements Callable<Integer> {
    @Mixin
    private final Configuration configuration;

    // The terminal is the only platform so far, so it talks with and without this option.
    @SuppressWarnings("UnusedVariable")
    @Option(names = "--console", description = "Talk in the terminal, whatever else runs.")
    private boolean console;

    private final StandardStreams streams;
    private final Clock clock;

    RunBot(StandardStreams streams, Map<String, String> environment, Clock clock) {
        this.streams = streams;
        this.configuration = new Configuration(environment);
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Settings> settings = configuration.loadOrReport(streams);
        if (settings.isEmpty()) {
            return ExitCode.WRONG_ARGUMENTS;
        }
        talk(settings.get());
        return ExitCode.DONE;
    }

    private void talk(Settings settings) throws IOException {
        Supplier<Texts> texts = () -> Texts.in(settings.language());
        Optional<Path> history = Optional.of(settings.sources().folder().path().resolveSibling("history"));
        try (ConsoleFrontEnd frontEnd = ConsoleFrontEnd.open(streams.in(), streams.out(), texts, history)) {
            // The screen belongs to the conversation: what is less than a warning goes to the log file only.
            OutputStream screen = frontEnd.aboveLine().orElse(streams.err());
            Logging.configure(settings.log(), screen, Level.WARN, App.secretsOf(settings));
            try (App app = App.open(settings, clock, List.of(new ConsoleGateway(frontEnd.printer())))) {
                Runtime.getRuntime().addShutdownHook(new Thread(app::close, "shutdown"));
                converse(app, frontEnd, texts.get());
            }
        }
    }

    private static void converse(App app, ConsoleFrontEnd frontEnd, Texts texts) throws IOException {
        List<Paper> samples = app.loadSamples();
        if (!samples.isEmpty()) {
            frontEnd.printer().print(new FirstLook(texts).at(samples));
        }
        app.start();
        frontEnd.run(app.router()::answer, app.router().names());
    }
}
