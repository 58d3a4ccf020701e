package dev.paperlark;

import dev.paperlark.store.DatabaseUnavailable;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** The program's entry point: arguments and exit codes, as the command line's specification has them. */
@CommandLine.Command(
        name = "paperlark",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "A chat bot that gives each researcher just the new papers they asked for.",
        footer = {"", "Without a command, paperlark runs the bot."})
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final int FAILURE_ID_LENGTH = 8;
    private static final Set<String> OWN_OPTIONS = Set.of("-h", "--help", "-V", "--version");

    private Main() {}

    /** Runs Paperlark and exits with its code. */
    public static void main(String[] args) {
        StandardStreams streams = StandardStreams.ofProcess();
        int exitCode = run(streams, System.getenv(), Clock.systemUTC(), args);
        streams.flush();
        System.exit(exitCode);
    }

    /** Runs one command line against these streams, this environment and this clock. Returns the exit code; never throws. */
    public static int run(StandardStreams streams, Map<String, String> environment, Clock clock, String... args) {
        CommandLine line = new CommandLine(new Main())
                .addSubcommand(new RunBot(streams, environment, clock))
                .addSubcommand(new ParseFiles(streams))
                .addSubcommand(new MatchFiles(streams))
                .addSubcommand(new IngestFiles(streams, environment, clock))
                .addSubcommand(new SearchPapers(streams, environment, clock))
                .addSubcommand(new CheckConfig(streams, environment));
        line.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((failure, command, parsed) -> report(failure, streams));
        return line.execute(withCommand(args));
    }

    /** No command means {@code run}; options alone are options of {@code run}, but for the two that concern no command. */
    private static String[] withCommand(String... args) {
        boolean commandless = args.length == 0 || (args[0].startsWith("-") && !OWN_OPTIONS.contains(args[0]));
        return commandless
                ? Stream.concat(Stream.of("run"), Arrays.stream(args)).toArray(String[]::new)
                : args;
    }

    /** The one edge where a failure of a command ends. */
    private static int report(Exception failure, StandardStreams streams) {
        if (failure instanceof DatabaseUnavailable unavailable) {
            streams.err().println(unavailable.getMessage());
            return ExitCode.WRONG_ARGUMENTS;
        }
        String id = UUID.randomUUID().toString().substring(0, FAILURE_ID_LENGTH);
        LOG.error("failure={}", id, failure);
        streams.err().println("Something went wrong inside Paperlark (failure " + id + "); the log has the details.");
        return ExitCode.INTERNAL_ERROR;
    }

    /** The version that the jar's manifest names. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"Paperlark " + (version == null ? "from source" : version)};
        }
    }
}
