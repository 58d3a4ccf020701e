package dev.paperlark.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import dev.paperlark.model.Paper;
import dev.paperlark.support.Papers;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports, read back by parsers that others wrote; RIS, which has none, by a strict reader of its lines. */
class ExportFormatTest {
    private static final Paper DIFFUSION = Papers.titled(
                    "2303.04137", "Diffusion Policy: 50% & more of $x^{2}$ for {GAN}s_1")
            .authors("Cheng Chi", "Zoë Ångström", "The ATLAS Collaboration")
            .categories("cs.RO", "cs.LG")
            .abstractText("First line.\nSecond, with \"quotes\".")
            .keywords(List.of("robots"))
            .build();

    // BibTeX

    @Test
    void bibtex_has_the_fields_of_arxiv() throws ParseException {
        BibTeXEntry entry = only(bibtex(List.of(DIFFUSION)));

        assertThat(entry.getType()).isEqualTo(BibTeXEntry.TYPE_MISC);
        assertThat(entry.getKey()).isEqualTo(new Key("chi2023diffusion"));
        assertThat(field(entry, "title")).isEqualTo("{Diffusion Policy: 50\\% \\& more of $x^{2}$ for {GAN}s\\_1}");
        assertThat(field(entry, "author")).isEqualTo("Cheng Chi and Zoë Ångström and {The ATLAS Collaboration}");
        assertThat(field(entry, "year")).isEqualTo("2023");
        assertThat(field(entry, "eprint")).isEqualTo("2303.04137");
        assertThat(field(entry, "archivePrefix")).isEqualTo("arXiv");
        assertThat(field(entry, "primaryClass")).isEqualTo("cs.RO");
        assertThat(field(entry, "url")).isEqualTo("https://arxiv.org/abs/2303.04137");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', textBlock = """
            A $5 and $6 deal,               A \\$5 and \\$6 deal
            an open $ sign,                 an open \\$ sign
            $O(n \\log n)$ time,            $O(n \\log n)$ time
            $\\input{x}$ in a formula,      \\$\\textbackslash{}input{x}\\$ in a formula
            \\input{x} in text,             \\textbackslash{}input{x} in text
            Schr\\"odinger's cat,           Schr\\"odinger's cat
            \\emph{not} so,                 \\emph{not} so
            already 5\\% off,               already 5\\% off
            an open { brace,                an open \\textbraceleft{} brace
            closed } and { open,            closed \\textbraceright{} and \\textbraceleft{} open
            a~b^c#d,                        a\\textasciitilde{}b\\textasciicircum{}c\\#d
            back\\\\slash,                 back\\textbackslash{}\\textbackslash{}slash
            扩散模型,                        扩散模型
            """)
    void latex_of_a_title_stays_and_everything_else_means_itself(String title, String latex) {
        assertThat(LatexText.of(title)).isEqualTo(latex);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Cheng Chi,              Towards a Diffusion Policy,     chi2023diffusion
            'He, Kaiming',          Deep Learning,                  he2023deep
            Zoë Ångström,           Über Öl,                        angstrom2023uber
            Martin Luther King Jr., A Dream,                        king2023dream
            Łukasz Großøe,          3D-GAN,                         grossoe20233d
            林晓,                    机器人抓取,                       paper-2303.00001
            林晓,                    机器人 GPT 抓取,                  anon2023gpt
            """)
    void keys_are_author_year_word(String author, String title, String key) throws ParseException {
        Paper paper = Papers.titled("2303.00001", title).authors(author).build();

        assertThat(only(bibtex(List.of(paper))).getKey().getValue()).isEqualTo(key);
    }

    @Test
    void papers_that_would_share_a_key_get_their_ids_whatever_the_order() throws ParseException {
        Paper other = Papers.titled("2305.00001", "Diffusion again")
                .authors("Ada Chi")
                .build();
        Set<String> forth = keys(bibtex(List.of(DIFFUSION, other)));
        Set<String> back = keys(bibtex(List.of(other, DIFFUSION)));

        assertThat(forth).containsExactly("chi2023diffusion-2303.04137", "chi2023diffusion-2305.00001");
        assertThat(back).isEqualTo(forth);
    }

    @Test
    void a_paper_that_is_listed_twice_is_written_once() throws ParseException {
        assertThat(bibtex(List.of(DIFFUSION, DIFFUSION)).getEntries()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"hep-th/9901001, 1999", "math.AG/0309136, 2003", "0704.0001, 2007", "2611.00417, 2026"})
    void the_year_comes_from_the_id(String id, String year) {
        assertThat(new Publication(Papers.titled(id, "A title").build()).year()).contains(year);
    }

    @Test
    void a_doi_is_a_doi_and_no_eprint() throws ParseException {
        BibTeXEntry entry = only(bibtex(List.of(Papers.titled("10.1101/2026.01.01.123_456", "Cells")
                .url("https://www.biorxiv.org/content/10.1101/2026.01.01.123_456")
                .build())));

        assertThat(field(entry, "doi")).isEqualTo("10.1101/2026.01.01.123\\_456");
        assertThat(entry.getFields()).doesNotContainKeys(new Key("eprint"), new Key("year"), new Key("author"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void hostile_papers_come_back_from_bibtex_each_with_its_own_key(long seed) throws ParseException {
        List<Paper> papers = HostilePapers.random(seed, 200);

        BibTeXDatabase database = bibtex(papers);

        assertThat(database.getEntries()).hasSize(200);
        List<BibTeXEntry> entries = List.copyOf(database.getEntries().values());
        for (int i = 0; i < papers.size(); i++) {
            assertThat(field(entries.get(i), "eprint"))
                    .isEqualTo(papers.get(i).id().value());
            assertThat(field(entries.get(i), "title").replaceAll("\\$[^$]*\\$", ""))
                    .doesNotContain("\\input")
                    .doesNotContainPattern("(?<!\\\\)[%#&]");
        }
    }

    // RIS

    @Test
    void ris_has_the_tags_that_reference_managers_read() {
        Map<String, List<String>> entry = ris(List.of(DIFFUSION)).get(0);

        assertThat(entry)
                .containsEntry("TY", List.of("UNPB"))
                .containsEntry("AU", List.of("Chi, Cheng", "Ångström, Zoë", "The ATLAS Collaboration"))
                .containsEntry("PY", List.of("2023"))
                .containsEntry("AB", List.of("First line. Second, with \"quotes\"."))
                .containsEntry("KW", List.of("robots", "cs.RO", "cs.LG"))
                .containsEntry("UR", List.of("https://arxiv.org/abs/2303.04137"));
        assertThat(entry.get("TI")).containsExactly(DIFFUSION.title());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void hostile_papers_come_back_from_ris(long seed) {
        List<Paper> papers = HostilePapers.random(seed, 200);

        assertThat(ris(papers)).extracting(entry -> entry.get("TI").get(0)).containsExactlyElementsOf(titles(papers));
    }

    // CSV

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void hostile_papers_come_back_from_csv_and_none_begins_a_formula(long seed) throws IOException {
        List<Paper> papers = HostilePapers.random(seed, 200);

        List<CSVRecord> records = csv(papers);

        assertThat(records).extracting(row -> row.get("title")).containsExactlyElementsOf(titles(papers));
        assertThat(records)
                .allSatisfy(row -> assertThat(row.toList()).noneMatch(value -> value.matches("(?s)[=+\\-@\\t\\r].*")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd()", "+1", "-1", "@SUM(A1)", "＝1", "\t=1"})
    void what_a_spreadsheet_would_compute_is_made_text(String title) throws IOException {
        assertThat(csv(List.of(Papers.titled("2601.00001", title).build()))
                        .get(0)
                        .get("title"))
                .isEqualTo("'" + title.strip());
    }

    @Test
    void csv_begins_with_the_mark_by_which_spreadsheets_know_utf_8() {
        assertThat(text(ExportFormat.CSV, List.of(DIFFUSION)))
                .startsWith("\uFEFF\"id\",\"title\"")
                .endsWith("\r\n");
    }

    // Markdown

    @Test
    void markdown_is_a_list_of_links() {
        assertThat(text(ExportFormat.MARKDOWN, List.of(Papers.numbered(7))))
                .isEqualTo("- [How 7 larks agree on a song](<https://arxiv.org/abs/2601.00007>)"
                        + " · Ada Finch, Ben Wren · 2026 · cs.RO\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void hostile_papers_come_back_from_markdown_as_nothing_but_links(long seed) {
        List<Paper> papers = HostilePapers.random(seed, 200);

        List<Node> nodes = new ArrayList<>();
        collect(Parser.builder().build().parse(text(ExportFormat.MARKDOWN, papers)), nodes);

        assertThat(nodes)
                .extracting(node -> node.getClass().getSimpleName())
                .containsOnly("Document", "BulletList", "BulletListItem", "Paragraph", "Link", "Text");
        List<Node> links = nodes.stream().filter(Link.class::isInstance).toList();
        assertThat(links)
                .extracting(link -> new TextCollectingVisitor().collectAndGetText(link))
                .containsExactlyElementsOf(titles(papers));
        assertThat(nodes.stream().filter(Text.class::isInstance)).isNotEmpty();
    }

    @Test
    void files_have_a_name_and_a_type_and_refuse_paths() {
        Attachment file = ExportFormat.RIS.file("paperlark", List.of(DIFFUSION));

        assertThat(file.fileName()).isEqualTo("paperlark.ris");
        assertThat(file.mediaType()).isEqualTo("application/x-research-info-systems; charset=utf-8");
        assertThatIllegalArgumentException().isThrownBy(() -> ExportFormat.RIS.file("../x", List.of()));
    }

    private static void collect(Node node, List<Node> nodes) {
        nodes.add(node);
        node.getChildren().forEach(child -> collect(child, nodes));
    }

    private static List<String> titles(List<Paper> papers) {
        return papers.stream().map(paper -> new Publication(paper).title()).toList();
    }

    private static String text(ExportFormat format, List<Paper> papers) {
        return new String(format.file("list", papers).bytes(), StandardCharsets.UTF_8);
    }

    private static BibTeXDatabase bibtex(List<Paper> papers) throws ParseException {
        try {
            return new BibTeXParser().parse(new StringReader(text(ExportFormat.BIBTEX, papers)));
        } catch (TokenMgrException e) {
            throw new AssertionError(e);
        }
    }

    private static BibTeXEntry only(BibTeXDatabase database) {
        assertThat(database.getEntries()).hasSize(1);
        return database.getEntries().values().iterator().next();
    }

    private static Set<String> keys(BibTeXDatabase database) {
        Set<String> keys = new TreeSet<>();
        database.getEntries().keySet().forEach(key -> keys.add(key.getValue()));
        return keys;
    }

    private static String field(BibTeXEntry entry, String name) {
        return entry.getField(new Key(name)).toUserString();
    }

    private static List<CSVRecord> csv(List<Paper> papers) throws IOException {
        String text = text(ExportFormat.CSV, papers).substring(1);
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }

    /** Takes lines of a tag and a value that end in CR LF, between TY and ER, with an empty line between entries, and nothing else. */
    private static List<Map<String, List<String>>> ris(List<Paper> papers) {
        Pattern line = Pattern.compile("([A-Z][A-Z0-9])  - ([^\\r\\n]*)\\r\\n");
        String text = text(ExportFormat.RIS, papers);
        List<Map<String, List<String>>> entries = new ArrayList<>();
        Matcher lines = line.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!entries.isEmpty() && text.startsWith("\r\n", at)) {
                at += 2;
            }
            Map<String, List<String>> entry = new LinkedHashMap<>();
            do {
                assertThat(lines.region(at, text.length()).lookingAt())
                        .as("line at %d", at)
                        .isTrue();
                entry.computeIfAbsent(lines.group(1), tag -> new ArrayList<>()).add(lines.group(2));
                at = lines.end();
            } while (!lines.group(1).equals("ER"));
            assertThat(entry.keySet().iterator().next()).isEqualTo("TY");
            assertThat(entry.get("ER")).isEqualTo(Collections.singletonList(""));
            entries.add(entry);
        }
        return entries;
    }
}
