package dev.paperlark.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperField;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.Reason;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PaperCardTest {
    private final PaperCard english = new PaperCard(Texts.in(Locale.ENGLISH));
    private final PaperCard chinese = new PaperCard(Texts.in(Locale.CHINESE));

    @Test
    void a_card_says_in_a_few_lines_what_a_reader_wants_to_know() {
        Block.Card card = english.card(3, PaperSamples.full(), PaperSamples.reasons());

        assertThat(card.number()).isEqualTo(3);
        assertThat(card.title())
                .isEqualTo(new Span.Link(
                        "Lantern Policies: Diffusion Policies that Know When the Light Goes Out",
                        "https://arxiv.org/abs/2611.00417"));
        assertThat(textOf(card.byline()))
                .isEqualTo("Ada Brightwater, Bo Lindqvist, Chiara Monti +2 · cs.RO · CoRL 2026 · Code");
        assertThat(card.byline()).contains(new Span.Link("Code", "https://github.com/lantern-lab/lantern-policies"));
        assertThat(textOf(card.body())).startsWith("A robot arm that rates");
        assertThat(textOf(card.reason())).isEqualTo("title: Diffusion Policies · category cs.RO");
        assertThat(card.buttons())
                .containsExactly(
                        new Button("Details", "/paper 2611.00417"),
                        new Button("👍", "/like 2611.00417"),
                        new Button("👎", "/dislike 2611.00417"));
    }

    @Test
    void the_summary_in_the_readers_language_comes_first() {
        assertThat(textOf(chinese.card(1, PaperSamples.full(), List.of()).body()))
                .startsWith("机械臂");
    }

    @Test
    void a_summary_in_another_language_is_better_than_none() {
        Paper paper = paper().tldr("de", "Kurz gesagt.").abstractText("Long.").build();

        assertThat(textOf(english.card(1, paper, List.of()).body())).isEqualTo("Kurz gesagt.");
    }

    @Test
    void without_a_tldr_the_abstract_begins_and_says_so() {
        String body = textOf(english.card(1, PaperSamples.bare(), List.of()).body());

        assertThat(body)
                .isEqualTo(
                        "We collect 12,000 grasps, e.g. of mugs and keys, in rooms of 0.5 lux. Each is labelled by hand. Smith"
                                + " et al. found that such labels age badly, so we label twice. (from the abstract)");
    }

    @Test
    void an_invisible_tldr_is_none() {
        Paper paper = paper().tldr("en", "\u200B\u3164").abstractText("Seen.").build();

        assertThat(textOf(english.card(1, paper, List.of()).body())).startsWith("Seen.");
    }

    @Test
    void a_paper_of_which_only_the_title_is_known_is_still_a_card() {
        Block.Card card = english.card(1, paper().build(), List.of());

        assertThat(card.byline()).isEmpty();
        assertThat(card.body()).isEmpty();
        assertThat(card.reason()).isEmpty();
    }

    @Test
    void reasons_are_grouped_and_nothing_is_said_twice() {
        List<Reason> reasons = List.of(
                new Reason(PaperField.TITLE, "diffusion"),
                new Reason(PaperField.TITLE, "Policies"),
                new Reason(PaperField.ABSTRACT, "Diffusion"),
                new Reason(PaperField.TITLE, "robot"),
                new Reason(PaperField.TITLE, "grasp"),
                new Reason(PaperField.AUTHOR, "Ada Brightwater"),
                new Reason(PaperField.CATEGORY, "cs.RO"),
                new Reason(PaperField.HAS, "code"));

        assertThat(textOf(english.card(1, paper().build(), reasons).reason()))
                .isEqualTo("title: diffusion, Policies, robot +1 · author: Ada Brightwater · category cs.RO");
        assertThat(textOf(chinese.card(1, paper().build(), reasons).reason()))
                .isEqualTo("标题：diffusion、Policies、robot +1 · 作者：Ada Brightwater · 分类 cs.RO");
    }

    @Test
    void hostile_text_is_cleaned_and_cut_everywhere() {
        String hostile = "\u001B[2J\u202Eevil\u0007" + "\u0336".repeat(10_000) + " word".repeat(2_000);
        Paper paper = paper(hostile)
                .authors(hostile)
                .categories(hostile.strip())
                .tldr("en", hostile)
                .abstractText(hostile)
                .comment(hostile)
                .build();

        Block.Card card = english.card(1, paper, List.of(new Reason(PaperField.TITLE, hostile)));
        List<Span> all = new java.util.ArrayList<>(List.of(card.title()));
        all.addAll(card.byline());
        all.addAll(card.body());
        all.addAll(card.reason());

        assertThat(textOf(all)).doesNotContainPattern("[\\p{Cc}\\p{Cf}]").hasSizeLessThan(1_200);
        assertThat(english.details(paper).toString()).doesNotContainPattern("\\p{Cf}|\u001B|\u0336{5}");
    }

    @Test
    void a_title_of_invisible_characters_is_replaced_by_the_id() {
        assertThat(english.card(1, paper("\u3164\u200B").build(), List.of())
                        .title()
                        .text())
                .isEqualTo("2611.00001");
    }

    @Test
    void an_id_that_no_button_can_carry_gets_none() {
        Paper longId = Paper.of(new PaperId("10.1000/" + "x".repeat(60)), "t").build();
        Paper oddId = Paper.of(new PaperId("编号"), "t").build();

        assertThat(english.card(1, longId, List.of()).buttons()).isEmpty();
        assertThat(english.card(1, oddId, List.of()).buttons()).isEmpty();
    }

    @Test
    void details_hold_every_part_and_say_what_a_machine_wrote() {
        Message details = english.details(PaperSamples.full());

        assertThat(labelsOf(details))
                .containsExactly("TL;DR", "Motivation", "Method", "Result", "Conclusion", "Abstract", "Comment");
        assertThat(details.blocks().toString())
                .contains("An AI wrote the summary")
                .contains("cs.RO, cs.LG");
        assertThat(details.buttons()).isEmpty();
    }

    @Test
    void details_take_a_part_from_another_language_where_the_readers_has_none() {
        Message details = chinese.details(PaperSamples.full());

        assertThat(labelsOf(details)).startsWith("TL;DR", "动机", "方法");
        assertThat(details.blocks().toString()).contains("机械臂").contains("Visual policies fail");
    }

    @Test
    void details_without_a_summary_do_not_speak_of_one() {
        assertThat(english.details(PaperSamples.bare()).toString())
                .doesNotContain("AI")
                .contains("12,000 grasps");
        assertThat(english.details(paper().build()).toString()).contains("says no more about this paper");
    }

    private static Paper.Builder paper() {
        return paper("A title");
    }

    private static Paper.Builder paper(String title) {
        return Paper.of(new PaperId("2611.00001"), title);
    }

    private static List<String> labelsOf(Message message) {
        return message.blocks().stream()
                .filter(Block.Section.class::isInstance)
                .map(block -> ((Block.Section) block).label())
                .toList();
    }

    private static String textOf(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
