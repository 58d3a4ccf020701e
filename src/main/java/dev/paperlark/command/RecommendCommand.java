package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.PaperCard;
import dev.paperlark.message.Span;
import dev.paperlark.model.AlertPaper;
import dev.paperlark.model.ChatId;
import dev.paperlark.pipeline.Recommendations;
import dev.paperlark.store.Database;
import dev.paperlark.store.Transaction;
import dev.paperlark.store.VoteStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code /recommend [on|off]}: new papers that nobody here subscribed to, and that are like what was liked here; now, or below each alert. */
final class RecommendCommand implements Command {
    private static final int CARDS = 5;

    private final Database database;
    private final Recommendations recommendations;
    private final VoteStore votes;

    RecommendCommand(Database database, Recommendations recommendations, VoteStore votes) {
        this.database = database;
        this.recommendations = recommendations;
        this.votes = votes;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forMembers("recommend", CommandOption.choice("recommend", "on", "off"))
                .reserving("on", "off");
    }

    @Override
    public Reply handle(Invocation invocation) {
        ChatId chat = invocation.chat().id();
        return database.inTransaction(tx -> switch (invocation.words().toLowerCase(Locale.ROOT)) {
            case "" ->
                recommendations
                        .best(tx, chat, CARDS)
                        .map(best -> Reply.of(shown(tx, best, invocation)))
                        .orElseGet(() -> Reply.text(invocation.say("recommend.no-votes")));
            case "on" -> {
                votes.recommendInAlerts(tx, chat);
                yield Reply.text(invocation.say("recommend.on"));
            }
            case "off" -> {
                votes.recommendOnRequest(tx, chat);
                yield Reply.text(invocation.say("recommend.off"));
            }
            default -> Reply.text(invocation.say("command.recommend.usage"));
        });
    }

    private List<Block> shown(Transaction tx, List<AlertPaper> best, Invocation invocation) {
        List<Block> blocks = new ArrayList<>();
        if (best.isEmpty()) {
            blocks.add(Block.paragraph(Span.plain(invocation.say("recommend.nothing"))));
        } else {
            PaperCard cards = invocation.cards();
            blocks.add(Block.heading(Span.strong(invocation.say("recommend.title"))));
            best.forEach(paper -> blocks.add(cards.card(blocks.size(), paper)));
        }
        blocks.add(new Block.Buttons(List.of(
                votes.learning(tx, invocation.chat().id()).inAlerts()
                        ? new Button(invocation.say("recommend.turn-off"), "/recommend off")
                        : new Button(invocation.say("recommend.turn-on"), "/recommend on"))));
        return blocks;
    }
}
