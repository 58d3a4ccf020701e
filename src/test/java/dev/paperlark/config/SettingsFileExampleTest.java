package dev.paperlark.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.message.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code config/paperlark.yaml} and the table of settings say the same. */
class SettingsFileExampleTest {
    private static final Path FILE = Path.of("config/paperlark.yaml");

    @Test
    void the_file_has_every_key_with_its_default_and_no_other() {
        List<SettingsProblem> problems = new ArrayList<>();
        Map<String, String> written = SettingsFile.read(FILE, problems);

        assertThat(problems).isEmpty();
        assertThat(written.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        SettingKey.ALL.stream().map(SettingKey::name).toList());
        assertThat(SettingKey.ALL)
                .allSatisfy(key ->
                        assertThat(written.get(key.name())).as(key.name()).isEqualTo(key.defaultText()));
    }

    @Test
    void the_file_explains_every_key_on_the_line_before_it() throws IOException {
        List<String> lines =
                Files.readAllLines(FILE).stream().map(String::strip).toList();
        assertThat(SettingKey.ALL).allSatisfy(key -> {
            int comment = lines.indexOf("# " + key.description());
            assertThat(comment).as(key.description()).isNotNegative();
            assertThat(lines.get(comment + 1)).startsWith(lastPart(key.name()) + ":");
        });
    }

    @Test
    void the_file_as_it_is_changes_nothing() {
        var fromFile = (SettingsResult.Loaded) SettingsLoader.load(Optional.of(FILE), Map.of());
        var builtIn = (SettingsResult.Loaded) SettingsLoader.load(Optional.empty(), Map.of());
        assertThat(fromFile.warnings()).isEmpty();
        assertThat(fromFile.settings())
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                .isEqualTo(builtIn.settings());
        assertThat(fromFile.values())
                .hasSameSizeAs(SettingKey.ALL)
                .allMatch(value -> value.origin().equals("file"));
    }

    @Test
    void the_languages_on_offer_are_those_that_have_texts() {
        assertThat(Kind.LANGUAGES)
                .containsExactlyElementsOf(
                        Texts.LANGUAGES.stream().map(Locale::getLanguage).toList());
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
