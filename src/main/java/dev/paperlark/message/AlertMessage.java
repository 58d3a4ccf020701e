package dev.paperlark.message;

import dev.paperlark.model.Alert;
import dev.paperlark.model.AlertPaper;
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

    public AlertMessage(Texts texts) {
        this.texts = texts;
        this.cards = new PaperCard(texts);
    }

    /**
     * One page of the alert: a head line, the cards, and a button to the next page while there is one.
     *
     * @param page the papers of this page, in the alert's order
     * @param offset how many papers of the alert stand on the pages before
     * @param zone the chat's, for the dates
     */
    public Message page(Alert alert, List<AlertPaper> page, int offset, ZoneId zone) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(List.of(Span.plain(texts.say("alert.head", date(alert.plannedAt(), zone))))));
        blocks.add(offset == 0 ? introduction(alert, zone) : range(alert, offset, page.size()));
        for (int index = 0; index < page.size(); index++) {
            AlertPaper paper = page.get(index);
            int position = offset + index;
            Button open =
                    new Button(texts.say("card.details"), "/open " + alert.id().value() + " " + position);
            blocks.add(cards.suggestion(position + 1, paper, Optional.of(open)));
        }
        blocks.addAll(rest(alert, offset + page.size()));
        return new Message(blocks);
    }

    private Block introduction(Alert alert, ZoneId zone) {
        String counts = alert.scanned() == 0
                ? texts.say("alert.nothing-new")
                : texts.say("alert.counts", alert.scanned(), alert.matched());
        String introduction = switch (alert.kind()) {
            case DAILY -> counts;
            case CATCH_UP -> texts.say("alert.catch-up", date(alert.since(), zone), counts);
            case ON_REQUEST, REMINDER -> texts.say("alert.on-request", counts);
        };
        return new Block.Paragraph(List.of(Span.plain(introduction)));
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
