package dev.paperlark.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "错误: AI分析失败",
                "AI分析失败",
                "摘要生成失败",
                "研究问题分析不可用",
                "方法提取失败",
                "结果分析不可用",
                "结论提取失败。",
                "AI 总结生成失败，请根据原摘要人工核验。",
                "**N/A**",
                "[]",
                "...",
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
    @CsvSource(delimiter = '|', textBlock = """
            [Kitchen][5.5] ✅ Summary generation failed | true
            [Kitchen][0.0] ❌                           | true
            [Kitchen] N/A                               | true
            [Kitchen][5.5] ✅ Kettles are caches.       | false
            [0, 1] is the interval                      | false
            """)
    void tags_before_a_notice_do_not_make_it_a_text(String text, boolean nothing) {
        assertThat(FailureNotices.isNothingBesideTags(text)).isEqualTo(nothing);
        assertThat(FailureNotices.isNothing(text)).isFalse();
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
                "没有反馈时长文本的摘要会生成失败，因此加入反馈。",
                "[0]",
                "7"
            })
    void a_sentence_with_the_same_words_is_something(String text) {
        assertThat(FailureNotices.isNothing(text)).isFalse();
    }
}
