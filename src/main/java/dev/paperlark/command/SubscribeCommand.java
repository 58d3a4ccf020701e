package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Span;
import dev.paperlark.model.Subscription;
import dev.paperlark.query.Query;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import dev.paperlark.query.QueryWarning;
import dev.paperlark.store.Database;
import dev.paperlark.store.SubscriptionStore;
import dev.paperlark.store.Transaction;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code /subscribe QUERY}: keeps a query for the chat and says it back in words. */
final class SubscribeCommand implements Command {
    private final Database database;
    private final SubscriptionStore subscriptions;
    private final QueryParser parser;
    private final NextAlert nextAlert;
    private final Clock clock;

    SubscribeCommand(
            Database database, SubscriptionStore subscriptions, QueryParser parser, NextAlert nextAlert, Clock clock) {
        this.database = database;
        this.subscriptions = subscriptions;
        this.parser = parser;
        this.nextAlert = nextAlert;
        this.clock = clock;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdmins(
                "subscribe",
                CommandOption.text("query").asked(),
                CommandOption.text("category").written("cat:{}").suggesting(CommandOption.Source.CATEGORIES),
                CommandOption.text("author").written("au:\"{}\"").suggesting(CommandOption.Source.AUTHORS));
    }

    @Override
    public Reply handle(Invocation invocation) {
        if (invocation.words().isEmpty()) {
            return Reply.text(invocation.say("command.subscribe.usage"));
        }
        QueryResult result = parser.parse(invocation.words());
        if (result instanceof QueryResult.Parsed parsed) {
            return subscribe(parsed, invocation);
        }
        return QueryAnswers.refused(invocation, ((QueryResult.Refused) result).error());
    }

    private Reply subscribe(QueryResult.Parsed parsed, Invocation invocation) {
        Optional<Subscription> same = database.inTransaction(tx -> findSame(tx, invocation, parsed.query()));
        String inWords = QueryAnswers.inWords(parsed.query(), invocation.texts());
        if (same.isPresent()) {
            return Reply.text(invocation.say("subscribe.same", same.get().number(), inWords));
        }
        Subscription added = database.inTransaction(
                tx -> subscriptions.add(tx, invocation.chat().id(), invocation.words(), clock.instant()));
        return confirmed(added, inWords, parsed.warnings(), invocation);
    }

    private Optional<Subscription> findSame(Transaction tx, Invocation invocation, Query query) {
        return subscriptions.of(tx, invocation.chat().id()).stream()
                .filter(known -> parser.parse(known.query()) instanceof QueryResult.Parsed parsed
                        && parsed.query().equals(query))
                .findFirst();
    }

    private Reply confirmed(Subscription added, String inWords, List<QueryWarning> warnings, Invocation invocation) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(
                Span.strong(invocation.say("subscribe.done", added.number())), Span.plain(" " + inWords)));
        warnings.forEach(warning -> blocks.add(
                Block.paragraph(Span.plain(warning.inWords(invocation.texts().bundle())))));
        blocks.add(Block.paragraph(Span.faint(
                nextAlert.say(invocation.chat(), invocation.texts()) + " " + invocation.say("subscribe.now"))));
        return Reply.of(blocks);
    }
}
