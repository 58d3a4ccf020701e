package dev.paperlark.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaperTest {
    private static final PaperId ID = new PaperId("2601.00001");

    @Test
    void a_repeat_in_other_words_changes_nothing() {
        Paper known = markdownEntry().tldr("zh", "云雀学会合唱。").build();
        Paper repeat = markdownEntry().tldr("zh", "云雀如何一起唱歌。").build();

        assertThat(known.updatedWith(repeat)).isEqualTo(known);
        assertThat(known.updatedWith(known)).isEqualTo(known);
    }

    @Test
    void a_failed_part_is_filled_and_a_good_one_stays() {
        Paper failed = markdownEntry().build();
        Paper good = markdownEntry().tldr("zh", "云雀学会合唱。").build();

        assertThat(failed.updatedWith(good)).isEqualTo(good);
        assertThat(good.updatedWith(failed)).isEqualTo(good);
    }

    @Test
    void parts_of_one_language_complete_each_other() {
        Paper motivation = with(summary("en", Map.of(SummaryPart.TLDR, "short", SummaryPart.MOTIVATION, "why")));
        Paper result = with(summary("en", Map.of(SummaryPart.TLDR, "brief", SummaryPart.RESULT, "what")));

        assertThat(motivation.updatedWith(result).summaries())
                .containsExactly(summary(
                        "en",
                        Map.of(
                                SummaryPart.TLDR, "short",
                                SummaryPart.MOTIVATION, "why",
                                SummaryPart.RESULT, "what")));
    }

    @Test
    void languages_stand_side_by_side() {
        Paper chinese = markdownEntry().tldr("zh", "云雀学会合唱。").build();
        Paper english =
                markdownEntry().tldr("en", "Larks learn to sing together.").build();

        assertThat(chinese.updatedWith(english).summaries())
                .extracting(summary -> summary.language().orElseThrow())
                .containsExactly("en", "zh");
    }

    @Test
    void a_part_in_an_unknown_language_gives_way_to_a_known_one() {
        Paper unknown = with(summary("", Map.of(SummaryPart.TLDR, "42", SummaryPart.RESULT, "+3%")));
        Paper known = with(summary("zh", Map.of(SummaryPart.TLDR, "云雀学会合唱。")));
        List<Summary> expected = List.of(
                summary("zh", Map.of(SummaryPart.TLDR, "云雀学会合唱。")), summary("", Map.of(SummaryPart.RESULT, "+3%")));

        assertThat(unknown.updatedWith(known).summaries()).isEqualTo(expected);
        assertThat(known.updatedWith(unknown).summaries()).isEqualTo(expected);
    }

    @Test
    void a_higher_version_brings_its_title_and_abstract() {
        Paper first = Paper.of(ID, "Larks sing").abstractText("Alone.").build();
        Paper second = Paper.of(ID, "Larks sing together")
                .version(2)
                .abstractText("In choirs.")
                .build();

        assertThat(first.updatedWith(second)).isEqualTo(second);
        assertThat(second.updatedWith(first)).isEqualTo(second);
    }

    @Test
    void a_report_without_abstract_never_takes_the_lead() {
        Paper whole =
                Paper.of(ID, "Larks sing").version(1).abstractText("Alone.").build();
        Paper bare = Paper.of(ID, "Larks sing together").version(2).build();

        assertThat(whole.updatedWith(bare)).isEqualTo(whole);
        assertThat(bare.updatedWith(whole)).isEqualTo(whole);
    }

    @Test
    void the_one_category_of_markdown_never_hides_the_list_of_jsonl() {
        Paper markdown = Paper.of(ID, "Larks").categories("cs.CV").build();
        Paper jsonl =
                Paper.of(ID, "Larks").categories("cs.CV", "cs.LG", "cs.AI").build();

        assertThat(markdown.updatedWith(jsonl).categories()).isEqualTo(jsonl.categories());
        assertThat(jsonl.updatedWith(markdown).categories()).isEqualTo(jsonl.categories());
    }

    @Test
    void categories_of_different_lists_add_up() {
        Paper one = Paper.of(ID, "Larks").categories("cs.CV", "cs.LG").build();
        Paper other = Paper.of(ID, "Larks").categories("cs.CV", "stat.ML").build();

        assertThat(one.updatedWith(other).categories())
                .extracting(Category::name)
                .containsExactly("cs.CV", "cs.LG", "stat.ML");
    }

    @Test
    void keywords_grow_but_are_not_exchanged() {
        Paper known = Paper.of(ID, "Larks").keywords(List.of("song")).build();

        assertThat(known.updatedWith(keywords("song", "choir")).keywords()).containsExactly("song", "choir");
        assertThat(known.updatedWith(keywords("choir", "singing")).keywords()).containsExactly("song");
    }

    @Test
    void another_paper_is_refused() {
        Paper other = Paper.of(new PaperId("2601.00002"), "Wrens").build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> markdownEntry().build().updatedWith(other));
    }

    /** Five reports as they come over some days; the words that differ are marked with their origin. */
    static List<List<Paper>> orders() {
        List<Paper> reports = List.of(
                Paper.of(ID, "Larks")
                        .abstractText("Old.")
                        .categories("cs.CV")
                        .authors("A")
                        .tldr("zh", "甲")
                        .build(),
                Paper.of(ID, "Larks")
                        .version(1)
                        .abstractText("Old.")
                        .categories("cs.CV", "cs.LG")
                        .comment("9 pages")
                        .build(),
                Paper.of(ID, "Larks again")
                        .version(2)
                        .abstractText("New.")
                        .codeUrl("https://example.org/c")
                        .build(),
                Paper.of(ID, "Larks anew")
                        .version(3)
                        .extra("Venue", "Nest")
                        .keywords(List.of("song"))
                        .build(),
                Paper.of(ID, "Larks")
                        .authors("A", "B")
                        .categories("cs.CV", "stat.ML")
                        .summary(summary("", Map.of(SummaryPart.TLDR, "1", SummaryPart.METHOD, "2")))
                        .summary(summary("en", Map.of(SummaryPart.RESULT, "They sing.")))
                        .build());
        return permutations(reports).toList();
    }

    @ParameterizedTest
    @MethodSource("orders")
    void the_order_of_reports_does_not_matter(List<Paper> reports) {
        Paper complete = reports.stream().reduce(Paper::updatedWith).orElseThrow();

        Paper expected = Paper.of(ID, "Larks again")
                .version(2)
                .abstractText("New.")
                .authors("A", "B")
                .comment("9 pages")
                .codeUrl("https://example.org/c")
                .keywords(List.of("song"))
                .extra("Venue", "Nest")
                .tldr("zh", "甲")
                .summary(summary("en", Map.of(SummaryPart.RESULT, "They sing.")))
                .summary(summary("", Map.of(SummaryPart.METHOD, "2")))
                .build();
        assertThat(complete)
                .usingRecursiveComparison()
                .ignoringFields("categories")
                .isEqualTo(expected);
        assertThat(complete.primaryCategory()).contains(new Category("cs.CV"));
        assertThat(Set.copyOf(complete.categories()))
                .isEqualTo(Set.of(new Category("cs.CV"), new Category("cs.LG"), new Category("stat.ML")));
    }

    private static Stream<List<Paper>> permutations(List<Paper> papers) {
        if (papers.isEmpty()) {
            return Stream.of(List.of());
        }
        return IntStream.range(0, papers.size()).boxed().flatMap(index -> {
            Paper first = papers.get(index);
            List<Paper> others = new ArrayList<>(papers);
            others.remove(index.intValue());
            return permutations(others).map(rest -> {
                List<Paper> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                return order;
            });
        });
    }

    private static Paper.Builder markdownEntry() {
        return Paper.of(ID, "How larks agree on a song")
                .abstractText("We watch larks.")
                .categories("cs.CV");
    }

    private static Paper with(Summary summary) {
        return markdownEntry().summary(summary).build();
    }

    private static Paper keywords(String... words) {
        return Paper.of(ID, "Larks").keywords(List.of(words)).build();
    }

    private static Summary summary(String language, Map<SummaryPart, String> parts) {
        return new Summary(Optional.of(language).filter(code -> !code.isEmpty()), parts);
    }
}
