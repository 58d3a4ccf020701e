package dev.paperlark.message;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes papers as a Markdown list, one a line: linked title, authors, year, category. Paper text never becomes markup. */
final class MarkdownList {
    /** Everything that could begin markup inside a line, in CommonMark, GFM and with formulas. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>#|~&$:@!^={}()]|(?<=www)\\.");

    private MarkdownList() {}

    static String of(List<Publication> papers) {
        return papers.stream().map(MarkdownList::item).collect(Collectors.joining());
    }

    private static String item(Publication paper) {
        String title = escaped(paper.title());
        List<String> parts = new ArrayList<>();
        parts.add(paper.url().map(url -> "[" + title + "](<" + url(url) + ">)").orElse("**" + title + "**"));
        if (!paper.authors().isEmpty()) {
            parts.add(escaped(String.join(", ", paper.authors())));
        }
        paper.year().ifPresent(parts::add);
        paper.paper()
                .primaryCategory()
                .map(category -> escaped(DisplayText.line(category.name())))
                .ifPresent(parts::add);
        return "- " + String.join(PaperCard.SEPARATOR, parts) + "\n";
    }

    private static String escaped(String text) {
        return MARKUP.matcher(text).replaceAll("\\\\$0");
    }

    private static String url(String url) {
        return url.replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E");
    }
}
