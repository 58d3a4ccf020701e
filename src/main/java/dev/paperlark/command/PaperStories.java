package dev.paperlark.command;

import dev.paperlark.delivery.AlertPages;
import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.DisplayText;
import dev.paperlark.message.Message;
import dev.paperlark.message.PaperCard;
import dev.paperlark.message.ReasonLine;
import dev.paperlark.message.Span;
import dev.paperlark.model.Alert;
import dev.paperlark.model.Mute;
import dev.paperlark.model.Paper;
import dev.paperlark.model.Reason;
import dev.paperlark.model.Subscription;
import dev.paperlark.pipeline.ExplainPaper;
import dev.paperlark.pipeline.PaperStory;
import dev.paperlark.query.Query;
import dev.paperlark.reason.Explanation;
import dev.paperlark.store.DeliveryState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in words what became of a paper in a chat. */
final class PaperStories {
    /** The nearest subscriptions tell enough. */
    private static final int MOST_ACCOUNTS = 3;

    private final ExplainPaper explainPaper;
    private final AlertPages pages;
    private final NextAlert nextAlert;

    PaperStories(ExplainPaper explainPaper, AlertPages pages, NextAlert nextAlert) {
        this.explainPaper = explainPaper;
        this.pages = pages;
        this.nextAlert = nextAlert;
    }

    /** The story of a stored paper in the chat that asks. */
    Message of(Paper paper, Invocation invocation) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.heading(PaperCard.title(paper)));
        PaperStory story = explainPaper.tell(invocation.chat(), paper);
        if (story instanceof PaperStory.Given given) {
            addGiven(blocks, given, invocation);
        } else {
            addNotGiven(blocks, (PaperStory.NotGiven) story, invocation);
        }
        return new Message(blocks);
    }

    private void addGiven(List<Block> blocks, PaperStory.Given story, Invocation invocation) {
        Alert alert = story.alert();
        int position = story.given().position();
        String moment = moment(alert.plannedAt(), invocation);
        blocks.add(paragraph(
                story.given().isRecommended()
                        ? invocation.say("why.recommended", moment)
                        : invocation.say("why.sent", moment, position + 1, alert.matched())));
        story.delivery()
                .filter(state -> state != DeliveryState.SENT)
                .ifPresent(state -> blocks.add(
                        paragraph(invocation.say("why.delivery." + state.name().toLowerCase(Locale.ROOT)))));
        if (story.given().isRecommended()) {
            story.given()
                    .liked()
                    .ifPresent(title -> blocks.add(paragraph(new ReasonLine(invocation.texts()).liked(title))));
        } else {
            addWishes(blocks, story, invocation);
        }
    }

    private void addWishes(List<Block> blocks, PaperStory.Given story, Invocation invocation) {
        List<List<Span>> lines = new ArrayList<>();
        story.subscriptions().forEach(known -> lines.add(List.of(name(known))));
        if (lines.isEmpty()) {
            lines.add(List.of(Span.plain(invocation.say("why.gone"))));
        }
        lines.add(List.of(Span.plain(fits(story.given().reasons(), invocation))));
        blocks.add(new Block.Items(lines));
        int page = pages.pageOf(story.given().position());
        if (page > 0) {
            blocks.add(paragraph(invocation.say("why.behind")));
            String more = "/more " + story.alert().id().value() + " " + page;
            blocks.add(new Block.Buttons(List.of(new Button(invocation.say("alert.more"), more))));
        }
    }

    private void addNotGiven(List<Block> blocks, PaperStory.NotGiven story, Invocation invocation) {
        blocks.add(paragraph(invocation.say("why.not-sent", moment(story.arrivedAt(), invocation))));
        for (Mute mute : story.mutes()) {
            blocks.add(Block.paragraph(
                    Span.plain(invocation.say("why.muted") + " "), Span.code(DisplayText.line(mute.query()))));
        }
        List<PaperStory.Account> wanting = story.accounts().stream()
                .filter(account -> account.explanation().holds())
                .toList();
        addAccounts(blocks, wanting.isEmpty() ? story.accounts() : wanting, invocation);
        boolean atWork = wanting.stream()
                .anyMatch(account -> account.subscription().pausedSince().isEmpty());
        if (atWork && story.mutes().isEmpty()) {
            blocks.add(paragraph(
                    story.isLookedAt()
                            ? invocation.say("why.next") + " " + nextAlert.say(invocation.chat(), invocation.texts())
                            : invocation.say("why.too-early", moment(story.lookedAtFrom(), invocation))));
        }
    }

    private static void addAccounts(List<Block> blocks, List<PaperStory.Account> accounts, Invocation invocation) {
        if (accounts.isEmpty()) {
            blocks.add(paragraph(invocation.say("subscriptions.none")));
            return;
        }
        blocks.add(new Block.Items(accounts.stream()
                .limit(MOST_ACCOUNTS)
                .map(account -> line(account, invocation))
                .toList()));
        if (accounts.size() > MOST_ACCOUNTS) {
            blocks.add(paragraph(invocation.say("why.others", accounts.size() - MOST_ACCOUNTS)));
        }
    }

    private static List<Span> line(PaperStory.Account account, Invocation invocation) {
        Explanation explanation = account.explanation();
        List<String> said = new ArrayList<>();
        if (!explanation.missing().isEmpty()) {
            said.add(invocation.say(
                    "why.missing",
                    explanation.missing().stream()
                            .map(part -> part(part, invocation))
                            .collect(Collectors.joining("; "))));
        }
        explanation
                .excluded()
                .forEach(excluded -> said.add(invocation.say(
                        "why.excluded",
                        part(excluded.part(), invocation),
                        new ReasonLine(invocation.texts()).of(excluded.hits()))));
        if (account.subscription().pausedSince().isPresent()) {
            said.add(invocation.say("why.paused"));
        }
        if (!explanation.hits().isEmpty()) {
            said.add(fits(explanation.hits(), invocation));
        }
        return List.of(name(account.subscription()), Span.plain("  " + String.join(" ", said)));
    }

    private static String part(Query part, Invocation invocation) {
        return DisplayText.line(QueryAnswers.partInWords(part, invocation.texts()));
    }

    private static String fits(List<Reason> reasons, Invocation invocation) {
        return invocation.say("why.fits", new ReasonLine(invocation.texts()).of(reasons));
    }

    private static Span name(Subscription known) {
        return Span.strong("#" + known.number() + "  " + DisplayText.line(known.query()));
    }

    private static String moment(Instant instant, Invocation invocation) {
        return new Moments(invocation.texts())
                .say(instant, invocation.chat().rhythm().zone());
    }

    private static Block paragraph(String text) {
        return Block.paragraph(Span.plain(text));
    }
}
