package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Span;
import dev.paperlark.model.Subscription;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import dev.paperlark.store.Database;
import dev.paperlark.store.SubscriptionStore;
import java.util.List;

/** {@code /subscriptions}: what the chat asked for, as typed and in words. */
final class SubscriptionsCommand implements Command {
    private final Database database;
    private final SubscriptionStore subscriptions;
    private final QueryParser parser;
    private final NextAlert nextAlert;

    SubscriptionsCommand(Database database, SubscriptionStore subscriptions, QueryParser parser, NextAlert nextAlert) {
        this.database = database;
        this.subscriptions = subscriptions;
        this.parser = parser;
        this.nextAlert = nextAlert;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forMembers("subscriptions");
    }

    @Override
    public Reply handle(Invocation invocation) {
        List<Subscription> all = database.inTransaction(
                tx -> subscriptions.of(tx, invocation.chat().id()));
        if (all.isEmpty()) {
            return Reply.text(invocation.say("subscriptions.none"));
        }
        return Reply.of(
                Block.heading(Span.strong(invocation.say("subscriptions.title", all.size()))),
                new Block.Items(
                        all.stream().map(known -> line(known, invocation)).toList()),
                Block.paragraph(Span.faint(nextAlert.say(invocation.chat(), invocation.texts()))));
    }

    private List<Span> line(Subscription known, Invocation invocation) {
        String inWords = parser.parse(known.query()) instanceof QueryResult.Parsed parsed
                ? QueryAnswers.inWords(parsed.query(), invocation.texts())
                : invocation.say("subscriptions.broken");
        return List.of(Span.strong("#" + known.number() + "  "), Span.code(known.query()), Span.faint("  " + inWords));
    }
}
