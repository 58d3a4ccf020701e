package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.PaperCard;
import dev.paperlark.message.Span;
import dev.paperlark.model.Paper;
import dev.paperlark.search.PaperIndex;
import dev.paperlark.search.SearchOutcome;
import dev.paperlark.search.SearchPage;
import dev.paperlark.store.Database;
import dev.paperlark.store.PaperStore;
import java.util.ArrayList;
import java.util.List;

/** {@code /similar ID}: the stored papers that read like one of them, by title, abstract and TL;DR. */
final class SimilarCommand implements Command {
    private final PastedId ids;
    private final PaperIndex index;
    private final FoundCards cards;

    SimilarCommand(Database database, PaperStore papers, PaperIndex index, FoundCards cards) {
        this.ids = new PastedId(database, papers);
        this.index = index;
        this.cards = cards;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forMembers("similar", CommandOption.text("id").required());
    }

    @Override
    public Reply handle(Invocation invocation) {
        if (invocation.words().isEmpty()) {
            return Reply.text(invocation.say("command.similar.usage"));
        }
        return ids.find(invocation.words())
                .map(paper -> similar(paper, invocation))
                .orElseGet(() -> Reply.text(invocation.say("paper.none", invocation.words())));
    }

    private Reply similar(Paper paper, Invocation invocation) {
        SearchOutcome outcome = index.similar(paper, new SearchPage(0, SearchPages.CARDS));
        if (!(outcome instanceof SearchOutcome.Found found)) {
            return Reply.text(invocation.say("search.no-index"));
        }
        if (found.ids().isEmpty()) {
            return Reply.text(invocation.say("similar.none"));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.heading(Span.strong(invocation.say("similar.title"))));
        blocks.add(Block.paragraph(PaperCard.title(paper)));
        blocks.addAll(cards.of(found.ids(), invocation.cards()));
        return Reply.of(blocks);
    }
}
