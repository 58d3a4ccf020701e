package dev.paperlark.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RisingTermsTest {
    private static final int MOST = 10;

    @Test
    void what_many_more_titles_have_rises_with_its_numbers_and_the_most_surprising_first() {
        List<String> lately = titles(filler(80), 12, "World Models of %s", 8, "Mamba for %s");
        List<String> before = titles(filler(800), 6, "Mamba for %s", 10, "World models and %s");

        List<RisingTerm> rising = RisingTerms.among(lately, before, MOST);

        assertThat(rising).extracting(RisingTerm::written).containsExactly("World Models", "Mamba");
        assertThat(rising).extracting(RisingTerm::lately).containsExactly(12, 8);
        assertThat(rising.get(0).words()).containsExactly("world", "model");
        assertThat(rising.get(0).usual()).isBetween(1.1, 1.3);
        assertThat(RisingTerms.among(lately, before, 1)).hasSize(1);
    }

    @Test
    void a_few_titles_are_chance_and_a_slight_increase_is_none_of_interest() {
        assertThat(RisingTerms.among(
                        titles(filler(80), 3, "Mamba for %s"), titles(filler(800), 10, "Mamba for %s"), MOST))
                .isEmpty();
        assertThat(RisingTerms.among(titles(filler(8), 2, "Mamba for %s"), filler(800), MOST))
                .isEmpty();
        List<String> lately = titles(filler(2_000), 2_000, "Mamba for %s");
        List<String> before = titles(filler(6_000), 4_500, "Mamba for %s");
        assertThat(RisingTerms.among(lately, before, MOST)).isEmpty();
    }

    @Test
    void what_falls_and_what_stays_does_not_rise() {
        List<String> lately = titles(filler(80), 2, "Mamba for %s");
        List<String> before = titles(filler(800), 200, "Mamba for %s", 100, "Gone %s");

        assertThat(RisingTerms.among(lately, before, MOST)).isEmpty();
    }

    @Test
    void titles_that_are_cut_from_one_and_the_same_stock_show_nothing() {
        for (int seed = 0; seed < 20; seed++) {
            List<String> all = stock(900, new Random(seed));
            assertThat(RisingTerms.among(all.subList(0, 100), all.subList(100, 900), MOST))
                    .as("seed " + seed)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void a_word_and_its_phrase_are_said_once_and_a_long_phrase_too() {
        List<String> lately = titles(
                filler(80),
                12,
                "Diffusion policies with %s",
                2,
                "Diffusion and %s",
                12,
                "Vision-Language-Action: %s",
                2,
                "Language-action models, %s");

        assertThat(RisingTerms.among(lately, filler(800), MOST))
                .extracting(RisingTerm::written)
                .containsExactlyInAnyOrder("Diffusion policies", "Vision-Language-Action");
    }

    @Test
    void words_that_only_join_others_and_numbers_are_no_terms() {
        List<String> lately = titles(filler(80), 20, "How the study of %s is for us 2026");

        assertThat(RisingTerms.among(lately, filler(800), MOST)).isEmpty();
    }

    @Test
    void a_phrase_does_not_go_over_a_colon_and_a_title_counts_once() {
        List<String> lately = titles(filler(80), 9, "Mamba, Mamba: owls see %s");

        assertThat(RisingTerms.among(lately, filler(800), MOST))
                .allSatisfy(term -> assertThat(term.lately()).isEqualTo(9))
                .extracting(RisingTerm::written)
                .containsExactlyInAnyOrder("Mamba", "owls see");
    }

    @Test
    void without_a_time_before_nothing_rises() {
        assertThat(RisingTerms.among(titles(filler(80), 20, "Mamba for %s"), List.of(), MOST))
                .isEmpty();
        assertThat(RisingTerms.among(List.of(), List.of(), MOST)).isEmpty();
    }

    /** Titles that share no word. */
    private static List<String> filler(int count) {
        return IntStream.range(0, count).mapToObj(RisingTermsTest::word).toList();
    }

    private static List<String> titles(List<String> filler, Object... countsAndPatterns) {
        List<String> titles = new ArrayList<>(filler);
        for (int i = 0; i < countsAndPatterns.length; i += 2) {
            String pattern = (String) countsAndPatterns[i + 1];
            for (int left = (int) countsAndPatterns[i]; left > 0; left--) {
                titles.add(pattern.formatted(word(titles.size())));
            }
        }
        return titles;
    }

    private static String word(int number) {
        return "q"
                + Integer.toString(number)
                        .chars()
                        .mapToObj(digit -> Character.toString('a' + digit - '0'))
                        .collect(Collectors.joining())
                + "x";
    }

    /** Titles of five words each, of words as frequent as those of a language. */
    private static List<String> stock(int count, Random random) {
        List<String> titles = new ArrayList<>(Stream.generate(() -> IntStream.range(0, 5)
                        .mapToObj(i -> word((int) Math.pow(3_000, random.nextDouble())))
                        .reduce("", (title, word) -> title + " " + word))
                .limit(count)
                .toList());
        Collections.shuffle(titles, random);
        return titles;
    }
}
