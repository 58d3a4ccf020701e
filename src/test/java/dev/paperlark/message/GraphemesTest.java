package dev.paperlark.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphemesTest {
    @ParameterizedTest
    @CsvSource({
        "diffusion policy, 16, diffusion policy",
        "diffusion policy learning, 16, diffusion…",
        "diffusion policy learning, 18, diffusion policy…",
        "diffusion, 5, diff…",
        "机器人学习抓取物体, 5, 机器人学…",
        "a very-long-word-indeed, 12, a…",
        "a verylongwordwithoutanyendinsight, 30, a verylongwordwithoutanyendin…",
        "使用 diffusion 学习, 10, 使用…",
        "ab, 1, …"
    })
    void a_cut_prefers_the_end_of_a_word(String text, int room, String cut) {
        assertThat(Graphemes.cut(text, room)).isEqualTo(cut).hasSizeLessThanOrEqualTo(room);
    }

    @ParameterizedTest
    @CsvSource({"ab👩‍👩‍👧cd", "abe\u0301\u0302\u0303cdefgh", "ab🇨🇭🇸🇪xyz", "abक्षिxyzxyz", "ab👍🏽wxyz"})
    void no_cut_falls_inside_what_a_reader_sees_as_one_character(String text) {
        for (int room = 1; room < text.length(); room++) {
            String kept = Graphemes.cut(text, room).replace("…", "");
            String next = text.substring(kept.length());
            assertThat(text).startsWith(kept);
            assertThat(next).doesNotMatch("(?s)^[\\p{M}\\x{200D}\\x{1F3FB}-\\x{1F3FF}].*");
            assertThat(kept).doesNotEndWith("\u200D");
            assertThat(Character.isLowSurrogate(next.charAt(0))).isFalse();
            assertThat(kept).doesNotEndWith("🇨").doesNotEndWith("🇸");
        }
    }

    @Test
    void a_text_without_any_boundary_leaves_the_ellipsis_alone() {
        assertThat(Graphemes.cut("x" + "\u0301".repeat(50), 10)).isEqualTo("…");
    }
}
