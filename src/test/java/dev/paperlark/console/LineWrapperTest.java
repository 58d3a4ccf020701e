package dev.paperlark.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineWrapperTest {
    @ParameterizedTest
    @CsvSource({
        "one two three, 9, one two/three",
        "one two three, 13, one two three",
        "one two three, 5, one/two/three",
        "扩散策略学习, 6, 扩散策/略学习",
        "扩散策略学习, 7, 扩散策/略学习",
        "扩散。策略, 4, 扩/散。/策略",
        "机器人robot手臂, 8, 机器人/robot手/臂",
        "incomprehensible, 6, incomp/rehens/ible",
        "one  two, 4, one/two",
        "seen in cs.AI, 11, seen in/cs.AI",
        "vision-language, 9, vision-/language"
    })
    void text_is_wrapped_by_columns(String text, int width, String lines) {
        assertThat(wrap(text, width)).isEqualTo(List.of(lines.split("/", -1)));
    }

    @Test
    void an_empty_text_has_no_line() {
        assertThat(wrap("", 10)).isEmpty();
    }

    @Test
    void what_must_not_be_broken_goes_to_a_new_line_where_it_does_not_fit() {
        List<AttributedString> lines = new ArrayList<>(List.of(new AttributedString("12345")));

        LineWrapper.append(lines, List.of(new AttributedString("[a b]"), new AttributedString("[c d]")), 12);

        assertThat(lines).extracting(AttributedString::toString).containsExactly("12345  [a b]", "[c d]");
    }

    private static List<String> wrap(String text, int width) {
        return LineWrapper.wrap(new AttributedString(text), width).stream()
                .map(AttributedString::toString)
                .toList();
    }
}
