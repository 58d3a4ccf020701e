package dev.paperlark;

import ch.qos.logback.classic.Level;
import dev.paperlark.config.Settings;
import dev.paperlark.digest.DigestReader;
import dev.paperlark.pipeline.IngestReport;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ingest FILE_OR_FOLDER…}: stores digests and prints, file by file, what came of them. */
@CommandLine.Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Stores digests; prints, per file, papers new / known / improved / rejected.")
final class IngestFiles implements Callable<Integer> {
    @Mixin
    private Configuration configuration;

    @Parameters(
            paramLabel = "FILE_OR_FOLDER",
            arity = "1..*",
            description = "Digest files, or folders of them; - is standard input.")
    private List<String> places = List.of();

    private final StandardStreams streams;
    private final Clock clock;

    IngestFiles(StandardStreams streams, Map<String, String> environment, Clock clock) {
        this.streams = streams;
        this.configuration = new Configuration(environment);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Optional<Settings> settings = configuration.loadOrReport(streams);
        if (settings.isEmpty()) {
            return ExitCode.WRONG_ARGUMENTS;
        }
        Logging.configure(settings.get().log(), streams.err(), Level.WARN, App.secretsOf(settings.get()));
        try (App app = App.open(settings.get(), clock, List.of())) {
            return ingest(app);
        }
    }

    private int ingest(App app) {
        DigestFiles files = new DigestFiles(streams, new DigestReader());
        int exitCode = ExitCode.DONE;
        for (String file : places.stream()
                .flatMap(place -> DigestFiles.expand(place).stream())
                .toList()) {
            Optional<IngestReport> report =
                    files.read(file).map(bytes -> app.ingestDigest().ingest(DigestFiles.nameOf(file), bytes));
            report.ifPresent(done -> print(file, done, files));
            if (report.filter(IngestReport::isDigest).isEmpty()) {
                exitCode = ExitCode.UNUSABLE_INPUT;
            }
        }
        return exitCode;
    }

    /** Each line goes out at once: on a terminal that is the progress of a large folder. */
    private void print(String file, IngestReport report, DigestFiles files) {
        streams.out().println(file + ": " + report.counts());
        streams.out().flush();
        files.report(file, report.problems());
    }
}
