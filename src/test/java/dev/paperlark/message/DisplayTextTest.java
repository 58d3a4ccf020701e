package dev.paperlark.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DisplayTextTest {
    static Stream<Arguments> hostileTexts() {
        return Stream.of(
                Arguments.of("terminal colour", "a \u001B[31;1mred\u001B[0m title", "a red title"),
                Arguments.of("terminal colour in C1", "a \u009B31mred title", "a red title"),
                Arguments.of("terminal link", "\u001B]8;;https://evil.example\u0007here\u001B]8;;\u001B\\", "here"),
                Arguments.of("terminal title", "\u001B]0;owned\u0007safe", "safe"),
                Arguments.of("unfinished sequence", "keep\u001B]0;this text", "keep]0;this text"),
                Arguments.of("lone escape", "a\u001Bb", "ab"),
                Arguments.of("bell, backspace, delete", "a\u0007b\bc\u007Fd", "abcd"),
                Arguments.of("null", "a\u0000b", "ab"),
                Arguments.of("bidi override", "safe\u202Egpj.exe\u202C", "safegpj.exe"),
                Arguments.of("bidi isolate and marks", "\u2066a\u2069\u200Eb\u200Fc", "abc"),
                Arguments.of("zero width", "dif\u200Bfu\u2060sion\uFEFF po\u00ADlicy", "diffusion policy"),
                Arguments.of("joiners hiding a word", "dif\u200Dfu\u200Csion", "diffusion"),
                Arguments.of("tag characters", "a\uDB40\uDC41\uDB40\uDC42b", "ab"),
                Arguments.of("broken surrogates", "a\uD83Db\uDC00c", "abc"),
                Arguments.of("private use", "a\uE000b", "ab"),
                Arguments.of("no character", "a\uFFFFb", "ab"),
                Arguments.of("blank letters", "\u3164\u115F\u2800", ""),
                Arguments.of("line breaks of all sorts", "a\r\nb\u2028c\u2029d\u0085e\u000Bf\tg", "a b c d e f g"),
                Arguments.of("spaces of all sorts", " a\u00A0\u3000 \u2003b ", "a b"),
                Arguments.of("information separators", "a\u001Fb", "ab"),
                Arguments.of("nothing", "", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileTexts")
    void a_line_shows_the_words_and_nothing_that_steers(String what, String text, String shown) {
        assertThat(DisplayText.line(text)).isEqualTo(shown);
    }

    static Stream<String> ordinaryTexts() {
        return Stream.of(
                "Schrödinger’s $\\alpha$-cat <b>*bold*</b> [link](x)",
                "机器人抓取",
                "ロボットが走る",
                "한국어",
                "می‌خواهم",
                "क्ष नेपाली",
                "ภาษาไทยที่นี่",
                "👩‍👩‍👧 🇨🇭 ❤️ 👍🏽",
                "العربية",
                "Tiếng Việt");
    }

    @ParameterizedTest
    @MethodSource("ordinaryTexts")
    void ordinary_text_of_any_script_stays_as_it_is(String text) {
        assertThat(DisplayText.line(text)).isEqualTo(text);
    }

    @Test
    void a_letter_keeps_at_most_four_marks_even_if_they_are_mixed_with_invisible_characters() {
        String tower = "x" + "\u0336\u200B\u200D".repeat(10_000) + "y";

        assertThat(DisplayText.line(tower)).startsWith("x\u0336").endsWith("y").hasSizeLessThanOrEqualTo(10);
        assertThat(DisplayText.line("x" + "\u0336".repeat(10_000) + "y")).isEqualTo("x" + "\u0336".repeat(4) + "y");
    }

    @Test
    void random_hostile_text_never_keeps_what_steers() {
        String alphabet =
                "ab \n\u001B[]31m;\u009B\u0007\\\u202E\u200D\u200B\u0301\u0336\u0323機\uD83D\uDC69\uE000\u3164";
        Random random = new Random(17);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(60), 0, alphabet.length()).forEach(index -> text.append(alphabet.charAt(index)));

            assertThat(DisplayText.line(text.toString()))
                    .doesNotContainPattern("\\p{Cc}|\\p{Co}|\\p{Cs}|[\\p{Cf}&&[^\u200D]]|\\p{M}{5}|\\s\\s|^\\s|\\s$");
        }
    }

    @Test
    void letters_and_their_marks_are_composed() {
        assertThat(DisplayText.line("A\u030Angstro\u0308m")).isEqualTo("Ångström");
    }

    @Test
    void paragraphs_are_kept_and_lines_inside_them_are_joined() {
        assertThat(DisplayText.paragraphs("\n\none\ntwo  \r\n\r\n \nthree\u202E\n\n\u200B\n\n"))
                .isEqualTo("one two\n\nthree");
    }
}
