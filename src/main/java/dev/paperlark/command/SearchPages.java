package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.Message;
import dev.paperlark.message.Span;
import dev.paperlark.pipeline.IndexPapers;
import dev.paperlark.query.QueryResult;
import dev.paperlark.search.PaperIndex;
import dev.paperlark.search.SearchOrder;
import dev.paperlark.search.SearchOutcome;
import dev.paperlark.search.SearchPage;
import dev.paperlark.store.Database;
import dev.paperlark.store.SearchMemory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows what a search found, a page of cards at a time, and knows a chat's searches by their numbers. */
final class SearchPages {
    static final int CARDS = 5;

    private final Database database;
    private final PaperIndex index;
    private final IndexPapers indexPapers;
    private final FoundCards cards;
    private final Clock clock;
    private final SearchMemory memory = new SearchMemory();

    SearchPages(Database database, PaperIndex index, IndexPapers indexPapers, FoundCards cards, Clock clock) {
        this.database = database;
        this.index = index;
        this.indexPapers = indexPapers;
        this.cards = cards;
        this.clock = clock;
    }

    /** Keeps what is searched for; its first page, best first. */
    SearchPlace remember(Invocation invocation) {
        long number = database.inTransaction(
                tx -> memory.remember(tx, invocation.chat().id(), invocation.words(), clock.instant()));
        return new SearchPlace(number, SearchOrder.BEST, 0);
    }

    /** What this chat searched for under a number. */
    Optional<String> recall(Invocation invocation, long number) {
        return database.inTransaction(tx -> memory.recall(tx, invocation.chat().id(), number));
    }

    /** One page of what a query finds. */
    Message page(QueryResult.Parsed parsed, SearchPlace place, Invocation invocation) {
        SearchOutcome outcome = index.search(parsed.query(), place.order(), new SearchPage(place.from(), CARDS));
        List<Block> blocks = new ArrayList<>();
        if (outcome instanceof SearchOutcome.Found found) {
            blocks.add(Block.heading(Span.strong(headline(found, place, invocation))));
            blocks.add(Block.paragraph(Span.plain(QueryAnswers.inWords(parsed.query(), invocation.texts()))));
            blocks.addAll(cards.of(found.ids(), parsed.query(), place.from() + 1, invocation.cards()));
        } else {
            String trouble = outcome instanceof SearchOutcome.TooBroad ? "search.too-broad" : "search.no-index";
            blocks.add(Block.paragraph(Span.plain(invocation.say(trouble))));
        }
        parsed.warnings()
                .forEach(warning -> blocks.add(Block.paragraph(
                        Span.plain(warning.inWords(invocation.texts().bundle())))));
        indexPapers
                .building()
                .ifPresent(progress ->
                        blocks.add(Block.paragraph(Span.faint(invocation.say("search.building", progress.percent())))));
        if (outcome instanceof SearchOutcome.Found found) {
            blocks.add(new Block.Buttons(buttons(found, place, invocation)));
        }
        return new Message(blocks);
    }

    private static String headline(SearchOutcome.Found found, SearchPlace place, Invocation invocation) {
        if (found.total() == 0) {
            return invocation.say("search.nothing");
        }
        String key = found.exact() ? "search.found" : "search.found.at-least";
        String count = invocation.say(key, found.total());
        return found.total() <= CARDS
                ? count
                : invocation.say(
                        "search.range",
                        count,
                        place.from() + 1,
                        place.from() + found.ids().size());
    }

    private static List<Button> buttons(SearchOutcome.Found found, SearchPlace place, Invocation invocation) {
        List<Button> buttons = new ArrayList<>();
        if (place.from() > 0) {
            SearchPlace before = place.at(Math.max(0, place.from() - CARDS));
            buttons.add(new Button(invocation.say("search.previous"), before.command()));
        }
        int next = place.from() + CARDS;
        if (next < found.total() && next + CARDS <= SearchPage.MAX_END) {
            buttons.add(new Button(invocation.say("search.next"), place.at(next).command()));
        }
        if (found.total() > 1) {
            boolean best = place.order() == SearchOrder.BEST;
            SearchPlace other = place.in(best ? SearchOrder.NEWEST : SearchOrder.BEST);
            buttons.add(
                    new Button(invocation.say(best ? "search.newest-first" : "search.best-first"), other.command()));
        }
        buttons.add(new Button(invocation.say("search.subscribe"), "/keep " + place.search()));
        return buttons;
    }
}
