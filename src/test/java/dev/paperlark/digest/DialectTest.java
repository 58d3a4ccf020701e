package dev.paperlark.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.paperlark.model.Digest;
import dev.paperlark.model.Digest.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One small file of invented papers for each dialect, in {@code src/test/resources/digest}, and beside it what has to come out: one JSON
 * object a paper, without the fields that are absent.
 */
class DialectTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "upstream.md",
                "japanese.md",
                "korean.md",
                "english.md",
                "bold-labels.md",
                "catalog.md",
                "scored-tags.md",
                "scored-table.md",
                "heading-labels.md",
                "linked-titles.md",
                "mathematics.md",
                "translated-abstract.md",
                "matched-keywords.md",
                "keywords-comment.md",
                "score-table-rows.md",
                "reading-cards.md",
                "rows.jsonl"
            })
    void every_field_of_a_dialect_is_read(String file) throws IOException {
        Digest digest = read(file);

        assertThat(digest.verdict()).isEqualTo(Verdict.PAPERS);
        assertThat(digest.entries().stream().map(PaperFacts::of).toList()).isEqualTo(expected(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "upstream.md",
                "japanese.md",
                "korean.md",
                "english.md",
                "bold-labels.md",
                "catalog.md",
                "scored-tags.md",
                "scored-table.md",
                "heading-labels.md",
                "linked-titles.md",
                "mathematics.md",
                "translated-abstract.md",
                "matched-keywords.md",
                "keywords-comment.md",
                "reading-cards.md"
            })
    void a_good_digest_has_no_problems(String file) throws IOException {
        assertThat(read(file).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"matched-keywords-empty.md", "keywords-comment-empty.md"})
    void a_digest_that_says_it_is_empty_is_fine(String file) throws IOException {
        Digest digest = read(file);

        assertThat(digest.verdict()).isEqualTo(Verdict.NOTHING_NEW);
        assertThat(digest.entries()).isEmpty();
        assertThat(digest.problems()).isEmpty();
    }

    @Test
    void an_entry_without_any_address_is_a_problem_with_its_line() throws IOException {
        assertThat(read("score-table-rows.md").problems())
                .containsExactly(new Digest.Problem(18, "an entry without a link or an id"));
    }

    @Test
    void bad_rows_are_problems_with_their_lines() throws IOException {
        assertThat(read("rows.jsonl").problems())
                .extracting(Digest.Problem::line)
                .containsExactly(2, 4, 5, 6);
    }

    private static Digest read(String file) throws IOException {
        return new DigestReader().read(file, bytes(file));
    }

    private static List<Map<String, Object>> expected(String file) throws IOException {
        String name = file.substring(0, file.lastIndexOf('.')) + ".expected.jsonl";
        List<Map<String, Object>> papers = new ArrayList<>();
        for (String line : new String(bytes(name), UTF_8).lines().toList()) {
            papers.add(JSON.readValue(line, new TypeReference<>() {}));
        }
        return papers;
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream stream = DialectTest.class.getResourceAsStream("/digest/" + file)) {
            assertThat(stream).as(file).isNotNull();
            return stream.readAllBytes();
        }
    }
}
