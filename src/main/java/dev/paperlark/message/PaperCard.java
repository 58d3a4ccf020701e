package dev.paperlark.message;

import dev.paperlark.model.AlertPaper;
import dev.paperlark.model.Paper;
import dev.paperlark.model.Reason;
import dev.paperlark.model.SavedPaper;
import dev.paperlark.model.SummaryChoice;
import dev.paperlark.model.SummaryPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

    private final Texts texts;
    private final SummaryChoice summaries;
    private final PaperButtons buttons;

    /** For readers of whom nothing is known but their language. */
    public PaperCard(Texts texts) {
        this(texts, SummaryChoice.ANY);
    }

    public PaperCard(Texts texts, SummaryChoice summaries) {
        this.texts = texts;
        this.summaries = summaries;
        this.buttons = new PaperButtons(texts);
    }

    /**
     * The paper on a few lines, with buttons to open it and to vote on it.
     *
     * @param number its number in the message, 1-based
     * @param reasons what hit, the most telling first; empty for a paper that nobody subscribed to
     */
    public Block.Card card(int number, Paper paper, List<Reason> reasons) {
        return card(number, new AlertPaper(paper, List.of(), reasons));
    }

    /** The same for a paper that the bot brings by itself. */
    public Block.Card card(int number, AlertPaper wanted) {
        return card(number, wanted, buttons.details(wanted.paper()));
    }

    /** The same with a details button of the caller's. */
    Block.Card card(int number, AlertPaper wanted, Optional<Button> details) {
        List<Button> all = Stream.concat(details.stream(), buttons.votes(wanted.paper()).stream())
                .toList();
        return card(number, wanted, all);
    }

    /** A paper of a reading list, with its state and tags. */
    public Block.Card kept(int number, Paper paper, SavedPaper kept) {
        Block.Card card =
                card(number, new AlertPaper(paper, List.of(), List.of()), buttons.onReadingList(paper, kept.state()));
        String state = texts.say(kept.state() == SavedPaper.State.READ ? "saved.read" : "saved.unread");
        String line = kept.tags().stream().map(tag -> " #" + tag).collect(Collectors.joining("", state, ""));
        List<Span> shown = List.of(Span.faint(DisplayText.line(line)));
        return new Block.Card(number, card.title(), card.byline(), card.body(), shown, card.buttons());
    }

    private Block.Card card(int number, AlertPaper wanted, List<Button> all) {
        Paper paper = wanted.paper();
        String reason = new ReasonLine(texts).of(wanted);
        return new Block.Card(
                number,
                title(paper),
                byline(paper, CATEGORIES_OF_CARD, AUTHORS_OF_CARD),
                body(paper),
                reason.isEmpty() ? List.of() : List.of(Span.faint(reason)),
                all);
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

    private List<Block> summarySections(Paper paper) {
        return Stream.of(SummaryPart.values())
                .flatMap(part -> part(paper, part).flatMap(text -> section("details." + part.key(), text)).stream())
                .toList();
    }

    private Optional<Block> section(String labelKey, String text) {
        String shown = Graphemes.cut(DisplayText.paragraphs(text), MAX_SECTION);
        return shown.isEmpty() ? Optional.empty() : Optional.of(new Block.Section(texts.say(labelKey), shown));
    }

    /** A part of the summary, clean and not empty, in the language that is wanted most among those that have it. */
    private Optional<String> part(Paper paper, SummaryPart part) {
        return summaries.ranked(paper, texts.locale()).stream()
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
