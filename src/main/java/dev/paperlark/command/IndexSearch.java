package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.PaperCard;
import dev.paperlark.message.Texts;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import dev.paperlark.search.PaperIndex;
import dev.paperlark.search.SearchOrder;
import dev.paperlark.search.SearchOutcome;
import dev.paperlark.search.SearchPage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Searches the index. */
final class IndexSearch implements QuickSearch {
    private final QueryParser parser;
    private final PaperIndex index;
    private final FoundCards cards;

    IndexSearch(QueryParser parser, PaperIndex index, FoundCards cards) {
        this.parser = parser;
        this.index = index;
        this.cards = cards;
    }

    @Override
    public Answer find(String words, int from, int count, Locale language) {
        Texts texts = Texts.in(language);
        if (words.isBlank()) {
            return hint(texts.say("quick-search.empty"));
        }
        if (!(parser.parse(words) instanceof QueryResult.Parsed parsed)) {
            return hint(texts.say("quick-search.unfinished"));
        }
        SearchOutcome outcome = index.search(parsed.query(), SearchOrder.BEST, new SearchPage(from, count));
        if (!(outcome instanceof SearchOutcome.Found found)) {
            return hint(texts.say("quick-search.too-broad"));
        }
        if (found.total() == 0) {
            return hint(texts.say("quick-search.nothing"));
        }
        Rest rest = found.total() > from + count ? Rest.MORE : Rest.NOTHING;
        return new Answer(alone(cards.of(found.ids(), new PaperCard(texts))), rest, Optional.empty());
    }

    private static Answer hint(String text) {
        return new Answer(List.of(), Rest.NOTHING, Optional.of(text));
    }

    /** In somebody else's conversation there is no list to number, and no chat in which a button could do something. */
    private static List<Block.Card> alone(List<Block> found) {
        return found.stream()
                .map(Block.Card.class::cast)
                .map(card -> new Block.Card(0, card.title(), card.byline(), card.body(), List.of(), List.of()))
                .toList();
    }
}
