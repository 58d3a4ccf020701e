package dev.paperlark.command;

import dev.paperlark.model.ChatId;
import dev.paperlark.model.SharedSubscription;
import dev.paperlark.model.Subscription;
import dev.paperlark.model.SubscriptionRhythm;
import dev.paperlark.query.Query;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import dev.paperlark.store.Database;
import dev.paperlark.store.SubscriptionStore;
import dev.paperlark.store.Transaction;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /**
     * Subscribes the chat that asks to what another one shared; what does not parse, is there already or has no room is left out.
     *
     * @return how many are new
     */
    int addAll(List<SharedSubscription> shared, Invocation invocation) {
        ChatId chat = invocation.chat().id();
        return database.inTransaction(tx -> {
            List<Subscription> all = subscriptions.of(tx, chat);
            Set<Query> known = new HashSet<>();
            all.forEach(each -> parsed(each.query()).ifPresent(known::add));
            List<SharedSubscription> added = shared.stream()
                    .filter(each -> parsed(each.query()).filter(known::add).isPresent())
                    .limit(Math.max(0, MOST - all.size()))
                    .toList();
            added.forEach(each -> add(tx, chat, each));
            return added.size();
        });
    }

    private void add(Transaction tx, ChatId chat, SharedSubscription shared) {
        int number =
                subscriptions.add(tx, chat, shared.query(), clock.instant()).number();
        if (shared.name().isPresent()) {
            subscriptions.rename(tx, chat, number, shared.name());
        }
        if (!(shared.rhythm() instanceof SubscriptionRhythm.EveryAlert)) {
            subscriptions.reschedule(tx, chat, number, shared.rhythm());
        }
    }

    private boolean asks(Subscription known, Query query) {
        return parsed(known.query()).filter(query::equals).isPresent();
    }

    private Optional<Query> parsed(String text) {
        return parser.parse(text) instanceof QueryResult.Parsed parsed ? Optional.of(parsed.query()) : Optional.empty();
    }
}
