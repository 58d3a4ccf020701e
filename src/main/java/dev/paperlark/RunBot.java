package dev.paperlark;

import ch.qos.logback.classic.Level;
import dev.paperlark.config.Settings;
import dev.paperlark.console.ConsoleFrontEnd;
import dev.paperlark.console.ConsoleGateway;
import dev.paperlark.message.Texts;
import java.io.IOException;
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
        // In the terminal the screen belongs to the conversation; what is less than a warning goes to the log file
        // only.
        Logging.configure(settings.get().log(), Level.WARN, App.secretsOf(settings.get()));
        talk(settings.get());
        return ExitCode.DONE;
    }

    private void talk(Settings settings) throws IOException {
        Supplier<Texts> texts = () -> Texts.in(settings.language());
        Optional<Path> history = Optional.of(settings.sources().folder().path().resolveSibling("history"));
        try (ConsoleFrontEnd frontEnd = ConsoleFrontEnd.open(streams.in(), streams.out(), texts, history);
                App app = App.open(settings, clock, List.of(new ConsoleGateway(frontEnd.printer())))) {
            Thread onSignal = new Thread(app::close, "shutdown");
            Runtime.getRuntime().addShutdownHook(onSignal);
            if (app.loadSamples()) {
                frontEnd.printer().print(new FirstLook(texts.get()).at(app.somePapers(FirstLook.CARDS)));
            }
            app.start();
            frontEnd.run(app.router()::answer, app.router().names());
        }
    }
}
