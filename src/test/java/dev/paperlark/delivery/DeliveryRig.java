package dev.paperlark.delivery;

import dev.paperlark.model.Alert;
import dev.paperlark.model.AlertPaper;
import dev.paperlark.model.Chat;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Paper;
import dev.paperlark.model.Rhythm;
import dev.paperlark.model.Slot;
import dev.paperlark.model.SubscriptionId;
import dev.paperlark.store.AlertPlan;
import dev.paperlark.store.AlertStore;
import dev.paperlark.store.ChatStore;
import dev.paperlark.store.DeliveryCounts;
import dev.paperlark.store.OutboxStore;
import dev.paperlark.store.PaperStore;
import dev.paperlark.support.MutableClock;
import dev.paperlark.support.Papers;
import dev.paperlark.support.TestDatabase;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A dispatcher over a database on disk, a scripted platform and a clock that the test moves. */
final class DeliveryRig implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final Rhythm RHYTHM = new Rhythm(LocalTime.of(8, 0), ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class));

    final MutableClock clock = new MutableClock(START);
    final ScriptedGateway gateway = new ScriptedGateway(clock);
    final OutboxStore outbox = new OutboxStore();
    final ChatStore chats = new ChatStore();
    final AlertStore alerts = new AlertStore();
    private final Path folder;
    TestDatabase database;
    Dispatcher dispatcher;
    private int slots;

    DeliveryRig(Path folder) {
        this.folder = folder;
        open();
    }

    private void open() {
        database = TestDatabase.h2(folder);
        dispatcher = newDispatcher();
    }

    Dispatcher newDispatcher() {
        return new Dispatcher(database.database(), outbox, chats, pages(), List.of(gateway), clock);
    }

    AlertPages pages() {
        return new AlertPages(database.database(), chats, alerts, 10);
    }

    /** Closes everything and begins anew on the same file. */
    void restart() {
        close();
        open();
    }

    ChatId chat(String room) {
        return database.in(tx -> chats.create(tx, at(room), Locale.ENGLISH, RHYTHM, START))
                .id();
    }

    static ChatAddress at(String room) {
        return ChatAddress.of(ScriptedGateway.PLATFORM, room);
    }

    Chat read(ChatId id) {
        return database.in(tx -> chats.find(tx, id)).orElseThrow();
    }

    /** Plans an alert of one paper that no other alert has. */
    Alert plan(ChatId chat) {
        Paper paper = Papers.numbered(++slots);
        return database.in(tx -> {
                    new PaperStore().save(tx, List.of(paper), clock.instant());
                    AlertPlan plan = new AlertPlan(
                            chat,
                            Slot.onRequest(START.plusNanos(1000L * slots)),
                            Alert.Kind.ON_REQUEST,
                            START,
                            clock.instant(),
                            1,
                            List.of(new AlertPaper(paper, List.of(new SubscriptionId(1)), List.of())));
                    return alerts.plan(tx, plan);
                })
                .orElseThrow();
    }

    /** One alert of the same paper for each of so many chats, whose rooms are the numbers from 0. */
    List<ChatId> planForMany(int count) {
        Paper paper = Papers.numbered(++slots);
        List<AlertPaper> papers = List.of(new AlertPaper(paper, List.of(new SubscriptionId(1)), List.of()));
        return database.in(tx -> {
            new PaperStore().save(tx, List.of(paper), START);
            return java.util.stream.IntStream.range(0, count)
                    .mapToObj(n -> {
                        ChatId chat = chats.create(tx, at("" + n), Locale.ENGLISH, RHYTHM, START)
                                .id();
                        Slot slot = Slot.onRequest(START);
                        alerts.plan(tx, new AlertPlan(chat, slot, Alert.Kind.ON_REQUEST, START, START, 1, papers));
                        return chat;
                    })
                    .toList();
        });
    }

    /** Lets time pass, then sends what is due. */
    void after(Duration duration) {
        clock.advance(duration);
        dispatcher.deliverDue();
    }

    DeliveryCounts counts(ChatId chat) {
        return database.in(tx -> outbox.counts(tx, chat));
    }

    List<Instant> unconfirmed(ChatId chat) {
        return database.in(tx -> outbox.unconfirmed(tx, chat));
    }

    /** The claims of another process. */
    Claims claims(String owner) {
        return new Claims(database.database(), outbox, Set.of(ScriptedGateway.PLATFORM), owner, clock);
    }

    /** A process without threads, in which waiting moves the clock. */
    Courier simulated(Claims claims) {
        Pacer pacer = new Pacer(gateway.limits(), clock);
        QuietTimes quiet = new QuietTimes(database.database(), Map.of(ScriptedGateway.PLATFORM, pacer), clock);
        quiet.load();
        OutcomeRecorder recorder = new OutcomeRecorder(database.database(), outbox, chats, quiet, claims);
        Waiting waiting = until -> {
            if (until.isAfter(clock.instant())) {
                clock.set(until);
            }
        };
        return new Courier(
                database.database(),
                chats,
                pages(),
                Map.of(ScriptedGateway.PLATFORM, new Courier.Route(gateway, pacer)),
                recorder,
                new Courier.Timing(clock, waiting));
    }

    @Override
    public void close() {
        dispatcher.close();
        database.close();
    }
}
