package dev.paperlark.message;

import dev.paperlark.model.Category;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes papers as comma-separated values (RFC 4180) with a header, and the byte order mark by which spreadsheets know UTF-8.
 *
 * <p>A value that a spreadsheet would compute begins with an apostrophe instead. Source: OWASP, “CSV Injection”.
 */
final class CsvList {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";

    /** What begins a formula, in full width too, which spreadsheets in Japanese and Chinese accept. */
    private static final String FORMULA_SIGNS = "=+-@＝＋－＠";

    private static final List<String> HEADER =
            List.of("id", "title", "authors", "categories", "year", "url", "code", "comment", "abstract");

    private CsvList() {}

    static String of(List<Publication> papers) {
        return BYTE_ORDER_MARK + row(HEADER) + papers.stream().map(CsvList::row).collect(Collectors.joining());
    }

    private static String row(Publication paper) {
        return row(List.of(
                paper.paper().id().value(),
                paper.title(),
                String.join("; ", paper.authors()),
                paper.paper().categories().stream().map(Category::name).collect(Collectors.joining(" ")),
                paper.year().orElse(""),
                paper.url().orElse(""),
                SafeLink.codeOf(paper.paper()).orElse(""),
                paper.text(paper.paper().comment()).orElse(""),
                paper.text(paper.paper().abstractText()).orElse("")));
    }

    private static String row(List<String> values) {
        return values.stream().map(CsvList::quoted).collect(Collectors.joining(",", "", LINE_END));
    }

    private static String quoted(String value) {
        boolean formula = !value.isEmpty() && FORMULA_SIGNS.indexOf(value.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }
}
