package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.PaperCard;
import dev.paperlark.message.Texts;
import dev.paperlark.model.Chat;
import dev.paperlark.model.SummaryChoice;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import dev.paperlark.search.PaperIndex;
import dev.paperlark.search.SearchOrder;
import dev.paperlark.search.SearchOutcome;
import dev.paperlark.search.SearchPage;
import dev.paperlark.store.ChatStore;
import dev.paperlark.store.Database;
import java.util.List;
import java.util.Optional;

/** Searches the index. */
final class IndexSearch implements QuickSearch {
    private final Database database;
    private final ChatStore chats;
    private final QueryParser parser;
    private final PaperIndex index;
    private final FoundCards cards;

    IndexSearch(Database database, ChatStore chats, QueryParser parser, PaperIndex index, FoundCards cards) {
        this.database = database;
        this.chats = chats;
        this.parser = parser;
        this.index = index;
        this.cards = cards;
    }

    @Override
    public Answer find(String words, int from, int count, Asker asker) {
        Optional<Chat> chat = database.inTransaction(tx -> chats.find(tx, asker.room()));
        Texts texts = Texts.in(chat.map(Chat::language).orElse(asker.language()));
        SummaryChoice summaries = chat.map(Chat::summaries).orElse(SummaryChoice.ANY);
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
        return new Answer(alone(cards.of(found.ids(), new PaperCard(texts, summaries))), rest, Optional.empty());
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
