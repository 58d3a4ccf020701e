package dev.paperlark.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.paperlark.model.Digest;
import dev.paperlark.model.Digest.Verdict;
import dev.paperlark.model.Paper;
import dev.paperlark.model.Summary;
import dev.paperlark.model.SummaryPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real digests, read from {@code ../shared/corpus}: how many entries each has, and field by field what the JSONL says from which the
 * Markdown was made. Skipped where the folder is absent.
 */
@EnabledIf(value = "corpusIsThere", disabledReason = "no ../shared/corpus beside the project")
class CorpusTest {
    private static final Path CORPUS =
            Path.of(System.getProperty("user.dir")).resolve("../shared/corpus").normalize();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> FIELDS =
            List.of("title", "authors", "category", "tldr", "motivation", "method", "result", "conclusion", "abstract");

    /** Dialect and day, then for each field how many entries are equal and how many the JSONL has. */
    private static final List<String> TABLE = new ArrayList<>();

    static boolean corpusIsThere() {
        return Files.isDirectory(CORPUS);
    }

    @AfterAll
    static void printTable() {
        System.out.printf("%-32s%s%n", "equal/compared", String.join("  ", FIELDS));
        TABLE.forEach(System.out::println);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            seed/2025-11-14.md,                 8
            seed/2026-01-30.md,               110
            upstream/2026-01-23.md,           138
            upstream/2026-05-21.md,           231
            upstream/2026-06-12.md,           250
            upstream/2026-06-28.md,           261
            upstream/2026-06-29.md,           166
            upstream/2025-03-19_AI_enhanced_Chinese.jsonl, 206
            upstream/2026-06-29.jsonl,        230
            japanese/2025-11-20.md,             5
            korean/2025-08-21.md,             162
            english/2026-08-07.md,             15
            english/2026-08-08.md,             15
            bold-labels/2025-09-18.md,         78
            catalog/2026-05-19.md,             22
            scored-tags/2026-06-15.md,         13
            scored-table/2026-07-16.md,        16
            heading-labels/2026-06-30.md,       3
            linked-titles/2026-06-30.md,       98
            linked-titles/2026-06-30_fetched.jsonl, 98
            mathematics/2026-04-17.md,         15
            translated-abstract/2025-12-04.md, 127
            matched-keywords/2026-05-04.md,    70
            keywords-comment/2025-06-27.md,   450
            """)
    void every_entry_comes_out_without_a_problem(String file, int entries) throws IOException {
        Digest digest = read(CORPUS.resolve(file));

        assertThat(digest.problems()).isEmpty();
        assertThat(digest.entries()).hasSize(entries);
    }

    @ParameterizedTest
    @CsvSource({"matched-keywords/2026-05-12.md", "keywords-comment/2025-06-28.md"})
    void an_empty_day_is_fine(String file) throws IOException {
        Digest digest = read(CORPUS.resolve(file));

        assertThat(digest.verdict()).isEqualTo(Verdict.NOTHING_NEW);
        assertThat(digest.problems()).isEmpty();
    }

    /** A template that leaves a field out is the only difference that is accepted: so many entries lack it. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            upstream/2026-01-23,          _AI_enhanced_Chinese,  138, ''
            upstream/2026-05-21,          _AI_enhanced_Chinese,  231, ''
            upstream/2026-06-12,          _AI_enhanced_Chinese,  250, ''
            upstream/2026-06-28,          _AI_enhanced_Chinese,  261, ''
            upstream/2026-06-29,          _AI_enhanced_Chinese,  166, ''
            japanese/2025-11-20,          _AI_enhanced_Japanese,   5, ''
            korean/2025-08-21,            _AI_enhanced_Korean,   162, ''
            english/2026-08-07,           _AI_enhanced_English,   15, ''
            english/2026-08-08,           _AI_enhanced_English,   15, ''
            bold-labels/2025-09-18,       _AI_enhanced,           78, ''
            catalog/2026-05-19,           _AI_enhanced_Chinese,   22, category
            heading-labels/2026-06-30,    _AI_enhanced_Chinese,    3, ''
            linked-titles/2026-06-30,     _fetched,               98, category abstract
            mathematics/2026-04-17,       _AI_enhanced_Chinese,   15, ''
            translated-abstract/2025-12-04, _AI_enhanced_Chinese, 127, ''
            matched-keywords/2026-05-04,  _AI_enhanced_Chinese,   70, ''
            keywords-comment/2025-06-27,  _AI_enhanced_Chinese,  450, abstract
            """)
    void markdown_says_what_its_jsonl_says(String day, String suffix, int compared, String leftOut) throws IOException {
        Map<String, Deque<JsonNode>> rows = rows(CORPUS.resolve(day + suffix + ".jsonl"));
        Map<String, Integer> equal = new HashMap<>();
        Map<String, Integer> all = new HashMap<>();
        List<String> different = new ArrayList<>();
        int pairs = 0;
        for (Paper paper : read(CORPUS.resolve(day + ".md")).papers()) {
            JsonNode row =
                    rows.getOrDefault(paper.id().value(), new ArrayDeque<>()).poll();
            if (row != null) {
                pairs++;
                Map<String, String> said = said(paper);
                truth(row).forEach((field, truth) -> {
                    all.merge(field, 1, Integer::sum);
                    if (truth.equals(said.get(field))) {
                        equal.merge(field, 1, Integer::sum);
                    } else if (!leftOut.contains(field) || said.containsKey(field)) {
                        different.add(paper.id() + " " + field);
                    }
                });
            }
        }

        TABLE.add(tableRow(day, equal, all));
        assertThat(different).isEmpty();
        assertThat(pairs).isEqualTo(compared);
        for (String field : leftOut.split(" ", -1)) {
            assertThat(equal).doesNotContainKey(field);
        }
        assertThat(equal).containsEntry("title", pairs);
    }

    private static String tableRow(String day, Map<String, Integer> equal, Map<String, Integer> all) {
        return FIELDS.stream()
                .map(field -> equal.getOrDefault(field, 0) + "/" + all.getOrDefault(field, 0))
                .collect(Collectors.joining("  ", String.format("%-32s", day), ""));
    }

    @Test
    void scores_and_tags_stay_in_a_tldr_because_no_jsonl_tells_them_apart() throws IOException {
        List<Paper> papers = read(CORPUS.resolve("scored-tags/2026-06-15.md")).papers();

        assertThat(papers)
                .allSatisfy(paper -> assertThat(paper.summaries().get(0).tldr().orElseThrow())
                        .startsWith("["));
    }

    /** What the Markdown says, folded; absent fields have no key. */
    private static Map<String, String> said(Paper paper) {
        Map<String, String> said = new HashMap<>();
        said.put("title", folded(paper.title()));
        if (!paper.authors().isEmpty()) {
            said.put("authors", paper.authors().toString());
        }
        paper.primaryCategory().ifPresent(category -> said.put("category", category.name()));
        paper.abstractText().ifPresent(text -> said.put("abstract", folded(text)));
        for (SummaryPart part : SummaryPart.values()) {
            Optional<Summary> summary = paper.summaries().stream().findFirst();
            summary.flatMap(each -> each.part(part)).ifPresent(text -> said.put(part.key(), folded(text)));
        }
        return said;
    }

    /** What the row says, folded; a failure notice is what {@link FailureNoticesTest} says it is. */
    private static Map<String, String> truth(JsonNode row) {
        Map<String, String> truth = new HashMap<>();
        truth.put("title", folded(row.path("title").asText()));
        truth.put("abstract", folded(row.path("summary").asText()));
        truth.put("category", row.path("categories").path(0).asText());
        if (row.has("authors")) {
            List<String> authors = new ArrayList<>();
            row.path("authors").forEach(author -> authors.add(author.asText()));
            truth.put("authors", authors.toString());
        }
        Arrays.stream(SummaryPart.values())
                .filter(part -> !FailureNotices.isNothing(
                        row.path("AI").path(part.key()).asText("")))
                .forEach(part -> truth.put(
                        part.key(), folded(row.path("AI").path(part.key()).asText())));
        return truth;
    }

    private static Map<String, Deque<JsonNode>> rows(Path file) throws IOException {
        Map<String, Deque<JsonNode>> rows = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode row = JSON.readTree(line);
            String id = row.path("id").asText().replaceFirst("v\\d+$", "");
            rows.computeIfAbsent(id, key -> new ArrayDeque<>()).add(row);
        }
        return rows;
    }

    private static Digest read(Path file) throws IOException {
        return new DigestReader().read(file.getFileName().toString(), Files.readAllBytes(file));
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
