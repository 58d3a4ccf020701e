package dev.paperlark;

import dev.paperlark.config.Settings;
import dev.paperlark.config.SettingsLoader;
import dev.paperlark.config.SettingsProblem;
import dev.paperlark.config.SettingsResult;
import dev.paperlark.schedule.Scheduler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The configuration that a command line names: a file, the environment, and the defaults below them. */
final class Configuration {
    private static final Path USUAL_PLACE = Path.of("config", "paperlark.yaml");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration; config/paperlark.yaml where that file is there.")
    private Optional<Path> file = Optional.empty();

    private final Map<String, String> environment;

    Configuration(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Reads it, with every value and every problem. */
    SettingsResult load() {
        Optional<Path> usual = Optional.of(USUAL_PLACE).filter(Files::isRegularFile);
        return SettingsLoader.load(file.or(() -> usual), environment);
    }

    /** The settings; empty when there are problems, each of which is then on standard error. */
    Optional<Settings> loadOrReport(StandardStreams streams) {
        SettingsResult result = load();
        result.warnings().forEach(streams.err()::println);
        List<String> problems = problems(result);
        problems.forEach(streams.err()::println);
        return problems.isEmpty() && result instanceof SettingsResult.Loaded loaded
                ? Optional.of(loaded.settings())
                : Optional.empty();
    }

    /** Everything that keeps these settings from being used, a line each. */
    static List<String> problems(SettingsResult result) {
        if (result instanceof SettingsResult.Refused refused) {
            return refused.problems().stream().map(SettingsProblem::text).toList();
        }
        String cron =
                ((SettingsResult.Loaded) result).settings().sources().web().cron();
        return Scheduler.cronProblem(cron).map(problem -> "sources.web.cron: " + problem).stream()
                .toList();
    }
}
