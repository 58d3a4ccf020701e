package dev.paperlark.delivery;

import dev.paperlark.delivery.Courier.Route;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Delivery;
import dev.paperlark.model.PersonId;
import dev.paperlark.store.ChatStore;
import dev.paperlark.store.Database;
import dev.paperlark.store.OutboxStore;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the outbox: one part of a message to a chat at a time, many chats at once, each platform at its pace. Thread-safe.
 *
 * <p>What is promised. The lease is committed before a part leaves, and the answer after it came. So nothing that the platform
 * accepted with an answer is sent again, and nothing is lost in a crash: where an answer is missing, for whatever reason, the row is
 * UNKNOWN. Chats that want everything at least once get that part again, silently, after 30 seconds and then at growing intervals, so
 * each lost answer costs at most one extra copy; after {@value RetryPolicy#MAX_UNKNOWNS} in a row, and at the first in chats that want
 * nothing twice, the row stays UNKNOWN, {@code /status} lists it, and the chat's next alert goes on. A worker that was slower than its
 * lease can't write any more. The alerts of a chat keep their order, whichever process sends them.
 */
public final class Dispatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    /**
     * Messages on their way at once. By Little's law that is rate times latency: the fastest platform takes 50 a second, so a network
     * that needs a second for each is not yet the bottleneck.
     */
    static final int SENDERS = 64;

    /** Claimed at a time: few enough to wait less than a second for their starts, enough to ask seldom. */
    private static final int BATCH = 16;

    /** How soon something that has become due is seen while others are being sent. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

    private final Database database;
    private final OutboxStore outbox;
    private final ChatStore chats;
    private final Map<String, Route> routes = new HashMap<>();
    private final QuietTimes quietTimes;
    private final Clock clock;
    private final Claims claims;
    private final Courier courier;
    private final Underway underway = new Underway();
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS, Dispatcher::newSender);
    private volatile boolean closing;

    /** Reads the quiet times that platforms asked for before; sends nothing by itself. */
    public Dispatcher(
            Database database,
            OutboxStore outbox,
            ChatStore chats,
            AlertPages pages,
            List<Gateway> gateways,
            Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.chats = chats;
        this.clock = clock;
        Map<String, Pacer> pacers = new HashMap<>();
        for (Gateway gateway : gateways) {
            Pacer pacer = new Pacer(gateway.limits(), clock);
            pacers.put(gateway.platform(), pacer);
            routes.put(gateway.platform(), new Route(gateway, pacer));
        }
        quietTimes = new QuietTimes(database, pacers, clock);
        quietTimes.load();
        String owner = UUID.randomUUID().toString();
        claims = new Claims(database, outbox, Set.copyOf(pacers.keySet()), owner, clock);
        OutcomeRecorder recorder = new OutcomeRecorder(database, outbox, chats, quietTimes, claims);
        Courier.Timing timing = new Courier.Timing(clock, Waiting.asleep(clock, Courier.LONGEST_WAIT));
        courier = new Courier(database, chats, pages, routes, recorder, timing);
    }

    /** Never interrupted, and no reason for the process to live on. */
    private static Thread newSender(Runnable work) {
        Thread thread = new Thread(work, "sender");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * The pace of answers on a platform.
     *
     * @param platform of a gateway that was handed in
     */
    public ReplyPace repliesOn(String platform) {
        return new ReplyPace(pacerOf(platform), quietTimes, database, clock, ReplyPace.asleep(clock));
    }

    Pacer pacerOf(String platform) {
        return Objects.requireNonNull(routes.get(platform), platform).pacer();
    }

    /** Whether messages to this chat can mention a role. */
    public boolean hasRoles(ChatAddress chat) {
        return Optional.ofNullable(routes.get(chat.platform()))
                .filter(route -> route.gateway().hasRoles(chat))
                .isPresent();
    }

    /** The room of a person's private chats with the bot; of a platform that is not connected, the person's own id. */
    public String privateRoom(PersonId person) {
        return Optional.ofNullable(routes.get(person.platform()))
                .map(route -> route.gateway().privateRoom(person))
                .orElse(person.id());
    }

    /** Whether nobody but this person sees an answer in this chat. */
    public boolean answersOneAlone(ChatAddress chat, PersonId person) {
        return chat.room().equals(privateRoom(person))
                || Optional.ofNullable(routes.get(chat.platform()))
                        .filter(route -> route.gateway().answersOneAlone())
                        .isPresent();
    }

    /** An address that says {@code /start} and this word to the bot, on platforms that have such addresses. */
    public Optional<String> startLink(ChatAddress chat, String word) {
        return Optional.ofNullable(routes.get(chat.platform()))
                .flatMap(route -> route.gateway().startLink(word));
    }

    /** Sends what is due and what becomes due meanwhile; returns when nothing is left or under way, or at {@link #close()}. */
    public void deliverDue() {
        while (!closing) {
            boolean room = underway.awaitAtMost(SENDERS - BATCH, LOOK_EVERY);
            // asked before the claim: what ends after it may have made the next of its chat due
            boolean idle = underway.count() == 0;
            List<Delivery> due = room && !closing ? claims.due(BATCH) : List.of();
            due.forEach(this::send);
            if (due.isEmpty() && idle) {
                return;
            }
            if (due.isEmpty()) {
                underway.awaitAtMost(Math.max(0, underway.count() - 1), LOOK_EVERY);
            }
        }
    }

    /** Sends everything that is due to one chat before it returns, waiting for what is under way to it. */
    public void deliver(ChatId chat) {
        while (!closing) {
            boolean idle = underway.awaitEnd(chat, LOOK_EVERY);
            Optional<Delivery> due = claims.due(chat);
            if (due.isEmpty() && idle) {
                return;
            }
            due.ifPresent(this::send);
        }
    }

    private void send(Delivery delivery) {
        underway.begin(delivery.chat());
        try {
            senders.execute(() -> deliver(delivery));
        } catch (RejectedExecutionException e) {
            // closed in this very moment
            courier.putBack(delivery);
            underway.end(delivery.chat());
        }
    }

    private void deliver(Delivery delivery) {
        try {
            courier.deliver(delivery);
        } catch (RuntimeException e) {
            LOG.error(
                    "alert={}: its sending could not be recorded",
                    delivery.alert().value(),
                    e);
        } finally {
            underway.end(delivery.chat());
        }
    }

    /**
     * Lets a disabled chat be sent to again; what was held back for it is due now. Returns how many alerts that are. Does nothing to
     * a chat that is not disabled.
     */
    public int revive(ChatId chat) {
        return database.inTransaction(tx -> {
            chats.lock(tx, chat)
                    .filter(found -> found.disabled().isPresent())
                    .ifPresent(found -> chats.update(tx, found.withDisabled(Optional.empty())));
            return outbox.release(tx, chat, clock.instant());
        });
    }

    /**
     * Claims nothing more and gives what is under way ten seconds to end. Senders are never interrupted: an interrupt in the middle of
     * a read makes the JDK close H2's file. What is left behind then is UNKNOWN when its lease has run out.
     */
    @Override
    public void close() {
        closing = true;
        senders.shutdown();
        if (!underway.awaitAtMost(0, CLOSE_WITHIN)) {
            LOG.warn("{} messages were still on their way", underway.count());
        }
    }
}
