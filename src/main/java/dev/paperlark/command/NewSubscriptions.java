package dev.paperlark.command;

import dev.paperlark.model.Subscription;
import dev.paperlark.query.Query;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import dev.paperlark.store.Database;
import dev.paperlark.store.SubscriptionStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Adds subscriptions, each query once in a chat, and no more than somebody can keep an eye on. */
final class NewSubscriptions {
    /** Whoever wants more of them writes one query with OR, or uses another chat. */
    static final int MOST = 100;

    private final Database database;
    private final SubscriptionStore subscriptions;
    private final QueryParser parser;
    private final Clock clock;

    NewSubscriptions(Database database, SubscriptionStore subscriptions, QueryParser parser, Clock clock) {
        this.database = database;
        this.subscriptions = subscriptions;
        this.parser = parser;
        this.clock = clock;
    }

    /** What became of a wish. */
    sealed interface Outcome {
        /** It is a subscription now. */
        record Added(Subscription subscription) implements Outcome {}

        /** It was one already. */
        record Known(Subscription subscription) implements Outcome {}

        /** The chat has {@link #MOST} of them. */
        record Full() implements Outcome {}
    }

    /**
     * Subscribes the chat that asks.
     *
     * @param text what parsed as the query
     */
    Outcome add(Query query, String text, Invocation invocation) {
        return database.inTransaction(tx -> {
            List<Subscription> all = subscriptions.of(tx, invocation.chat().id());
            Optional<Subscription> same =
                    all.stream().filter(known -> asks(known, query)).findFirst();
            if (same.isPresent()) {
                return new Outcome.Known(same.get());
            }
            return all.size() >= MOST
                    ? new Outcome.Full()
                    : new Outcome.Added(subscriptions.add(tx, invocation.chat().id(), text, clock.instant()));
        });
    }

    private boolean asks(Subscription known, Query query) {
        return parser.parse(known.query()) instanceof QueryResult.Parsed parsed
                && parsed.query().equals(query);
    }
}
