package dev.paperlark;

import dev.paperlark.config.SettingsResult;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** {@code check-config}: the configuration as it holds, secrets masked, and every problem found. */
@CommandLine.Command(
        name = "check-config",
        mixinStandardHelpOptions = true,
        description = "Prints the effective configuration with secrets masked, and every problem found.")
final class CheckConfig implements Callable<Integer> {
    @Mixin
    private Configuration configuration;

    private final StandardStreams streams;

    CheckConfig(StandardStreams streams, Map<String, String> environment) {
        this.streams = streams;
        this.configuration = new Configuration(environment);
    }

    @Override
    public Integer call() {
        SettingsResult result = configuration.load();
        result.values()
                .forEach(value -> streams.out().printf("%s = %s  # %s%n", value.key(), value.shown(), value.origin()));
        result.warnings().forEach(streams.err()::println);
        List<String> problems = Configuration.problems(result);
        problems.forEach(streams.err()::println);
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.WRONG_ARGUMENTS;
    }
}
