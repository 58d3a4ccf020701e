package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.PaperCard;
import dev.paperlark.message.Span;
import dev.paperlark.model.AlertPaper;
import dev.paperlark.pipeline.Recommendations;
import dev.paperlark.store.Database;
import java.util.ArrayList;
import java.util.List;

/** {@code /recommend}: new papers that nobody here subscribed to, and that are like what was liked here. */
final class RecommendCommand implements Command {
    private static final int CARDS = 5;

    private final Database database;
    private final Recommendations recommendations;

    RecommendCommand(Database database, Recommendations recommendations) {
        this.database = database;
        this.recommendations = recommendations;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forMembers("recommend");
    }

    @Override
    public Reply handle(Invocation invocation) {
        return database.inTransaction(
                        tx -> recommendations.best(tx, invocation.chat().id(), CARDS))
                .map(best -> shown(best, invocation))
                .orElseGet(() -> Reply.text(invocation.say("recommend.no-votes")));
    }

    private static Reply shown(List<AlertPaper> best, Invocation invocation) {
        if (best.isEmpty()) {
            return Reply.text(invocation.say("recommend.nothing"));
        }
        PaperCard cards = new PaperCard(invocation.texts());
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.heading(Span.strong(invocation.say("recommend.title"))));
        for (AlertPaper paper : best) {
            blocks.add(cards.suggestion(blocks.size(), paper));
        }
        return Reply.of(blocks);
    }
}
