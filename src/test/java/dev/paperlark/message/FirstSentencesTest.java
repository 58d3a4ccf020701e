package dev.paperlark.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstSentencesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "One is short. Two is longer than there is room. | 20 | One is short.",
                "One. Two. Three is too long for it. | 12 | One. Two.",
                "Tools, e.g. Hammers, are used. The rest is cut off. | 35 | Tools, e.g. Hammers, are used.",
                "Smith et al. Showed it. Nobody believed a word. | 30 | Smith et al. Showed it.",
                "See Fig. 2 for all of it. And now the other part. | 30 | See Fig. 2 for all of it.",
                "It rose by 3.5 points. Then it fell again to zero. | 30 | It rose by 3.5 points.",
                "It was J. Doe who saw it. Then it fell again to zero. | 30 | It was J. Doe who saw it.",
                "我们提出一种方法。它很有效。实验证明了这一点，结果很好。 | 15 | 我们提出一种方法。它很有效。",
                "Is it so? Yes! It certainly looks as if it were. | 18 | Is it so? Yes!",
                "It all fits. | 100 | It all fits."
            })
    void whole_sentences_are_kept_as_far_as_they_fit(String text, int room, String beginning) {
        assertThat(FirstSentences.of(text, room)).isEqualTo(beginning);
    }

    @Test
    void a_first_sentence_that_is_too_long_is_cut_at_a_word() {
        assertThat(FirstSentences.of("This sentence goes on and on and never comes to its point", 30))
                .isEqualTo("This sentence goes on and on…");
    }
}
