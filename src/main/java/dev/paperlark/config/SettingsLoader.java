package dev.paperlark.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Loads the settings. Built-in defaults lose against the file, the file against the environment, and a password against a
 * file of its own ({@code database.password-file}).
 *
 * <p>A setting such as {@code alerts.time} is the environment variable {@code PAPERLARK_ALERTS_TIME}, or {@code ALERTS_TIME},
 * which loses against the first. {@code ${NAME}} and {@code ${NAME:default}} in the file stand for the variable {@code NAME}.
 */
public final class SettingsLoader {
    private SettingsLoader() {}

    /**
     * Loads and checks all settings. Never throws for what a person wrote: every problem is in the result, all at once.
     *
     * @param file the YAML file; a problem when it is named and missing. Without it, defaults and environment hold
     * @param environment the environment variables by name
     */
    public static SettingsResult load(Optional<Path> file, Map<String, String> environment) {
        List<SettingsProblem> problems = new ArrayList<>();
        Map<String, String> written =
                file.map(path -> SettingsFile.read(path, problems)).orElse(Map.of());
        List<String> warnings = new ArrayList<>(KnownNames.warnings(written.keySet(), environment.keySet()));
        SettingsReader reader = new SettingsReader(new SettingTexts(written, environment), problems, warnings);
        Settings settings = reader.read();
        return problems.isEmpty()
                ? new SettingsResult.Loaded(settings, reader.values(), warnings)
                : new SettingsResult.Refused(problems, reader.values(), warnings);
    }
}
