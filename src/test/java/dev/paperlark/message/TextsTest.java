package dev.paperlark.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.PaperField;
import dev.paperlark.model.SummaryPart;
import dev.paperlark.store.DeliveryState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
    /** The keys that are looked for in the sources: all but those of queries, commands and fields, which are composed of parts. */
    private static final Pattern CHECKED = Pattern.compile("(?!query\\.words|command\\.|pack\\.).*");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    static List<Locale> languages() {
        return Texts.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_language_has_the_same_keys_and_placeholders(Locale language) {
        ResourceBundle english = Texts.in(Locale.ENGLISH).bundle();
        ResourceBundle other = Texts.in(language).bundle();

        assertThat(other.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(placeholders(other.getString(key)))
                        .as(key)
                        .isEqualTo(placeholders(english.getString(key))));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_pattern_formats(Locale language) {
        ResourceBundle bundle = Texts.in(language).bundle();

        assertThat(bundle.keySet()).allSatisfy(key -> {
            MessageFormat format = new MessageFormat(bundle.getString(key), language);
            for (int number : new int[] {0, 1, 2}) {
                Object[] arguments = Stream.generate(() -> number)
                        .limit(format.getFormatsByArgumentIndex().length)
                        .toArray();
                assertThat(format.format(arguments)).as(key).isNotBlank().doesNotContainPattern("\\{\\d");
            }
        });
    }

    @Test
    void no_key_is_unused() throws IOException {
        String sources = sources();
        Set<String> unused = Texts.in(Locale.ENGLISH).bundle().keySet().stream()
                .filter(CHECKED.asMatchPredicate())
                .filter(key -> !composedKeys().contains(key))
                .filter(key -> !sources.contains('"' + key + '"'))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unused).isEmpty();
    }

    @Test
    void every_composed_key_has_a_text() {
        assertThat(Texts.in(Locale.ENGLISH).bundle().keySet()).containsAll(composedKeys());
    }

    @Test
    void a_language_without_a_bundle_is_answered_in_english() {
        assertThat(Texts.in(Locale.FRENCH).locale()).isEqualTo(Locale.ENGLISH);
        assertThat(Texts.in(Locale.TRADITIONAL_CHINESE).locale()).isEqualTo(Locale.CHINESE);
    }

    /** Keys that the sources build from an enum's name. */
    private static Set<String> composedKeys() {
        return Stream.of(
                        Arrays.stream(PaperField.values()).map(field -> "card.reason." + field.key()),
                        Arrays.stream(SummaryPart.values()).map(part -> "details." + part.key()),
                        EnumSet.complementOf(EnumSet.of(DeliveryState.SENT)).stream()
                                .map(state -> "why.delivery." + state.name().toLowerCase(Locale.ROOT)))
                .flatMap(keys -> keys)
                .collect(Collectors.toSet());
    }

    private static Set<String> placeholders(String pattern) {
        return PLACEHOLDER
                .matcher(pattern)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(TextsTest::read)
                    .collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
