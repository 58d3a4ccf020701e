package dev.paperlark.message;

import dev.paperlark.model.Alert;
import dev.paperlark.model.AlertPaper;
import dev.paperlark.model.SummaryChoice;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shows an alert, a page of papers at a time, in the reader's language. Immutable and safe for use by many threads.
 */
public final class AlertMessage {
    private final Texts texts;
    private final PaperCard cards;

    public AlertMessage(Texts texts, SummaryChoice summaries) {
        this.texts = texts;
        this.cards = new PaperCard(texts, summaries);
    }

    /**
     * One page of the alert: a head line, the cards, below them those that are recommended, and a button to the next page while there
     * is one.
     *
     * @param page the papers of this page, in the alert's order, and those that are recommended
     * @param offset how many papers of the alert stand on the pages before
     * @param zone the chat's, for the dates
     */
    public Message page(Alert alert, List<AlertPaper> page, int offset, ZoneId zone) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(List.of(Span.plain(texts.say("alert.head", date(alert.plannedAt(), zone))))));
        List<AlertPaper> asked =
                page.stream().filter(paper -> !paper.isRecommended()).toList();
        List<AlertPaper> recommended =
                page.stream().filter(AlertPaper::isRecommended).toList();
        blocks.add(offset == 0 ? introduction(alert, zone) : range(alert, offset, asked.size()));
        blocks.addAll(cards(alert, asked, offset));
        if (!recommended.isEmpty()) {
            blocks.add(Block.paragraph(Span.strong(texts.say("alert.recommended"))));
            blocks.addAll(cards(alert, recommended, alert.matched()));
        }
        blocks.addAll(rest(alert, offset + asked.size()));
        return new Message(blocks);
    }

    /** @param first the place in the alert of the first one, 0-based */
    private List<Block> cards(Alert alert, List<AlertPaper> papers, int first) {
        List<Block> blocks = new ArrayList<>();
        for (AlertPaper paper : papers) {
            int position = first + blocks.size();
            Button open =
                    new Button(texts.say("card.details"), "/open " + alert.id().value() + " " + position);
            blocks.add(cards.card(position + 1, paper, Optional.of(open)));
        }
        return blocks;
    }

    private Block introduction(Alert alert, ZoneId zone) {
        String counts = counts(alert);
        String introduction = switch (alert.kind()) {
            case DAILY -> counts;
            case CATCH_UP -> texts.say("alert.catch-up", date(alert.since(), zone), counts);
            case URGENT -> texts.say("alert.urgent", counts);
            case ON_REQUEST, REMINDER -> texts.say("alert.on-request", counts);
        };
        return new Block.Paragraph(List.of(Span.plain(introduction)));
    }

    /** What waited for its day of the week may not be among the new ones. */
    private String counts(Alert alert) {
        if (alert.scanned() < alert.matched()) {
            return texts.say("alert.matches", alert.matched());
        }
        return alert.scanned() == 0
                ? texts.say("alert.nothing-new")
                : texts.say("alert.counts", alert.scanned(), alert.matched());
    }

    private Block range(Alert alert, int offset, int size) {
        String range = texts.say("alert.range", offset + 1, offset + size, alert.matched());
        return new Block.Paragraph(List.of(Span.plain(range)));
    }

    private List<Block> rest(Alert alert, int shown) {
        if (shown >= alert.matched()) {
            return List.of();
        }
        Button more = new Button(texts.say("alert.more"), "/more " + alert.id().value() + " " + shown);
        Span left = Span.plain(texts.say("alert.left", alert.matched() - shown));
        return List.of(new Block.Paragraph(List.of(left)), new Block.Buttons(List.of(more)));
    }

    private String date(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern(texts.say("alert.date"), texts.locale())
                .format(instant.atZone(zone));
    }
}
