package dev.paperlark.pipeline;

import dev.paperlark.model.Alert;
import dev.paperlark.model.AlertPaper;
import dev.paperlark.model.Chat;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Paper;
import dev.paperlark.model.SubscriptionRhythm;
import dev.paperlark.store.AlertPlan;
import dev.paperlark.store.AlertStore;
import dev.paperlark.store.ChatStore;
import dev.paperlark.store.Database;
import dev.paperlark.store.PaperStore;
import dev.paperlark.store.StoredPaper;
import dev.paperlark.store.SubscriptionStore;
import dev.paperlark.store.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The second half of the papers' way: who is due gets an alert planned with the papers they asked for and have not seen.
 *
 * <p>The alert, its papers in the seen-ledger and its outbox row are written in one transaction. {@code UNIQUE(chat, slot)} and
 * {@code UNIQUE(chat, paper)} make a second plan of the same slot, by this process or another, do nothing. A day without a match
 * is planned too, without an outbox row, so that it is silent and known to be done.
 */
public final class PlanAlerts {
    private static final Logger LOG = LoggerFactory.getLogger(PlanAlerts.class);

    private final Database database;
    private final Stores stores;
    private final AlertContents contents;
    private final Timing timing;

    /** Where it reads and writes. */
    public record Stores(ChatStore chats, SubscriptionStore subscriptions, PaperStore papers, AlertStore alerts) {}

    /** When alerts are due. */
    public record Timing(AlertTimetable timetable, Clock clock) {}

    public PlanAlerts(Database database, Stores stores, AlertContents contents, Timing timing) {
        this.database = database;
        this.stores = stores;
        this.contents = contents;
        this.timing = timing;
    }

    /** Plans every alert that is due now. Returns how many alerts have something to say. */
    public int planDue() {
        Instant now = timing.clock().instant();
        List<DueAlert> due = database.inTransaction(tx -> dueAlerts(tx, now));
        if (due.isEmpty()) {
            return 0;
        }
        Instant earliest =
                due.stream().map(DueAlert::from).min(Instant::compareTo).orElse(now);
        RecentPapers recent = database.inTransaction(tx -> recentPapers(tx, earliest));
        return (int) due.stream().filter(alert -> planOrLog(alert, recent, now)).count();
    }

    private List<DueAlert> dueAlerts(Transaction tx, Instant now) {
        Map<ChatId, Alert> latest = stores.alerts().latestDaily(tx);
        Map<ChatId, Alert> urgent = stores.alerts().latestUrgent(tx);
        Map<ChatId, List<SubscriptionRhythm>> rhythms = stores.subscriptions().rhythms(tx);
        Optional<Instant> arrival = stores.papers().latestArrival(tx);
        return stores.chats().all(tx).stream()
                .map(chat -> new ChatSchedule(
                        chat,
                        rhythms.getOrDefault(chat.id(), List.of()),
                        Optional.ofNullable(latest.get(chat.id())),
                        Optional.ofNullable(urgent.get(chat.id()))))
                .map(state -> timing.timetable().due(state, arrival, now))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Matched once, for however many chats. */
    private RecentPapers recentPapers(Transaction tx, Instant since) {
        List<StoredPaper> recent = stores.papers().arrivedSince(tx, since);
        return new RecentPapers(
                recent,
                contents.match(tx, recent.stream().map(StoredPaper::paper).toList()));
    }

    /** One chat that can't be planned must not keep the others waiting; it is due again at the next tick. */
    private boolean planOrLog(DueAlert due, RecentPapers recent, Instant now) {
        try {
            return plan(due, recent, now);
        } catch (RuntimeException e) {
            LOG.error(
                    "chat={} could not be planned, next try at the next tick",
                    due.chat().id().value(),
                    e);
            return false;
        }
    }

    private boolean plan(DueAlert due, RecentPapers recent, Instant now) {
        Chat chat = due.chat();
        List<Paper> candidates = recent.wantedBy(chat.id(), due.from());
        int scanned = recent.arrivedAfter(due.since());
        Optional<Alert> planned = database.inTransaction(tx -> {
            stores.chats().lock(tx, chat.id());
            List<AlertPaper> found = contents.of(tx, due, candidates);
            return stores.alerts()
                    .plan(tx, new AlertPlan(chat.id(), due.slot(), due.kind(), due.since(), now, scanned, found));
        });
        planned.ifPresent(alert -> LOG.info(
                "chat={} slot={} kind={} planned: scanned={} matched={}",
                chat.id().value(),
                alert.slot().key(),
                alert.kind(),
                alert.scanned(),
                alert.matched()));
        return planned.filter(alert -> alert.matched() > 0).isPresent();
    }
}
