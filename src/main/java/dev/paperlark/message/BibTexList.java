package dev.paperlark.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes papers as BibTeX entries with arXiv's own fields, in UTF-8 as BibLaTeX and today's BibTeX styles take it.
 *
 * <p>Source: https://info.arxiv.org/help/hypertex/bibstyles.html for {@code eprint}, {@code archivePrefix} and {@code primaryClass}.
 */
final class BibTexList {
    private BibTexList() {}

    static String of(List<Publication> papers) {
        CitationKeys keys = new CitationKeys(papers);
        return papers.stream().map(paper -> entry(keys.of(paper), paper)).collect(Collectors.joining("\n"));
    }

    private static String entry(String key, Publication paper) {
        return fields(paper).entrySet().stream()
                .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
                .collect(Collectors.joining(",\n", "@misc{" + key + ",\n", "\n}\n"));
    }

    private static Map<String, String> fields(Publication paper) {
        Map<String, String> fields = new LinkedHashMap<>();
        // the second pair of braces keeps the capitals of the title
        fields.put("title", "{" + LatexText.of(paper.title()) + "}");
        if (!paper.authors().isEmpty()) {
            fields.put("author", paper.authors().stream().map(BibTexList::name).collect(Collectors.joining(" and ")));
        }
        paper.year().ifPresent(year -> fields.put("year", year));
        String id = paper.paper().id().value();
        if (paper.isArxiv()) {
            fields.put("eprint", id);
            fields.put("archivePrefix", "arXiv");
            paper.paper()
                    .primaryCategory()
                    .ifPresent(category -> fields.put("primaryClass", LatexText.plain(category.name())));
        }
        paper.doi().ifPresent(doi -> fields.put("doi", LatexText.plain(doi)));
        paper.url().ifPresent(url -> fields.put("url", LatexText.address(url)));
        return fields;
    }

    /** Braces keep what BibTeX would otherwise cut as a name, or take for two. */
    private static String name(String name) {
        String written = LatexText.of(name);
        boolean cutWrongly = PersonName.isGroup(name)
                || name.indexOf(',') != name.lastIndexOf(',')
                || (" " + name + " ").toLowerCase(java.util.Locale.ROOT).contains(" and ");
        return cutWrongly ? "{" + written + "}" : written;
    }
}
