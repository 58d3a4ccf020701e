package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.DisplayText;
import dev.paperlark.message.Graphemes;
import dev.paperlark.message.Span;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Opinion;
import dev.paperlark.pipeline.Tastes;
import dev.paperlark.ranking.Taste;
import dev.paperlark.store.Database;
import dev.paperlark.store.Transaction;
import dev.paperlark.store.VoteStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** {@code /learning [on|off|reset]}: what the chat's votes have taught, and whether they count. */
final class LearningCommand implements Command {
    /** More are not read. */
    private static final int TERMS = 12;

    private static final int LONGEST_TERM = 40;

    private final Database database;
    private final VoteStore votes;
    private final Tastes tastes;

    LearningCommand(Database database, VoteStore votes, Tastes tastes) {
        this.database = database;
        this.votes = votes;
        this.tastes = tastes;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forMembers("learning", CommandOption.choice("learning", "on", "off", "reset"))
                .reserving("on", "off", "reset");
    }

    @Override
    public Reply handle(Invocation invocation) {
        ChatId chat = invocation.chat().id();
        return switch (invocation.words().toLowerCase(Locale.ROOT)) {
            case "" -> database.inTransaction(tx -> Reply.of(state(tx, invocation)));
            case "on" -> changed(invocation, "learning.on", tx -> votes.turnOn(tx, chat));
            case "off" -> changed(invocation, "learning.off", tx -> votes.turnOff(tx, chat));
            case "reset" -> changed(invocation, "learning.reset", tx -> votes.reset(tx, chat));
            default -> Reply.text(invocation.say("command.learning.usage"));
        };
    }

    private Reply changed(Invocation invocation, String key, Consumer<Transaction> change) {
        database.useTransaction(change);
        return Reply.text(invocation.say(key));
    }

    private List<Block> state(Transaction tx, Invocation invocation) {
        ChatId chat = invocation.chat().id();
        boolean on = votes.learning(tx, chat).on();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.heading(Span.strong(invocation.say("learning.title"))));
        blocks.add(Block.paragraph(Span.plain(invocation.say(
                "learning.votes", votes.count(tx, chat, Opinion.LIKE), votes.count(tx, chat, Opinion.DISLIKE)))));
        if (!on) {
            blocks.add(Block.paragraph(Span.plain(invocation.say("learning.is-off"))));
        }
        List<Block> terms =
                tastes.of(tx, chat).map(taste -> terms(taste, invocation)).orElse(List.of());
        blocks.addAll(terms);
        if (on && terms.isEmpty()) {
            blocks.add(Block.paragraph(Span.plain(invocation.say("learning.nothing-yet"))));
        }
        blocks.add(Block.paragraph(Span.faint(invocation.say("learning.how"))));
        blocks.add(new Block.Buttons(List.of(
                on
                        ? new Button(invocation.say("learning.turn-off"), "/learning off")
                        : new Button(invocation.say("learning.turn-on"), "/learning on"))));
        return blocks;
    }

    private static List<Block> terms(Taste taste, Invocation invocation) {
        List<Block> blocks = new ArrayList<>();
        for (Opinion opinion : Opinion.values()) {
            String terms = taste.strongest(opinion, TERMS).stream()
                    .map(term -> Graphemes.cut(DisplayText.line(term), LONGEST_TERM))
                    .collect(Collectors.joining(invocation.say("card.comma")));
            if (!terms.isEmpty()) {
                String label = opinion == Opinion.LIKE ? "learning.more-of" : "learning.less-of";
                blocks.add(new Block.Section(invocation.say(label), terms));
            }
        }
        return blocks;
    }
}
