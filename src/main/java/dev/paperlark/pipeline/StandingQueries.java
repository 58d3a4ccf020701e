package dev.paperlark.pipeline;

import dev.paperlark.matching.Matches;
import dev.paperlark.matching.MatchingEngine;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Paper;
import dev.paperlark.model.Subscription;
import dev.paperlark.model.SubscriptionId;
import dev.paperlark.query.Query;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import dev.paperlark.reason.StandingQuery;
import dev.paperlark.store.SubscriptionChange;
import dev.paperlark.store.SubscriptionStore;
import dev.paperlark.store.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The subscriptions of all chats, parsed and in memory, in step with the store: read once, then followed change by change, whichever process
 * made them. A subscription that does not parse any more is left out and stops no other. Safe for use by many threads.
 */
public final class StandingQueries {
    private static final Logger LOG = LoggerFactory.getLogger(StandingQueries.class);
    private static final long NOTHING_READ = -1;

    private final SubscriptionStore subscriptions;
    private final QueryParser parser;
    private MatchingEngine engine = new MatchingEngine();
    private long lastChange = NOTHING_READ;

    public StandingQueries(SubscriptionStore subscriptions, QueryParser parser) {
        this.subscriptions = subscriptions;
        this.parser = parser;
    }

    /**
     * Matches papers with all subscriptions.
     *
     * @param tx a transaction that changed no subscription itself, since it might be rolled back
     */
    Matches match(Transaction tx, List<Paper> papers) {
        return inStep(tx).match(papers);
    }

    private synchronized MatchingEngine inStep(Transaction tx) {
        if (lastChange == NOTHING_READ) {
            readAll(tx);
        }
        List<SubscriptionChange> changes = subscriptions.changedSince(tx, lastChange);
        if (!changes.isEmpty() && changes.get(0).number() > lastChange + 1) {
            readAll(tx);
            changes = subscriptions.changedSince(tx, lastChange);
        }
        changes.forEach(this::follow);
        return engine;
    }

    /** The number is read first: what changes meanwhile is followed afterwards, and does no harm twice. */
    private void readAll(Transaction tx) {
        long number = subscriptions.lastChange(tx);
        MatchingEngine fresh = new MatchingEngine();
        subscriptions.forEach(
                tx,
                each -> parsed(each.id(), each.query()).ifPresent(query -> fresh.add(each.chat(), each.id(), query)));
        engine = fresh;
        lastChange = number;
        LOG.info("subscriptions={} conditions={} read", fresh.size(), fresh.distinctConditions());
    }

    private void follow(SubscriptionChange change) {
        Optional<Query> query = change.query().flatMap(text -> parsed(change.subscription(), text));
        query.ifPresentOrElse(
                added -> engine.add(change.chat(), change.subscription(), added),
                () -> engine.remove(change.chat(), change.subscription()));
        lastChange = change.number();
    }

    /** The queries of one chat that are at work, as the transaction sees them. */
    List<StandingQuery> of(Transaction tx, ChatId chat) {
        return of(tx, chat, each -> true);
    }

    /** Those of them whose subscriptions are wanted. */
    List<StandingQuery> of(Transaction tx, ChatId chat, Predicate<Subscription> wanted) {
        return subscriptions.of(tx, chat).stream()
                .filter(each -> each.pausedSince().isEmpty() && wanted.test(each))
                .flatMap(this::standing)
                .toList();
    }

    private Stream<StandingQuery> standing(Subscription subscription) {
        return parsed(subscription.id(), subscription.query())
                .map(query -> new StandingQuery(subscription.id(), query))
                .stream();
    }

    private Optional<Query> parsed(SubscriptionId id, String text) {
        if (parser.parse(text) instanceof QueryResult.Parsed parsed) {
            return Optional.of(parsed.query());
        }
        LOG.error("subscription={} does not parse any more and was left out", id.value());
        return Optional.empty();
    }
}
