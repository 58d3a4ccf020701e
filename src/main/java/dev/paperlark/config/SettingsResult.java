package dev.paperlark.config;

import java.util.List;

/** What came of loading the settings. */
public sealed interface SettingsResult {
    /** What holds for every setting, in the order of {@code config/paperlark.yaml}; a refused value is shown as it was given. */
    List<EffectiveValue> values();

    /** What should be looked at although it stops nothing, a sentence each. */
    List<String> warnings();

    /** Everything could be used. */
    record Loaded(Settings settings, List<EffectiveValue> values, List<String> warnings) implements SettingsResult {
        public Loaded {
            values = List.copyOf(values);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Something could not be used.
     *
     * @param problems all of them, at least one
     */
    record Refused(List<SettingsProblem> problems, List<EffectiveValue> values, List<String> warnings)
            implements SettingsResult {
        public Refused {
            problems = List.copyOf(problems);
            values = List.copyOf(values);
            warnings = List.copyOf(warnings);
        }
    }
}
