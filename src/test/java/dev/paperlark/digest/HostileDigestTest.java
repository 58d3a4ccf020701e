package dev.paperlark.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.Category;
import dev.paperlark.model.Digest;
import dev.paperlark.model.Digest.Verdict;
import dev.paperlark.model.Paper;
import dev.paperlark.model.SummaryPart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken and malicious files: nothing throws, nothing takes long, and the good entries around the damage come out. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class HostileDigestTest {
    private static final String FIRST = entry(1, "First", "A good abstract.");
    private static final String LAST = entry(3, "Last", "Another good abstract.");

    private final DigestReader reader = new DigestReader();

    @Test
    void an_unclosed_details_block_ends_at_the_next_entry_and_is_reported() {
        Digest digest = read(FIRST + entry(2, "Open", "Lost end.").replace("</details>", "") + LAST);

        assertThat(ids(digest)).containsExactly("2701.00001", "2701.00002", "2701.00003");
        assertThat(digest.papers().get(1).abstractText()).contains("Lost end.");
        assertThat(digest.problems()).extracting(Digest.Problem::line).containsExactly(32);
    }

    @Test
    void an_unclosed_details_block_does_not_swallow_the_next_sections_frame() {
        String section = "\n<div id='cs.LG'></div>\n\n# cs.LG [[Back]](#toc)\n\n";

        Digest digest = read(entry(1, "Open", "Lost end.").replace("</details>", "") + section + LAST);

        assertThat(digest.papers().get(0).abstractText()).contains("Lost end.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It speaks of </details> in passing.",
                "A tag on its own line:\n</details>\nand more text.",
                "Background: none.\n\nMethod: in the abstract.\n\nResult: fine.\n\nAbstract: again.",
                "A fence that never ends:\n```\ncode",
                "A comment that never ends: <!-- and <script> too",
                "# A heading\n\n## Another\n\n### And a third [1] [not](an-entry)",
                "- a list\n- of things\n\n> a quotation",
                "A rule\n\n---\n\nand text below",
                "| a | b |\n|---|---|\n| Method | in a table |"
            })
    void an_abstract_keeps_whatever_it_says(String text) {
        Digest digest = read(FIRST + entry(2, "Strange", text) + LAST);

        assertThat(ids(digest)).containsExactly("2701.00001", "2701.00002", "2701.00003");
        assertThat(digest.papers().get(1).abstractText()).contains(text);
        assertThat(digest.papers().get(1).summaries().get(0).part(SummaryPart.METHOD))
                .contains("The method of it.");
        assertThat(digest.problems()).isEmpty();
    }

    @Test
    void a_heading_that_links_to_a_paper_begins_an_entry_even_inside_an_open_block() {
        Digest digest =
                read("### [1] [Open](https://arxiv.org/abs/2701.00001)\n\n<details>\n\nAbstract: No end.\n\n" + LAST);

        assertThat(ids(digest)).containsExactly("2701.00001", "2701.00003");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dialog[ue]s",
                "[Experiment] of [1] things",
                "A half-open interval [0, 1) of things",
                "Brackets ] first [",
                "f(x) (and g) of $\\mathcal{O}(n^{2})$ \\textsc{Name}",
                "Stars * and _lines_ and `ticks`",
                "A [link](http://example.org/x) inside",
                "C # and # F #"
            })
    void a_title_keeps_its_characters(String title) {
        Digest digest = read(FIRST + entry(2, title, "Text.") + LAST);

        assertThat(digest.papers().get(1).title()).isEqualTo(title);
        assertThat(digest.papers().get(1).url()).contains("https://arxiv.org/abs/2701.00002");
        assertThat(digest.problems()).isEmpty();
    }

    @Test
    void six_hundred_authors_are_six_hundred_authors() {
        String authors = IntStream.range(0, 600).mapToObj(i -> "Author*" + i).collect(Collectors.joining(","));

        Digest digest = read(FIRST.replace("Ann One,Bob Two", authors));

        assertThat(digest.papers().get(0).authors()).hasSize(600).contains("Author*0", "Author*599");
    }

    @Test
    void line_ends_and_byte_order_mark_change_nothing() {
        String plain = FIRST + entry(2, "Middle", "Two\nlines.") + LAST;
        Digest expected = read(plain);

        assertThat(read('\uFEFF' + plain)).isEqualTo(expected);
        assertThat(read(plain.replace("\n", "\r\n"))).isEqualTo(expected);
        assertThat(read(plain.replace("\n", "\r"))).isEqualTo(expected);
    }

    @Test
    void invalid_bytes_and_nul_are_replaced_and_reported_by_line() {
        byte[] bytes = (FIRST + entry(2, "Broken@", "Null@@@") + LAST).getBytes(UTF_8);
        int first = indexOf(bytes, '@', 0);
        bytes[first] = (byte) 0xff;
        bytes[indexOf(bytes, '@', 0)] = 0;

        Digest digest = reader.read("x", bytes);

        assertThat(digest.papers().get(1).title()).isEqualTo("Broken\uFFFD");
        assertThat(digest.papers().get(1).abstractText()).contains("Null\uFFFD@@");
        assertThat(digest.problems())
                .containsExactly(
                        new Digest.Problem(24, "bytes that are not UTF-8, replaced"),
                        new Digest.Problem(42, "a NUL character, replaced"));
    }

    @ParameterizedTest
    @MethodSource("huge")
    void huge_lines_cost_an_entry_and_no_time(String text) {
        Digest digest = read(FIRST + entry(2, "Huge", text) + LAST);

        assertThat(ids(digest)).containsExactly("2701.00001", "2701.00003");
        assertThat(digest.problems())
                .containsExactly(new Digest.Problem(24, "an entry of more than 250000 characters, skipped"));
    }

    static List<String> huge() {
        return List.of(
                "x".repeat(20_000_000),
                "![[]()".repeat(100_000),
                "> ".repeat(150_000) + "deep",
                "[".repeat(300_000),
                "| ".repeat(200_000),
                "* ".repeat(200_000),
                "word\n".repeat(60_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![[]()",
                ">",
                "[",
                "*",
                "#",
                "|",
                "`",
                "<details>",
                "</details>",
                "**a:** ",
                "_",
                " ",
                "\t",
                "\\"
            })
    void nothing_but_markup_is_no_digest_and_costs_no_time(String markup) {
        Digest digest = read("a\n" + markup.repeat(100_000) + "\n" + (markup + "\n").repeat(100_000));

        assertThat(digest.verdict()).isEqualTo(Verdict.NO_DIGEST);
        assertThat(digest.problems()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![[]()",
                "[](",
                "**:",
                "*a* ",
                "`",
                "<",
                "|a",
                "> ",
                "- **a**: ",
                "&nbsp;|",
                "#\n",
                "| |\n",
                "\n*a*"
            })
    void hostile_markup_inside_an_entry_of_allowed_length_costs_no_time(String markup) {
        String text = markup.repeat(200_000 / markup.length());
        String all = FIRST + entry(2, "Odd", text) + LAST;

        assertThat(ids(read(all))).contains("2701.00001", "2701.00002", "2701.00003");
        assertThat(ids(read(all.replace("Ann One,Bob Two", text)))).contains("2701.00003");
        assertThat(ids(read(all.replace("Main category: cs.AI", "**x:** " + text))))
                .contains("2701.00003");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ", "\t", ".", "/", "&nbsp;", "|", "|--", "cs.AI ", "a and ", ", ", "early/x", "(", "]", ":", "**"
            })
    void long_runs_in_any_place_cost_no_time(String run) {
        String text = "https://github.com/a/b" + run.repeat(200_000 / run.length()) + "x";
        String row = "{\"id\": \"%s\", \"title\": \"%s\", \"authors\": \"%s\", \"categories\": \"%s\"}\n";

        for (String place :
                List.of("First", "Ann One,Bob Two", "cs.AI", "A good abstract.", "The gist of it.", "2701.00001")) {
            assertThat(ids(read(FIRST.replace(place, text) + LAST))).contains("2701.00003");
        }
        for (String form :
                List.of("| a | %s |", "%s", "### %s", "## [%s", "Code: %s", "*A* | %s", "> *%s*", "<summary>%s")) {
            String entry = FIRST.replace("Main category: cs.AI", "|a|b|\n|--|--|\n" + form.formatted(text));
            assertThat(ids(read(entry + LAST))).contains("2701.00003");
        }
        String escaped = text.replace("\t", "\\t");
        assertThat(read(row.formatted(escaped, "t", "a", "b") + row.formatted("i", escaped, "a", "b"))
                        .entries())
                .isNotEmpty();
        assertThat(read(row.formatted("i", "t", escaped, "b") + row.formatted("i", "t", "a", escaped))
                        .entries())
                .hasSize(2);
    }

    @Test
    void tens_of_thousands_of_headings_are_too_many_but_the_first_entries_come_out() {
        Digest digest = read(FIRST + "### [1] none\n".repeat(30_000));

        assertThat(ids(digest)).containsExactly("2701.00001");
        assertThat(digest.problems()).hasSizeLessThanOrEqualTo(Problems.MAX_REPORTED + 1);
        assertThat(digest.problems()).last().asString().contains("more problems");
    }

    @Test
    void a_binary_file_is_no_digest() {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);

        assertNoDigest(reader.read("x", noise), "not a text file");
        assertNoDigest(reader.read("x", new byte[1000]), "not a text file");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',                     an empty file
            '  ',                   an empty file
            'Dear diary, hello.',   no digest: no paper could be read
            '{"a": 1}',             no digest: no paper could be read
            '# Contents',           ''
            """)
    void what_is_no_digest_says_so_at_line_one(String text, String reason) {
        Digest digest = read(text);

        if (reason.isEmpty()) {
            assertThat(digest.verdict()).isEqualTo(Verdict.NOTHING_NEW);
        } else {
            assertNoDigest(digest, reason);
        }
    }

    @Test
    void a_table_of_contents_without_its_papers_is_nothing_new_and_a_problem() {
        Digest digest = read("# Table of Contents\n\n- [cs.AI](#cs.AI) [Total: 5]\n");

        assertThat(digest.verdict()).isEqualTo(Verdict.NOTHING_NEW);
        assertThat(digest.problems())
                .containsExactly(new Digest.Problem(1, "the table of contents lists papers, but none follows"));
    }

    @Test
    void a_digest_of_which_every_entry_was_rejected_is_no_digest() {
        String contents = "# Table of Contents\n\n- [cs.AI](#cs.AI) [Total: 1]\n\n";

        assertNoDigest(read(contents + "### [1] No address\n\nTL;DR: Gist.\n"), "no digest: no paper could be read");
        assertNoDigest(read(contents + entry(1, "Long", "x".repeat(300_000))), "no digest: no paper could be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "### 🔥 [2] [Middle](https://arxiv.org/abs/2701.00002)",
                "### ⭐⭐⭐ [Middle](https://arxiv.org/abs/2701.00002)",
                "### (2) [Middle](https://arxiv.org/abs/2701.00002)",
                "### 【2】[Middle](https://arxiv.org/abs/2701.00002)",
                "### No.2 [Middle](https://arxiv.org/abs/2701.00002)",
                "### Paper 2: [Middle](https://arxiv.org/abs/2701.00002)",
                "#### [2] [Middle](https://arxiv.org/abs/2701.00002)",
                "  ### [2] [Middle](https://arxiv.org/abs/2701.00002)",
                "###[2] [Middle](https://arxiv.org/abs/2701.00002)",
                "### [2][Middle](https://arxiv.org/abs/2701.00002)",
                "### [2] **[Middle](https://arxiv.org/abs/2701.00002)**",
                "### [2] [Middle](arxiv.org/abs/2701.00002)",
                "### [2] [Middle](<https://arxiv.org/abs/2701.00002>)"
            })
    void a_heading_with_a_link_to_a_paper_is_an_entry_however_it_is_decorated(String heading) {
        Digest digest = read(FIRST + entry(2, "Middle", "Text.").replaceFirst("###.*", heading) + LAST);

        assertThat(ids(digest)).containsExactly("2701.00001", "2701.00002", "2701.00003");
        assertThat(digest.papers().get(1).title()).isEqualTo("Middle");
        assertThat(digest.papers().get(1).url()).contains("https://arxiv.org/abs/2701.00002");
        assertThat(digest.papers().get(0).abstractText()).contains("A good abstract.");
        assertThat(digest.problems()).isEmpty();
    }

    @Test
    void a_decorated_link_to_anything_else_is_no_entry() {
        Digest digest = read(FIRST + "### 🔥 [Read me](https://example.org/news)\n\n" + LAST);

        assertThat(ids(digest)).containsExactly("2701.00001", "2701.00003");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# of tokens seen", "## Background of it", "### Notes"})
    void without_details_a_heading_inside_a_text_ends_neither_the_entry_nor_the_category(String heading) {
        String entries = """
                # Table of Contents

                # cs.AI

                ### [1] [First](https://arxiv.org/abs/2701.00001)

                #### TL;DR
                Gist.

                #### Abstract
                Before.
                %s
                After.

                ### [2] [Second](https://arxiv.org/abs/2701.00002)

                #### Abstract
                Text.

                # cs.LG

                ### [3] [Third](https://arxiv.org/abs/2701.00003)
                """.formatted(heading);

        Digest digest = read(entries);

        assertThat(digest.papers().get(0).abstractText()).contains("Before.\n" + heading + "\nAfter.");
        assertThat(digest.papers().get(1).abstractText()).contains("Text.");
        assertThat(digest.papers())
                .extracting(paper -> paper.primaryCategory().orElseThrow().name())
                .containsExactly("cs.AI", "cs.AI", "cs.LG");
    }

    @Test
    void without_details_a_heading_inside_the_method_leaves_the_other_parts_alone() {
        Digest digest = read(
                "### [1] [First](https://arxiv.org/abs/2701.00001)\n\n#### Summary\n**Method:** One.\n### Aside\nTwo.\n\n"
                        + "**Result:** Good.\n\n#### Abstract\nText.\n");

        assertThat(digest.papers().get(0).summaries().get(0).part(SummaryPart.RESULT))
                .contains("Good.");
        assertThat(digest.papers().get(0).abstractText()).contains("Text.");
    }

    @Test
    void gzip_is_told_by_content_for_both_kinds() throws IOException {
        String row = "{\"id\": \"2701.00009\", \"title\": \"Row\"}\n";

        assertThat(ids(reader.read("a.md", gzip((FIRST + LAST).getBytes(UTF_8)))))
                .containsExactly("2701.00001", "2701.00003");
        assertThat(ids(reader.read("b", gzip(row.getBytes(UTF_8))))).containsExactly("2701.00009");
        assertThat(ids(read(row))).containsExactly("2701.00009");
    }

    @Test
    void damaged_gzip_gives_what_came_out_and_a_problem() throws IOException {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, 1000).forEach(i -> text.append(entry(i, "Title " + i * 7919L, "Text " + i * 104_729L)));
        byte[] packed = gzip(text.toString().getBytes(UTF_8));

        Digest digest = reader.read("x", Arrays.copyOf(packed, packed.length / 2));

        assertThat(digest.entries()).hasSizeGreaterThan(100).hasSizeLessThan(1000);
        assertThat(digest.problems()).extracting(Digest.Problem::message).anyMatch(message -> message.contains("gzip"));
        assertThat(reader.read("x", new byte[] {0x1f, (byte) 0x8b, 8, 0}).verdict())
                .isEqualTo(Verdict.NO_DIGEST);
    }

    @Test
    void a_gzip_bomb_is_refused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            byte[] megabyte = new byte[1024 * 1024];
            Arrays.fill(megabyte, (byte) ' ');
            for (int i = 0; i < 70; i++) {
                out.write(megabyte);
            }
        }

        assertNoDigest(reader.read("x", packed.toByteArray()), "a file of more than 64 MiB");
    }

    @Test
    void a_hostile_row_is_a_problem_and_the_others_come_out() {
        String good = "{\"id\": \"2701.00009\", \"title\": \"Row\"}\n";
        List<String> rows = List.of(
                "{\"id\": \"2701.00001\", \"title\": \"" + "x".repeat(300_000) + "\"}",
                "{\"a\": \"" + "x".repeat(20_000_000) + "\"}",
                "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}",
                "{\"a\": " + "9".repeat(100_000) + "}",
                "{\"id\": \"2701.00001\", \"title\": \"torn",
                "{\"id\": \"2701.00001\", \"title\": \"two\"} {\"id\": \"x\"}",
                "{\"id\": 5, \"title\": [\"a\", {\"b\": 1}], \"AI\": [1, {}], \"authors\": {\"name\": 1}, \"categories\": null",
                "null",
                "\"text\"");

        Digest digest = read(good + String.join("\n", rows) + "\n" + good);

        assertThat(ids(digest)).containsExactly("2701.00009", "2701.00009");
        assertThat(digest.problems()).extracting(Digest.Problem::line).containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void millions_of_broken_rows_are_not_read_to_the_end() {
        Digest digest = read("{\"id\": \"2701.00009\", \"title\": \"Row\"}\n" + "{x\n".repeat(2_000_000));

        assertThat(ids(digest)).containsExactly("2701.00009");
        assertThat(digest.problems()).hasSize(Problems.MAX_REPORTED + 1);
    }

    @Test
    void values_of_unexpected_types_are_read_as_far_as_they_go() {
        Digest digest = read(
                "{\"id\": \"x-1\", \"title\": \"T\", \"authors\": [{\"name\": \"Ann\"}, null, 3], \"AI\": [1],"
                        + " \"categories\": {\"a\": 1}, \"comment\": {\"b\": 2}, \"summary\": 7, \"note\": \"a\\u0000b\"}\n");

        Paper paper = digest.papers().get(0);
        assertThat(paper.id().value()).isEqualTo("x-1");
        assertThat(paper.authors()).containsExactly("Ann", "3");
        assertThat(paper.abstractText()).contains("7");
        assertThat(paper.extras()).containsEntry("note", "a\uFFFDb");
    }

    @Test
    void a_flat_row_has_its_summary_and_its_categories_on_the_top_level() {
        Paper paper =
                read("{\"id\": \"2701.00009\", \"title\": \"Row\", \"categories\": \"cs.CV cs.LG\", \"motivation\": \"m\","
                                + " \"method\": \"w\", \"result\": \"r\", \"conclusion\": \"c\", \"code_url\": \"https://github.com/a/b.\"}\n")
                        .papers()
                        .get(0);

        assertThat(paper.categories()).extracting(Category::name).containsExactly("cs.CV", "cs.LG");
        assertThat(paper.summaries().get(0).parts().keySet())
                .containsExactly(
                        SummaryPart.MOTIVATION, SummaryPart.METHOD, SummaryPart.RESULT, SummaryPart.CONCLUSION);
        assertThat(paper.extras()).isEmpty();
        assertThat(paper.codeUrl()).contains("https://github.com/a/b");
    }

    @Test
    void an_array_of_rows_is_read_like_lines() {
        String one = "{\"id\": \"2701.00001\", \"title\": \"One\"}";
        String two = "{\n  \"id\": \"2701.00002\",\n  \"title\": \"Two\"\n}";
        String pretty = "[\n" + one + ",\n" + two + ",\n[],\n{\"title\": \"No id\"}\n]\n";

        Digest digest = read(pretty);

        assertThat(ids(digest)).containsExactly("2701.00001", "2701.00002");
        assertThat(digest.entries()).extracting(Digest.Entry::line).containsExactly(2, 3);
        assertThat(digest.problems()).extracting(Digest.Problem::line).containsExactly(7, 8);
        assertThat(ids(read("[" + one + ", " + one + "]"))).containsExactly("2701.00001", "2701.00001");
    }

    @Test
    void a_torn_array_gives_what_came_before() {
        Digest digest = read("[{\"id\": \"2701.00001\", \"title\": \"One\"},\n{\"id\": \"27");

        assertThat(ids(digest)).containsExactly("2701.00001");
        assertThat(digest.problems()).extracting(Digest.Problem::line).containsExactly(2);
        assertThat(read("[{\"a\":" + "[".repeat(100_000)).verdict()).isEqualTo(Verdict.NO_DIGEST);
    }

    private static void assertNoDigest(Digest digest, String reason) {
        assertThat(digest.verdict()).isEqualTo(Verdict.NO_DIGEST);
        assertThat(digest.problems()).contains(new Digest.Problem(1, reason));
    }

    private Digest read(String text) {
        return reader.read("x", text.getBytes(UTF_8));
    }

    private static List<String> ids(Digest digest) {
        return digest.papers().stream().map(paper -> paper.id().value()).toList();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static int indexOf(byte[] bytes, char wanted, int from) {
        return IntStream.range(from, bytes.length)
                .filter(i -> bytes[i] == wanted)
                .findFirst()
                .orElseThrow();
    }

    private static String entry(int number, String title, String text) {
        return """
                ### [%d] [%s](https://arxiv.org/abs/2701.%05d)
                *Ann One,Bob Two*

                Main category: cs.AI

                TL;DR: The gist of it.


                <details>
                  <summary>Details</summary>
                Motivation: The reason for it.

                Method: The method of it.

                Result: The result of it.

                Conclusion: The end of it.

                Abstract: %s

                </details>


                """.formatted(number, title, number, text);
    }
}
