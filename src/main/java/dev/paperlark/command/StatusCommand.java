package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Span;
import dev.paperlark.model.Alert;
import dev.paperlark.model.Chat;
import dev.paperlark.store.AlertStore;
import dev.paperlark.store.Database;
import dev.paperlark.store.DeliveryCounts;
import dev.paperlark.store.DigestStore;
import dev.paperlark.store.IngestedDigest;
import dev.paperlark.store.OutboxStore;
import dev.paperlark.store.PaperStore;
import dev.paperlark.store.SubscriptionStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /status}: what came in, what went out and what comes next, so that silence is never unexplained. */
final class StatusCommand implements Command {
    /** Alerts that may be lost are named up to this many, the latest first, so that a bad day does not fill the screen. */
    private static final int DATES_SHOWN = 5;

    private final Database database;
    private final Stores stores;
    private final NextAlert nextAlert;

    /** The stores that have something to tell. */
    record Stores(
            DigestStore digests,
            PaperStore papers,
            SubscriptionStore subscriptions,
            AlertStore alerts,
            OutboxStore outbox) {}

    StatusCommand(Database database, Stores stores, NextAlert nextAlert) {
        this.database = database;
        this.stores = stores;
        this.nextAlert = nextAlert;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forMembers("status");
    }

    @Override
    public Reply handle(Invocation invocation) {
        Facts facts = facts(invocation.chat());
        List<List<Span>> lines = new ArrayList<>();
        lines.add(line(lastDigest(facts, invocation)));
        lines.add(line(invocation.say("status.stored", facts.papers(), facts.subscriptions())));
        lines.add(line(lastAlert(facts, invocation)));
        lines.add(line(invocation.say(
                "status.deliveries",
                facts.deliveries().sent(),
                facts.deliveries().waiting(),
                facts.deliveries().failed(),
                facts.deliveries().unknown(),
                facts.deliveries().held())));
        invocation.chat().disabled().ifPresent(reason -> lines.add(line(invocation.say("status.disabled", reason))));
        if (!facts.unconfirmed().isEmpty()) {
            lines.add(line(unconfirmed(facts.unconfirmed(), invocation)));
        }
        lines.add(line(nextAlert.say(invocation.chat(), invocation.texts())));
        return Reply.of(Block.heading(Span.strong(invocation.say("status.title"))), new Block.Items(lines));
    }

    private Facts facts(Chat chat) {
        return database.inTransaction(tx -> new Facts(
                stores.digests().latest(tx),
                stores.papers().count(tx),
                stores.subscriptions().of(tx, chat.id()).size(),
                stores.alerts().latest(tx, chat.id()),
                stores.outbox().counts(tx, chat.id()),
                stores.outbox().unconfirmed(tx, chat.id())));
    }

    private static String lastDigest(Facts facts, Invocation invocation) {
        return facts.digest()
                .map(digest -> invocation.say(
                        "status.digest",
                        digest.source(),
                        new Moments(invocation.texts())
                                .say(
                                        digest.ingestedAt(),
                                        invocation.chat().rhythm().zone()),
                        digest.created(),
                        digest.known() + digest.improved(),
                        digest.rejected()))
                .orElseGet(() -> invocation.say("status.digest.none"));
    }

    private static String lastAlert(Facts facts, Invocation invocation) {
        return facts.alert()
                .map(alert -> invocation.say(
                        "status.alert",
                        new Moments(invocation.texts())
                                .say(
                                        alert.plannedAt(),
                                        invocation.chat().rhythm().zone()),
                        alert.scanned(),
                        alert.matched()))
                .orElseGet(() -> invocation.say("status.alert.none"));
    }

    private static String unconfirmed(List<Instant> alerts, Invocation invocation) {
        Moments moments = new Moments(invocation.texts());
        String dates = alerts.stream()
                .limit(DATES_SHOWN)
                .map(alert -> moments.say(alert, invocation.chat().rhythm().zone()))
                .collect(Collectors.joining("; "));
        return invocation.say("status.unconfirmed", alerts.size(), dates);
    }

    private static List<Span> line(String text) {
        return List.of(Span.plain(text));
    }

    private record Facts(
            Optional<IngestedDigest> digest,
            int papers,
            int subscriptions,
            Optional<Alert> alert,
            DeliveryCounts deliveries,
            List<Instant> unconfirmed) {}
}
