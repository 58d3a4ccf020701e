package dev.paperlark.pipeline;

import dev.paperlark.model.Alert;
import dev.paperlark.model.AlertPaper;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Slot;
import dev.paperlark.store.AlertPlan;
import dev.paperlark.store.AlertStore;
import dev.paperlark.store.ChatStore;
import dev.paperlark.store.Database;
import dev.paperlark.store.PaperStore;
import dev.paperlark.store.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Plans the alert that somebody asked for, with everything unseen inside the look-back time. Written as {@link PlanAlerts} writes. */
public final class PlanRequestedAlert {
    private final Database database;
    private final Stores stores;
    private final LatelyWanted lately;
    private final AlertContents contents;
    private final Duration lookBack;
    private final Clock clock;

    /** Where it reads and writes. */
    public record Stores(ChatStore chats, PaperStore papers, AlertStore alerts) {}

    /** @param lookBack an unseen paper that arrived longer ago is not brought up any more */
    public PlanRequestedAlert(
            Database database,
            Stores stores,
            LatelyWanted lately,
            AlertContents contents,
            Duration lookBack,
            Clock clock) {
        this.database = database;
        this.stores = stores;
        this.lately = lately;
        this.contents = contents;
        this.lookBack = lookBack;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param alert empty where nothing matches; then none was planned
     * @param scanned how many papers were looked at
     */
    public record Outcome(Optional<Alert> alert, int scanned) {}

    /** Plans it. */
    public Outcome plan(ChatId chat) {
        Instant now = clock.instant();
        return database.inTransaction(tx -> plan(tx, chat, now.minus(lookBack), now));
    }

    private Outcome plan(Transaction tx, ChatId chat, Instant since, Instant now) {
        stores.chats().lock(tx, chat);
        int scanned = stores.papers().countArrivedSince(tx, since);
        List<AlertPaper> found = contents.onRequest(tx, chat, lately.candidates(tx, chat, since));
        if (found.isEmpty()) {
            return new Outcome(Optional.empty(), scanned);
        }
        AlertPlan plan = new AlertPlan(chat, Slot.onRequest(now), Alert.Kind.ON_REQUEST, since, now, scanned, found);
        return new Outcome(stores.alerts().plan(tx, plan), scanned);
    }
}
