package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.PaperCard;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.Reason;
import dev.paperlark.query.Query;
import dev.paperlark.reason.PlainMatcher;
import dev.paperlark.reason.SearchablePaper;
import dev.paperlark.store.Database;
import dev.paperlark.store.PaperStore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes cards of papers that the index named. */
final class FoundCards {
    private final Database database;
    private final PaperStore papers;
    private final PlainMatcher matcher = new PlainMatcher();

    FoundCards(Database database, PaperStore papers) {
        this.database = database;
        this.papers = papers;
    }

    /** The cards with what hit in each, numbered from {@code first}. */
    List<Block> of(List<PaperId> ids, Query query, int first, PaperCard cards) {
        return cards(
                ids, paper -> matcher.match(query, SearchablePaper.of(paper)).orElse(List.of()), first, cards);
    }

    /** The cards without a reason, numbered from 1. */
    List<Block> of(List<PaperId> ids, PaperCard cards) {
        return cards(ids, paper -> List.of(), 1, cards);
    }

    private List<Block> cards(List<PaperId> ids, Function<Paper, List<Reason>> reasons, int first, PaperCard cards) {
        List<Block> blocks = new ArrayList<>();
        for (Paper paper : database.inTransaction(tx -> papers.findAll(tx, ids))) {
            blocks.add(cards.card(first + blocks.size(), paper, reasons.apply(paper)));
        }
        return blocks;
    }
}
