package dev.paperlark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.paperlark.model.Paper;
import dev.paperlark.support.Digests;
import dev.paperlark.support.Papers;
import dev.paperlark.support.TestBot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a person or a script meets it: what goes in, what comes out where, and the exit code. */
class MainTest {
    private static final String SAMPLES = "config/samples/classics-english.md";

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();

    /** What one run left behind. */
    private record Run(int exitCode, String out, String err) {}

    @BeforeEach
    void keepEverythingInTheFolder() {
        environment.put("PAPERLARK_DATABASE_URL", "jdbc:h2:file:" + folder.resolve("bot"));
        environment.put("PAPERLARK_SOURCES_FOLDER_PATH", folder.resolve("inbox").toString());
        environment.put("PAPERLARK_SOURCES_WEB_URLS", "http://127.0.0.1:1/{date}.jsonl");
        environment.put("PAPERLARK_SOURCES_WEB_ATTEMPTS", "1");
    }

    @Test
    void parse_prints_one_json_object_a_line_with_every_field() throws IOException {
        Run run = run("parse", SAMPLES);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(22);
        JsonNode first = new ObjectMapper().readTree(lines.get(0));
        assertThat(first.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "version",
                        "title",
                        "authors",
                        "categories",
                        "tldr",
                        "motivation",
                        "method",
                        "result",
                        "conclusion",
                        "abstract",
                        "comment",
                        "keywords",
                        "url",
                        "codeUrl",
                        "language",
                        "extras",
                        "source",
                        "line");
        assertThat(first.get("language").asText()).isEqualTo("en");
        assertThat(first.get("source").asText()).isEqualTo("classics-english.md");
        assertThat(first.get("abstract").isNull()).isTrue();
        assertThat(first.get("line").asInt()).isGreaterThan(1);
    }

    @Test
    void parse_keeps_a_paper_on_one_line_whatever_its_text_holds() {
        Paper odd = Papers.titled("2601.00001", "One line")
                .comment("one\u2028line\u0085only")
                .build();
        Run run = run(Digests.jsonl(odd), "parse", "-");
        assertThat(run.out()).contains("one\\u2028line\\u0085only").doesNotContain("\u2028", "\u0085");
    }

    @Test
    void parse_reads_standard_input() {
        Run run = run(Digests.jsonl(Papers.numbered(1), Papers.numbered(2)), "parse", "-");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).hasSize(2);
    }

    @Test
    void parse_says_which_file_is_no_digest_and_reads_the_others() throws IOException {
        Path prose = Files.writeString(folder.resolve("prose.md"), "Dear all,\n\nplease find below nothing.\n");

        Run run = run("parse", prose.toString(), folder.resolve("missing.md").toString(), SAMPLES);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(prose + ":1: ").contains("missing.md: there is no such file");
        assertThat(run.out().lines()).hasSize(22);
    }

    @Test
    void match_prints_name_and_id_in_the_order_of_queries_and_papers() throws IOException {
        Path digest = Files.write(folder.resolve("a.jsonl"), Digests.jsonl(Papers.numbered(2), Papers.numbered(1)));

        Run run = run("match", "--query", "larks 1", "--query", "au:\"B. Wren\"", digest.toString(), digest.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).containsExactly("1\t2601.00001", "2\t2601.00002", "2\t2601.00001");
    }

    @Test
    void match_reports_a_bad_query_with_line_and_column_and_runs_the_others() throws IOException {
        Path digest = Files.write(folder.resolve("a.jsonl"), Digests.jsonl(Papers.numbered(1)));
        Path queries = Files.writeString(folder.resolve("q.tsv"), "good\tlarks\nbad\tlarks AND\nalso good\tcat:cs\n");

        Run run = run("match", "--queries", queries.toString(), digest.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(queries + ":2:");
        assertThat(run.out().lines()).containsExactly("good\t2601.00001", "also good\t2601.00001");
    }

    @Test
    void match_warns_of_an_unknown_category_and_reads_a_file_with_a_byte_order_mark() throws IOException {
        Path digest = Files.write(folder.resolve("a.jsonl"), Digests.jsonl(Papers.numbered(1)));
        Path queries = Files.writeString(folder.resolve("q.tsv"), "\uFEFFfirst\tlarks OR cat:zz.QQ\n");

        Run run = run("match", "--queries", queries.toString(), digest.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains(queries + ":1:20: warning: ").contains("zz.qq");
        assertThat(run.out().lines()).containsExactly("first\t2601.00001");
    }

    @Test
    void search_prints_the_stored_papers_best_first() throws IOException {
        environment.put("PAPERLARK_SEARCH_BUDGET_MILLIS", "60000");
        Path digest = folder.resolve("a.jsonl");
        Files.write(digest, Digests.jsonl(Papers.series(3).toArray(Paper[]::new)));
        run("ingest", digest.toString());

        Run found = run("search", "--limit", "2", "larks", "agree");
        assertThat(found.exitCode()).isZero();
        assertThat(found.err()).isEmpty();
        assertThat(found.out().lines())
                .containsExactly(
                        Papers.id(3) + "\tHow 3 larks agree on a song", Papers.id(2) + "\tHow 2 larks agree on a song");

        JsonNode json = new ObjectMapper()
                .readTree(run("search", "--json", "id:" + Papers.id(2)).out());
        assertThat(json.get("id").asText()).isEqualTo(Papers.id(2));
        assertThat(json.get("tldr").asText()).startsWith("2 larks");
        assertThat(json.has("source")).isFalse();

        Run nothing = run("search", "ostrich");
        assertThat(nothing.exitCode()).isZero();
        assertThat(nothing.out()).isEmpty();
    }

    @Test
    void a_search_that_can_not_be_read_is_reported_with_its_column() {
        Run run = run("search", "larks (wrens");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("query:7: This bracket is never closed");
        assertThat(run("search", "--limit", "0", "larks").exitCode()).isEqualTo(2);
    }

    @Test
    void ingest_reports_each_file_and_knows_it_again() throws IOException {
        Path digest = Files.write(
                folder.resolve("a.jsonl"), Digests.jsonl(Papers.series(3).toArray(Paper[]::new)));
        Path grown = Files.write(
                folder.resolve("b.jsonl"), Digests.jsonl(Papers.series(5).toArray(Paper[]::new)));

        assertThat(run("ingest", digest.toString()).out()).contains("a.jsonl: 3 new, 0 known, 0 improved, 0 rejected");
        assertThat(run("ingest", digest.toString()).out())
                .contains("0 new, 3 known")
                .contains("was read before");
        assertThat(run("ingest", grown.toString()).out()).contains("b.jsonl: 2 new, 3 known, 0 improved, 0 rejected");
    }

    @Test
    void ingest_takes_the_files_of_a_folder_in_the_order_of_their_names() throws IOException {
        Path digests = Files.createDirectory(folder.resolve("digests"));
        Files.write(digests.resolve("2.jsonl"), Digests.jsonl(Papers.numbered(1), Papers.numbered(2)));
        Files.write(digests.resolve("1.jsonl"), Digests.jsonl(Papers.numbered(1)));

        assertThat(run("ingest", digests.toString()).out().lines())
                .satisfiesExactly(
                        first -> assertThat(first).contains("1.jsonl: 1 new, 0 known"),
                        second -> assertThat(second).contains("2.jsonl: 1 new, 1 known"));
    }

    @Test
    void a_first_start_shows_sample_cards_and_the_conversation_goes_on_line_by_line() {
        Run run = run("/subscribe diffusion\n/alert\n/alert\nhello\n".getBytes(StandardCharsets.UTF_8), "run");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Hello, this is Paperlark.")
                .contains("[!1 Details]")
                .contains("Subscribed as #1")
                .contains("Nothing new")
                .contains("Commands start with a slash");
    }

    @Test
    void a_later_start_in_a_pipe_answers_and_adds_nothing() {
        run("".getBytes(StandardCharsets.UTF_8), "run");
        Run run = run("/help pause\n".getBytes(StandardCharsets.UTF_8), "--console");
        assertThat(run.out()).startsWith("/pause\n").doesNotContain("Hello");
    }

    @Test
    void check_config_shows_every_value_with_its_origin_and_masks_secrets() {
        environment.put("PAPERLARK_DATABASE_PASSWORD", "open-sesame");
        Run run = run("check-config");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("alerts.time = 08:00  # file")
                .contains("database.password = ****  # environment")
                .doesNotContain("open-sesame");
    }

    @Test
    void a_bad_setting_is_named_with_a_remedy_and_nothing_starts() {
        environment.put("PAPERLARK_ALERTS_TIME", "at dawn");
        assertThat(run("check-config").err()).contains("alerts.time").contains("at dawn");
        assertThat(run("run").exitCode()).isEqualTo(2);
        environment.put("PAPERLARK_ALERTS_TIME", "08:00");
        environment.put("PAPERLARK_SOURCES_WEB_CRON", "every now and then");
        assertThat(run("run")).satisfies(run -> {
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("sources.web.cron");
        });
    }

    @Test
    void wrong_arguments_are_explained_with_code_2() {
        assertThat(run("parse").exitCode()).isEqualTo(2);
        assertThat(run("prase", "x").exitCode()).isEqualTo(2);
        assertThat(run("--help").exitCode()).isZero();
        assertThat(run("parse", "--help").out()).contains("FILE");
    }

    @Test
    void a_database_that_can_not_be_opened_is_one_clear_line() {
        environment.put("PAPERLARK_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/nowhere");
        Run run = run("ingest", SAMPLES);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("database.url");
    }

    private Run run(String... args) {
        return run(new byte[0], args);
    }

    private Run run(byte[] input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        StandardStreams streams = new StandardStreams(
                new ByteArrayInputStream(input),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        Clock clock = Clock.fixed(TestBot.MONDAY, ZoneOffset.UTC);
        int exitCode = Main.run(streams, environment, clock, args);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
