package dev.paperlark;

import ch.qos.logback.classic.Level;
import dev.paperlark.config.Settings;
import dev.paperlark.console.ConsoleFrontEnd;
import dev.paperlark.console.ConsoleGateway;
import dev.paperlark.delivery.Gateway;
import dev.paperlark.message.Texts;
import dev.paperlark.model.Paper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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
    public Integer call() throws IOException, InterruptedException {
        Optional<Settings> settings = configuration.loadOrReport(streams);
        if (settings.isEmpty()) {
            return ExitCode.WRONG_ARGUMENTS;
        }
        Platforms platforms = Platforms.of(settings.get(), clock);
        if (console || platforms.none()) {
            talk(settings.get(), platforms);
        } else {
            serve(settings.get(), platforms);
        }
        return ExitCode.DONE;
    }

    /** Runs until the process is told to stop. */
    private void serve(Settings settings, Platforms platforms) throws InterruptedException {
        Level all = Level.toLevel(settings.log().level(), Level.INFO);
        Logging.configure(settings.log(), streams.err(), all, App.secretsOf(settings));
        try (App app = App.open(settings, clock, platforms.gateways())) {
            closeOnSignal(app);
            app.loadSamples();
            app.start();
            platforms.connect(app);
            new CountDownLatch(1).await();
        }
    }

    /** Talks in the terminal until the input ends. */
    private void talk(Settings settings, Platforms platforms) throws IOException {
        Supplier<Texts> texts = () -> Texts.in(settings.language());
        Path folder = Objects.requireNonNull(
                settings.sources().folder().path().toAbsolutePath().getParent());
        try (ConsoleFrontEnd frontEnd = ConsoleFrontEnd.open(streams.in(), streams.out(), texts, folder)) {
            // The screen belongs to the conversation: what is less than a warning goes to the log file only.
            OutputStream screen = frontEnd.aboveLine().orElse(streams.err());
            Logging.configure(settings.log(), screen, Level.WARN, App.secretsOf(settings));
            List<Gateway> gateways = new ArrayList<>(List.of(new ConsoleGateway(frontEnd.printer())));
            gateways.addAll(platforms.gateways());
            try (App app = App.open(settings, clock, gateways)) {
                closeOnSignal(app);
                List<Paper> samples = app.loadSamples();
                if (!samples.isEmpty()) {
                    frontEnd.printer().print(new FirstLook(texts.get()).at(samples));
                }
                app.start();
                platforms.connect(app);
                frontEnd.run(app.router()::answer, app.router().names());
            }
        }
    }

    private static void closeOnSignal(App app) {
        Runtime.getRuntime().addShutdownHook(new Thread(app::close, "shutdown"));
    }
}
