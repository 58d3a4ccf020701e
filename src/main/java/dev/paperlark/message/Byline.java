package dev.paperlark.message;

import dev.paperlark.model.Category;
import dev.paperlark.model.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The line below a title: authors, categories and badges. */
final class Byline {
    private static final int MAX_LENGTH_OF_NAME = 60;

    private final Texts texts;

    Byline(Texts texts) {
        this.texts = texts;
    }

    /**
     * The spans of the line with separators between them.
     *
     * @param categories those to show
     * @param mostAuthors how many authors are named; the others are counted
     */
    List<Span> of(Paper paper, List<Category> categories, int mostAuthors) {
        List<Span> parts = new ArrayList<>();
        addPlain(parts, authors(paper, mostAuthors));
        String subjects = joined(categories.stream().map(Category::name).toList());
        if (!subjects.isEmpty()) {
            parts.add(new Span.Subjects(
                    subjects, DisplayText.line(categories.get(0).archive())));
        }
        paper.comment().flatMap(VenueBadge::of).map(Span::strong).ifPresent(parts::add);
        SafeLink.codeOf(paper)
                .map(url -> new Span.Link(texts.say("card.code"), url))
                .ifPresent(parts::add);
        return separated(parts);
    }

    private static String authors(Paper paper, int most) {
        List<String> names = paper.authors();
        String named = joined(names.subList(0, Math.min(most, names.size())));
        return names.size() > most ? named + " +" + (names.size() - most) : named;
    }

    private static String joined(List<String> names) {
        return names.stream()
                .map(name -> Graphemes.cut(DisplayText.line(name), MAX_LENGTH_OF_NAME))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static void addPlain(List<Span> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(Span.plain(text));
        }
    }

    private static List<Span> separated(List<Span> parts) {
        List<Span> spans = new ArrayList<>();
        for (Span part : parts) {
            if (!spans.isEmpty()) {
                spans.add(Span.faint(PaperCard.SEPARATOR));
            }
            spans.add(part);
        }
        return spans;
    }
}
