package dev.paperlark.config;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The text of every setting, from the source that wins. */
final class SettingTexts {
    /** What names of environment variables should begin with; without it they work too, and lose. */
    static final String PREFIX = "PAPERLARK_";

    /** Set on many desktops to a list that means something else (gettext), so it counts with the prefix only. */
    private static final String NOT_OURS = "LANGUAGE";

    private static final int FILE = 200;
    private static final int ENVIRONMENT = 300;
    private static final int PREFIXED_ENVIRONMENT = 310;

    private final SmallRyeConfig config;

    SettingTexts(Map<String, String> file, Map<String, String> environment) {
        Map<String, String> plain = new HashMap<>();
        Map<String, String> prefixed = new HashMap<>();
        environment.forEach((name, text) -> {
            if (name.startsWith(PREFIX)) {
                prefixed.put(name.substring(PREFIX.length()), text);
            } else if (!name.equalsIgnoreCase(NOT_OURS)) {
                plain.put(name, text);
            }
        });
        Map<String, String> defaults =
                SettingKey.ALL.stream().collect(Collectors.toMap(SettingKey::name, SettingKey::defaultText));
        config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withDefaultValues(defaults)
                .withSources(
                        new YamlConfigSource("file", file, FILE),
                        new EnvConfigSource(plain, ENVIRONMENT),
                        new EnvConfigSource(prefixed, PREFIXED_ENVIRONMENT))
                .build();
    }

    /** The name of the environment variable of a setting: {@code PAPERLARK_ALERTS_TIME} of {@code alerts.time}. */
    static String variable(String key) {
        return PREFIX + key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /**
     * The text of one setting. Expressions are expanded in the file only: an environment variable is what it is, so that a
     * password may hold any character.
     */
    SettingText of(SettingKey<?> key) {
        ConfigValue found = config.getConfigValue(key.name());
        String written = Optional.ofNullable(found.getRawValue()).orElse("");
        if (found.getConfigSourceOrdinal() >= ENVIRONMENT) {
            return new SettingText(written, "environment", true);
        }
        String origin = found.getConfigSourceOrdinal() == FILE ? "file" : "default";
        Optional<String> expanded = Optional.ofNullable(found.getValue());
        return new SettingText(expanded.orElse(written), origin, expanded.isPresent());
    }

    /**
     * A setting as it was given.
     *
     * @param origin where, as {@link EffectiveValue} names it
     * @param complete whether every variable in it had a value
     */
    record SettingText(String text, String origin, boolean complete) {}
}
