package dev.paperlark.command;

import dev.paperlark.delivery.AlertPages;
import dev.paperlark.model.Alert;
import dev.paperlark.model.Chat;
import dev.paperlark.store.AlertStore;
import dev.paperlark.store.Database;
import dev.paperlark.store.DeliveryCounts;
import dev.paperlark.store.DeliveryTrouble;
import dev.paperlark.store.DigestStore;
import dev.paperlark.store.IngestedDigest;
import dev.paperlark.store.OutboxStore;
import dev.paperlark.store.PaperStore;
import dev.paperlark.store.QuietStore;
import dev.paperlark.store.SubscriptionStore;
import dev.paperlark.store.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what there is to tell about what came in and what goes out to a chat. */
final class StatusFacts {
    /** Looked through for sources: about a month of several sources. */
    private static final int DIGESTS_READ = 100;

    private static final int SOURCES_SHOWN = 5;

    private final Database database;
    private final Stores stores;
    private final AlertPages pages;
    private final Clock clock;
    private final QuietStore quiet = new QuietStore();

    /** The stores that have something to tell. */
    record Stores(
            DigestStore digests,
            PaperStore papers,
            SubscriptionStore subscriptions,
            AlertStore alerts,
            OutboxStore outbox) {}

    /**
     * The facts at an instant.
     *
     * @param digests the last one of each source, the latest first
     * @param behind how many papers of the last alert stand behind its first page
     * @param unconfirmed when those alerts were planned that may not have arrived
     * @param platformQuiet until when the platform wants nothing sent here
     */
    record Facts(
            Instant now,
            List<IngestedDigest> digests,
            int papers,
            int subscriptions,
            Optional<Alert> alert,
            int behind,
            DeliveryCounts deliveries,
            Optional<DeliveryTrouble> trouble,
            List<Instant> unconfirmed,
            Optional<Instant> platformQuiet) {}

    StatusFacts(Database database, Stores stores, AlertPages pages, Clock clock) {
        this.database = database;
        this.stores = stores;
        this.pages = pages;
        this.clock = clock;
    }

    Facts of(Chat chat) {
        Instant now = clock.instant();
        return database.inTransaction(tx -> of(tx, chat, now));
    }

    private Facts of(Transaction tx, Chat chat, Instant now) {
        Optional<Alert> alert = stores.alerts().latest(tx, chat.id());
        return new Facts(
                now,
                ofEachSource(stores.digests().latest(tx, DIGESTS_READ)),
                stores.papers().count(tx),
                stores.subscriptions().of(tx, chat.id()).size(),
                alert,
                alert.map(pages::behindFirst).orElse(0),
                stores.outbox().counts(tx, chat.id()),
                stores.outbox().trouble(tx, chat.id()),
                stores.outbox().unconfirmed(tx, chat.id()),
                quiet.until(tx, chat.address(), now));
    }

    /** Digests of one source are called the same but for their dates. */
    private static List<IngestedDigest> ofEachSource(List<IngestedDigest> latestFirst) {
        Map<String, IngestedDigest> bySource = new LinkedHashMap<>();
        latestFirst.forEach(digest -> bySource.putIfAbsent(digest.source().replaceAll("\\d+", "0"), digest));
        return bySource.values().stream().limit(SOURCES_SHOWN).toList();
    }
}
