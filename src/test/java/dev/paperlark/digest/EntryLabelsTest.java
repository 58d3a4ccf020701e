package dev.paperlark.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.Category;
import dev.paperlark.model.Paper;
import dev.paperlark.model.SummaryPart;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spellings and places of labels inside one entry: what is one, and what is only text that looks like one. */
class EntryLabelsTest {
    private static final String HEADING = "### [1] [Paper](https://arxiv.org/abs/2701.00001)\n*Ann One*\n\n";
    private static final String DETAILS = "\n\n<details>\n  <summary>Details</summary>\n";
    private static final String END = "\n\n</details>\n";

    @ParameterizedTest
    @CsvSource({
        "Abstract (中文), Abstract",
        "摘要 (Chinese), Abstract",
        "中文摘要, Original abstract",
        "中文摘要, Abstract",
        "摘要翻译, 英文摘要"
    })
    void a_translated_abstract_above_the_own_one_is_an_extra(String translated, String own) {
        Paper paper = read("TL;DR: Gist." + DETAILS + "Motivation: Why.\n\n" + translated + ": 译文。\n\n" + own
                + ": Text, with code at https://github.com/a/b" + END);

        assertThat(paper.abstractText()).contains("Text, with code at https://github.com/a/b");
        assertThat(paper.extras()).isEqualTo(Map.of(translated, "译文。"));
        assertThat(paper.codeUrl()).contains("https://github.com/a/b");
    }

    @Test
    void an_empty_translated_abstract_leaves_the_own_one_alone() {
        Paper paper = read("TL;DR: Gist." + DETAILS + "Abstract (中文): \n\nAbstract: Text." + END);

        assertThat(paper.abstractText()).contains("Text.");
        assertThat(paper.extras()).isEmpty();
    }

    @Test
    void an_abstract_above_the_details_is_a_translation_when_another_one_follows() {
        Paper paper = read("摘要：译文。\n\nTL;DR: Gist." + DETAILS + "Motivation: Why.\n\nAbstract: Text." + END);

        assertThat(paper.abstractText()).contains("Text.");
        assertThat(part(paper, SummaryPart.TLDR)).contains("Gist.");
        assertThat(part(paper, SummaryPart.MOTIVATION)).contains("Why.");
        assertThat(paper.extras()).isEqualTo(Map.of("摘要", "译文。"));
    }

    @Test
    void the_only_abstract_above_the_details_ends_there() {
        Paper paper =
                read("Abstract: Text.\n\nMethods: of the abstract.\n\nTL;DR: Gist." + DETAILS + "Method: How." + END);

        assertThat(paper.abstractText()).contains("Text.\n\nMethods: of the abstract.");
        assertThat(part(paper, SummaryPart.TLDR)).contains("Gist.");
        assertThat(part(paper, SummaryPart.METHOD)).contains("How.");
    }

    @Test
    void a_translation_keeps_its_own_word_for_abstract() {
        Paper paper = read("TL;DR: Gist." + DETAILS + "> **摘要翻译:** 标题\n\n摘要：\n译文。" + END);

        assertThat(paper.abstractText()).isEmpty();
        assertThat(paper.extras()).isEqualTo(Map.of("摘要翻译", "标题\n\n摘要：\n译文。"));
    }

    @Test
    void a_colon_needs_no_blank_after_a_known_label() {
        Paper paper = read("Main category:cs.CV\n\nKey words:a, b\n\nTL;DR:Gist." + DETAILS
                + "Motivation:Why.\n\nMethod:How, in 2:1 steps.\nnote:this is text\n\nAbstract:Text.\nCode:here" + END);

        assertThat(paper.keywords()).containsExactly("a", "b");
        assertThat(part(paper, SummaryPart.TLDR)).contains("Gist.");
        assertThat(part(paper, SummaryPart.METHOD)).contains("How, in 2:1 steps.\nnote:this is text");
        assertThat(paper.abstractText()).contains("Text.\nCode:here");
    }

    @Test
    void an_address_is_no_label() {
        Paper paper = read("TL;DR: Gist:\nhttps://example.org/x\narxiv://x" + DETAILS + "Abstract: Text." + END);

        assertThat(part(paper, SummaryPart.TLDR)).contains("Gist:\nhttps://example.org/x\narxiv://x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Innovation Snapshot", "One-sentence summary", "核心总结", "AI Summary"})
    void the_gist_has_many_names(String label) {
        assertThat(part(read(label + ": Gist.\n"), SummaryPart.TLDR)).contains("Gist.");
    }

    @Test
    void a_tldr_keeps_its_tags_and_a_failed_one_is_absent() {
        assertThat(part(read("TL;DR: [Kitchen][5.5] ✅ Cached tea.\n"), SummaryPart.TLDR))
                .contains("[Kitchen][5.5] ✅ Cached tea.");
        assertThat(read("TL;DR: [Kitchen][5.5] ✅ Summary generation failed\n").summaries())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Code: available at https://github.com/a/b. | https://github.com/a/b
            GitHub: https://github.com/a/b             | https://github.com/a/b
            Repo: https://gitlab.example.org/a/b       | https://gitlab.example.org/a/b
            Project page: https://example.org/p        | https://example.org/p
            Code link: https://github.com/a/b          | https://github.com/a/b
            项目主页：https://example.org/p            | https://example.org/p
            """)
    void the_code_has_many_names(String line, String address) {
        assertThat(read(line + "\n\nTL;DR: Gist.\n").codeUrl()).contains(address);
    }

    @Test
    void categories_and_keywords_are_split_as_they_are_written() {
        Paper paper = read("Category: cs.CV cs.LG\n\nKeywords:\n- a\n- b (c, d)\n\nTL;DR: Gist.\n");

        assertThat(paper.categories()).extracting(Category::name).containsExactly("cs.CV", "cs.LG");
        assertThat(paper.keywords()).containsExactly("a", "b (c, d)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- %s: %s\n",
                "* %s: %s\n",
                "1. **%s**: %s\n",
                "**%s**\n%s\n\n",
                "**%s**\n\n%s\n\n",
                "**%s** %s\n\n",
                "*%s:* %s\n\n",
                "**%s: %s**\n\n",
                "<b>%s:</b> %s\n\n",
                "<strong>%s</strong>: %s\n\n"
            })
    void a_known_label_may_be_written_in_many_ways(String form) {
        Paper paper = read(form.formatted("TL;DR", "Gist.") + DETAILS + form.formatted("Motivation", "Why.")
                + form.formatted("Method", "How.") + "\nAbstract: Text." + END);

        assertThat(part(paper, SummaryPart.TLDR)).contains("Gist.");
        assertThat(part(paper, SummaryPart.MOTIVATION)).contains("Why.");
        assertThat(part(paper, SummaryPart.METHOD)).contains("How.");
        assertThat(paper.abstractText()).contains("Text.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Result: an item",
                "1. Result: an item",
                "1. **Result**: an item",
                "**Result** in bold",
                "*Result:* in italics",
                "- **Encoder**: reads",
                "- note: an item",
                "2. Second: an item",
                "**Step one**\nfirst"
            })
    void what_only_looks_like_a_label_stays_text_where_the_template_has_its_own(String line) {
        Paper paper = read("TL;DR: Gist." + DETAILS + "Motivation: Why.\n\nMethod: How.\n" + line
                + "\n\nResult: Good.\n\nAbstract: Text.\n\n- Conclusion: x\n\n**Conclusion**\ny" + END);

        assertThat(part(paper, SummaryPart.METHOD)).contains("How.\n" + line);
        assertThat(part(paper, SummaryPart.RESULT)).contains("Good.");
        assertThat(paper.abstractText()).contains("Text.\n\n- Conclusion: x\n\n**Conclusion**\ny");
    }

    @Test
    void in_a_digest_of_one_paper_the_place_tells_the_templates_own_labels() {
        Paper paper =
                read("TL;DR: Gist.\n\nRanking: high" + DETAILS + "\nBackground: Old.\n\nMethod: How.\n\nA remark: "
                        + "of the method.\nnote: too.\n\nIt goes on.\n\nFuture Work: Much.\n\nAbstract: Text.\n\nAims: of the abstract."
                        + END);

        assertThat(part(paper, SummaryPart.TLDR)).contains("Gist.");
        assertThat(part(paper, SummaryPart.METHOD))
                .contains("How.\n\nA remark: of the method.\nnote: too.\n\nIt goes on.");
        assertThat(paper.extras()).isEqualTo(Map.of("Ranking", "high", "Background", "Old.", "Future Work", "Much."));
        assertThat(paper.abstractText()).contains("Text.\n\nAims: of the abstract.");
    }

    private static Optional<String> part(Paper paper, SummaryPart part) {
        return paper.summaries().stream().findFirst().flatMap(summary -> summary.part(part));
    }

    private static Paper read(String body) {
        return new DigestReader()
                .read("x", (HEADING + body).getBytes(UTF_8))
                .papers()
                .get(0);
    }
}
