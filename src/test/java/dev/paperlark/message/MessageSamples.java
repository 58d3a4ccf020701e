package dev.paperlark.message;

import dev.paperlark.model.Alert;
import dev.paperlark.model.AlertId;
import dev.paperlark.model.AlertPaper;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperField;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.Reason;
import dev.paperlark.model.Slot;
import dev.paperlark.model.SubscriptionId;
import dev.paperlark.model.SummaryChoice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Invented messages, which every platform draws. */
public final class MessageSamples {
    private MessageSamples() {}

    /** A card whose title leads to arXiv, with one button. */
    public static Block card(int number, String title) {
        return new Block.Card(
                number,
                new Span.Link(title, "https://arxiv.org/abs/2611.00417"),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Button("Details", "/open 1 " + number)));
    }

    /** A page of an alert that catches up: two papers by turns, so many cards of so many matches. */
    public static Message alert(Locale language, int cards, int matched) {
        return alert(language, cards, matched, "");
    }

    /** The same with a paper that says this in each card; empty for the two. */
    public static Message alert(Locale language, int cards, int matched, String tldr) {
        List<SubscriptionId> wanted = List.of(new SubscriptionId(1));
        List<AlertPaper> page = new ArrayList<>();
        for (int index = 0; index < cards; index++) {
            Paper paper = index % 2 == 0 ? PaperSamples.full() : PaperSamples.bare();
            List<Reason> reasons =
                    index % 2 == 0 ? PaperSamples.reasons() : List.of(new Reason(PaperField.ABSTRACT, "grasps"));
            page.add(new AlertPaper(tldr.isEmpty() ? paper : withTldr(tldr), wanted, reasons));
        }
        Slot slot = Slot.daily(LocalDate.of(2026, 11, 24));
        Instant planned = Instant.parse("2026-11-24T08:00:00Z");
        Instant since = Instant.parse("2026-11-20T08:00:00Z");
        Alert alert =
                new Alert(new AlertId(17), new ChatId(1), slot, Alert.Kind.CATCH_UP, since, planned, 318, matched);
        return new AlertMessage(Texts.in(language), SummaryChoice.ANY).page(alert, page, 0, ZoneOffset.UTC);
    }

    private static Paper withTldr(String tldr) {
        return Paper.of(new PaperId("2611.00417"), "Lantern Policies")
                .tldr("en", tldr)
                .build();
    }

    /** An alert of one paper that tries everything. */
    public static Message hostile() {
        Paper paper = Paper.of(
                        new PaperId("2611.06666"),
                        "</b></a><a href=\"tg://user?id=1\">Free</a> & <script>alert(1)</script> @everyone /stop")
                .authors("<i>Mallory</i>", "@mallory", "https://evil.example/")
                .categories("cs.CR")
                .tldr(
                        "en",
                        "&lt;b&gt; is no mark; [a](https://evil.example) *b* _c_ `d` ||e|| evil.example \u202Ereversed\u202C")
                .build();
        List<AlertPaper> page = List.of(
                new AlertPaper(paper, List.of(new SubscriptionId(1)), List.of(new Reason(PaperField.TITLE, "<b>\"&"))));
        Instant planned = Instant.parse("2026-11-24T08:00:00Z");
        Slot slot = Slot.daily(LocalDate.of(2026, 11, 24));
        Alert alert = new Alert(new AlertId(17), new ChatId(1), slot, Alert.Kind.DAILY, planned, planned, 1, 1);
        return new AlertMessage(Texts.in(Locale.ENGLISH), SummaryChoice.ANY).page(alert, page, 0, ZoneOffset.UTC);
    }

    /** An answer with a heading, a list, something to type, and buttons. */
    public static Message reply() {
        return Message.of(
                Block.heading(Span.plain("Your subscriptions")),
                new Block.Items(List.of(
                        List.of(
                                Span.strong("1"),
                                Span.plain(" "),
                                Span.code("diffusion policy"),
                                Span.faint(" since May")),
                        List.of(
                                Span.strong("2"),
                                Span.plain(" "),
                                Span.code("cat:cs.RO (grasping OR manipulation) -survey"),
                                Span.faint(" since June, 41 papers so far")))),
                Block.paragraph(Span.plain("Add one with "), Span.code("/subscribe words"), Span.plain(".")),
                new Block.Buttons(List.of(new Button("Alert now", "/alert"), new Button("Pause", "/pause"))));
    }
}
