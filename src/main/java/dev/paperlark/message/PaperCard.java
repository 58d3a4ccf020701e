package dev.paperlark.message;

import dev.paperlark.model.Paper;
import dev.paperlark.model.Reason;
import dev.paperlark.model.SummaryPart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Shows a paper in the reader's language: as a card of a few lines, or with all its details.
 *
 * <p>Whatever comes from the paper passes {@link DisplayText} and a limit of length; links are made from the id or checked.
 * Immutable and safe for use by many threads.
 */
public final class PaperCard {
    /** Between the parts of a line. */
    static final String SEPARATOR = " · ";

    /** Longer than any title of arXiv's listings. */
    private static final int MAX_TITLE = 300;

    /** A TL;DR is a sentence or three; what is longer is cut, the details have it all. */
    private static final int MAX_TLDR = 600;

    /** As much of an abstract as a TL;DR would take. */
    private static final int MAX_EXCERPT = 300;

    /** arXiv takes abstracts of at most 1,920 characters; other sources get some room. */
    private static final int MAX_SECTION = 3000;

    private static final int MAX_COMMENT = 300;
    private static final int AUTHORS_OF_CARD = 3;
    private static final int AUTHORS_OF_DETAILS = 20;
    private static final int CATEGORIES_OF_CARD = 1;

    private static final Pattern PRINTABLE_ASCII = Pattern.compile("[!-~]+");

    private final Texts texts;

    public PaperCard(Texts texts) {
        this.texts = texts;
    }

    /**
     * The paper on a few lines.
     *
     * @param number its number in the message, 1-based
     * @param reasons what hit, the most telling first; empty for a paper that nobody subscribed to
     */
    public Block.Card card(int number, Paper paper, List<Reason> reasons) {
        return card(number, paper, reasons, detailsButton(paper));
    }

    /** The same with a details button of the caller's. */
    Block.Card card(int number, Paper paper, List<Reason> reasons, Button details) {
        return card(number, paper, reasons, Optional.of(details));
    }

    private Block.Card card(int number, Paper paper, List<Reason> reasons, Optional<Button> details) {
        String reason = new ReasonLine(texts).of(reasons);
        return new Block.Card(
                number,
                title(paper),
                byline(paper, CATEGORIES_OF_CARD, AUTHORS_OF_CARD),
                body(paper),
                reason.isEmpty() ? List.of() : List.of(Span.faint(reason)),
                details.stream().toList());
    }

    /** Everything worth reading about the paper; says which words a language model wrote. */
    public Message details(Paper paper) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(List.of(title(paper))));
        addParagraph(blocks, byline(paper, paper.categories().size(), AUTHORS_OF_DETAILS));
        List<Block> summary = summarySections(paper);
        if (!summary.isEmpty()) {
            blocks.addAll(summary);
            addParagraph(blocks, List.of(Span.faint(texts.say("details.ai-written"))));
        }
        paper.abstractText().flatMap(text -> section("details.abstract", text)).ifPresent(blocks::add);
        if (summary.isEmpty() && paper.abstractText().isEmpty()) {
            addParagraph(blocks, List.of(Span.plain(texts.say("details.nothing"))));
        }
        paper.comment()
                .map(comment -> Graphemes.cut(DisplayText.line(comment), MAX_COMMENT))
                .flatMap(comment -> section("details.comment", comment))
                .ifPresent(blocks::add);
        return new Message(blocks);
    }

    /** The title as it is shown, a link where the paper has a page. */
    public static Span title(Paper paper) {
        String shown = Graphemes.cut(DisplayText.line(paper.title()), MAX_TITLE);
        String title = shown.isEmpty() ? DisplayText.line(paper.id().value()) : shown;
        return SafeLink.pageOf(paper)
                .<Span>map(url -> new Span.Link(title, url))
                .orElse(Span.plain(title));
    }

    private List<Span> byline(Paper paper, int mostCategories, int mostAuthors) {
        return new Byline(texts)
                .of(paper, paper.categories().stream().limit(mostCategories).toList(), mostAuthors);
    }

    private List<Span> body(Paper paper) {
        Optional<String> tldr = part(paper, SummaryPart.TLDR).map(DisplayText::line);
        if (tldr.isPresent()) {
            return List.of(Span.plain(Graphemes.cut(tldr.get(), MAX_TLDR)));
        }
        return paper.abstractText()
                .map(DisplayText::line)
                .filter(text -> !text.isEmpty())
                .map(text -> List.of(
                        Span.plain(FirstSentences.of(text, MAX_EXCERPT)),
                        Span.faint(" " + texts.say("card.from-abstract"))))
                .orElse(List.of());
    }

    private Optional<Button> detailsButton(Paper paper) {
        String command = "/paper " + paper.id();
        boolean fits = PRINTABLE_ASCII.matcher(paper.id().value()).matches()
                && command.getBytes(StandardCharsets.UTF_8).length <= Button.MAX_COMMAND_BYTES;
        return fits ? Optional.of(new Button(texts.say("card.details"), command)) : Optional.empty();
    }

    private List<Block> summarySections(Paper paper) {
        return Stream.of(SummaryPart.values())
                .flatMap(part -> part(paper, part).flatMap(text -> section("details." + part.key(), text)).stream())
                .toList();
    }

    private Optional<Block> section(String labelKey, String text) {
        String shown = Graphemes.cut(DisplayText.paragraphs(text), MAX_SECTION);
        return shown.isEmpty() ? Optional.empty() : Optional.of(new Block.Section(texts.say(labelKey), shown));
    }

    /** A part of the summary, clean and not empty, in the reader's language or else in any. */
    private Optional<String> part(Paper paper, SummaryPart part) {
        Optional<String> wanted = Optional.of(texts.locale().getLanguage());
        return paper.summaries().stream()
                .sorted(Comparator.comparing(summary -> !summary.language().equals(wanted)))
                .flatMap(summary -> summary.part(part).stream())
                .map(DisplayText::paragraphs)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static void addParagraph(List<Block> blocks, List<Span> spans) {
        if (!spans.isEmpty()) {
            blocks.add(new Block.Paragraph(spans));
        }
    }
}
