package dev.paperlark.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds names that nothing reads, usually slips of the keyboard. */
final class KnownNames {
    private static final List<String> KEYS =
            SettingKey.ALL.stream().map(SettingKey::name).toList();
    private static final List<String> VARIABLES =
            KEYS.stream().map(SettingTexts::variable).toList();

    private KnownNames() {}

    /** One warning for each unknown key of the file and each unknown variable with our prefix, with the nearest known name. */
    static List<String> warnings(Collection<String> keys, Collection<String> variables) {
        Stream<String> aboutKeys = keys.stream()
                .filter(key -> !KEYS.contains(key))
                .map(key -> warning(key + " in the configuration file", key, KEYS));
        Stream<String> aboutVariables = variables.stream()
                .filter(variable -> variable.startsWith(SettingTexts.PREFIX) && !VARIABLES.contains(variable))
                .map(variable -> warning("The environment variable " + variable, variable, VARIABLES));
        return Stream.concat(aboutKeys, aboutVariables).sorted().toList();
    }

    private static String warning(String what, String name, List<String> known) {
        Optional<String> nearest = known.stream()
                .min(Comparator.comparing(
                        candidate -> LevenshteinDistance.getDefaultInstance().apply(name, candidate)));
        return what + " is not known and does nothing. Did you mean " + nearest.orElseThrow() + "?";
    }
}
