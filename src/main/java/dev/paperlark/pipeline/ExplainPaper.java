package dev.paperlark.pipeline;

import dev.paperlark.model.Chat;
import dev.paperlark.model.Paper;
import dev.paperlark.model.Subscription;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import dev.paperlark.reason.Explainer;
import dev.paperlark.reason.SearchablePaper;
import dev.paperlark.store.AlertStore;
import dev.paperlark.store.Database;
import dev.paperlark.store.GivenPaper;
import dev.paperlark.store.OutboxStore;
import dev.paperlark.store.PaperStore;
import dev.paperlark.store.SubscriptionStore;
import dev.paperlark.store.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells why a chat was given a paper, or why not. Safe for use by many threads. */
public final class ExplainPaper {
    private final Database database;
    private final Stores stores;
    private final StandingMutes mutes;
    private final QueryParser parser;
    private final AlertTimetable timetable;
    private final Clock clock;
    private final Explainer explainer = new Explainer();

    /** The stores that know something of it. */
    public record Stores(PaperStore papers, SubscriptionStore subscriptions, AlertStore alerts, OutboxStore outbox) {}

    public ExplainPaper(
            Database database,
            Stores stores,
            StandingMutes mutes,
            QueryParser parser,
            AlertTimetable timetable,
            Clock clock) {
        this.database = database;
        this.stores = stores;
        this.mutes = mutes;
        this.parser = parser;
        this.timetable = timetable;
        this.clock = clock;
    }

    /**
     * The story of a paper in a chat, by the subscriptions and mutes as they are now.
     *
     * @param paper a stored one
     */
    public PaperStory tell(Chat chat, Paper paper) {
        return database.inTransaction(tx -> {
            List<Subscription> subscriptions = stores.subscriptions().of(tx, chat.id());
            return stores.alerts()
                    .given(tx, chat.id(), paper.id())
                    .map(given -> given(tx, given, subscriptions))
                    .orElseGet(() -> notGiven(tx, chat, paper, subscriptions));
        });
    }

    private PaperStory given(Transaction tx, GivenPaper given, List<Subscription> subscriptions) {
        return new PaperStory.Given(
                stores.alerts().find(tx, given.alert()).orElseThrow(),
                given,
                subscriptions.stream()
                        .filter(known -> given.subscriptions().contains(known.id()))
                        .toList(),
                stores.outbox().state(tx, given.alert()));
    }

    private PaperStory notGiven(Transaction tx, Chat chat, Paper paper, List<Subscription> subscriptions) {
        Instant now = clock.instant();
        SearchablePaper searchable = SearchablePaper.of(paper);
        List<PaperStory.Account> accounts = subscriptions.stream()
                .flatMap(known -> account(known, searchable))
                .sorted(Comparator.comparingInt(account -> account.explanation().distance()))
                .toList();
        return new PaperStory.NotGiven(
                stores.papers().arrival(tx, paper.id()).orElse(now),
                timetable.nextWindowStart(state(tx, chat, subscriptions), now),
                mutes.of(tx, chat.id(), searchable),
                accounts);
    }

    private ChatSchedule state(Transaction tx, Chat chat, List<Subscription> subscriptions) {
        return new ChatSchedule(
                chat,
                subscriptions.stream().map(Subscription::rhythm).toList(),
                stores.alerts().latestDaily(tx, chat.id()),
                Optional.empty());
    }

    private Stream<PaperStory.Account> account(Subscription known, SearchablePaper paper) {
        return parser.parse(known.query()) instanceof QueryResult.Parsed parsed
                ? Stream.of(new PaperStory.Account(known, explainer.explain(parsed.query(), paper)))
                : Stream.empty();
    }
}
