package dev.paperlark.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureNoticesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Summary generation failed",
                "Motivation analysis unavailable",
                "Method extraction failed",
                "Result analysis unavailable",
                "Conclusion extraction failed",
                "Processing failed",
                " error ",
                "ERROR",
                "Error: Failed to generate summary.",
                "错误：AI分析失败。",
                "N/A",
                "None.",
                "null",
                "无",
                "—",
                "",
                "  ",
                "{tldr}",
                "{{ summary }}",
                "Failed to generate TLDR. Neither full text nor abstract is provided"
            })
    void a_notice_of_failure_is_nothing(String text) {
        assertThat(FailureNotices.isNothing(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Error correction for qubits.",
                "None of the above wins.",
                "无人机。",
                "Summary generation failed in 3% of runs.",
                "{a} and {b}",
                "论文摘要未明确",
                "7"
            })
    void a_sentence_with_the_same_words_is_something(String text) {
        assertThat(FailureNotices.isNothing(text)).isFalse();
    }
}
