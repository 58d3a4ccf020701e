package dev.paperlark.delivery;

import dev.paperlark.message.Message;
import dev.paperlark.model.Alert;
import dev.paperlark.model.Chat;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.Delivery;
import dev.paperlark.store.ChatStore;
import dev.paperlark.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one part of one alert: writes the message, waits for its start, hands it to the gateway and records the answer. */
final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** A sender does not wait longer than this for a start: the delivery goes back until then, and others are sent. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Database database;
    private final ChatStore chats;
    private final AlertPages pages;
    private final Map<String, Route> routes;
    private final OutcomeRecorder recorder;
    private final Timing timing;

    /** A way out and its pace. */
    record Route(Gateway gateway, Pacer pacer) {}

    /** How time passes. */
    record Timing(Clock clock, Waiting waiting) {}

    Courier(
            Database database,
            ChatStore chats,
            AlertPages pages,
            Map<String, Route> routes,
            OutcomeRecorder recorder,
            Timing timing) {
        this.database = database;
        this.chats = chats;
        this.pages = pages;
        this.routes = Map.copyOf(routes);
        this.recorder = recorder;
        this.timing = timing;
    }

    /** Sends the part that is next, or puts the delivery back if that must wait. */
    void deliver(Delivery delivery) {
        Optional<Chat> chat = database.inTransaction(tx -> chats.find(tx, delivery.chat()));
        // a chat that is gone took its deliveries with it
        chat.ifPresent(found -> deliver(delivery, found));
    }

    /** Puts a delivery back that was claimed and not begun. */
    void putBack(Delivery delivery) {
        recorder.putBack(delivery, timing.clock().instant());
    }

    private void deliver(Delivery delivery, Chat chat) {
        Route route = routes.get(chat.address().platform());
        if (route == null) {
            recorder.record(delivery, chat, 1, new SendResult.Temporary("this platform is not connected"));
            return;
        }
        Optional<AlertPages.Draft> draft = pages.draft(delivery.alert());
        // an alert that is gone took its deliveries with it; a reminder that is not wanted any more is done
        draft.ifPresentOrElse(found -> deliver(delivery, chat, route, found), () -> recorder.finish(delivery));
    }

    private void deliver(Delivery delivery, Chat chat, Route route, AlertPages.Draft draft) {
        Message message;
        int parts;
        try {
            message = draft.announce();
            parts = route.gateway().partsOf(message);
        } catch (RuntimeException e) {
            LOG.error("alert={} can't be written", delivery.alert().value(), e);
            recorder.record(delivery, chat, 1, new SendResult.Rejected("the alert can't be written: " + e));
            return;
        }
        if (delivery.partsSent() >= parts) {
            recorder.finish(delivery);
        } else if (mayStart(delivery, chat.address(), route.pacer())) {
            recorder.record(delivery, chat, parts, send(route.gateway(), outgoing(delivery, draft, message)));
        }
    }

    /** Waits for a start; false when that is too far away, and then the delivery is back in the outbox. */
    private boolean mayStart(Delivery delivery, ChatAddress chat, Pacer pacer) {
        Instant earliest = pacer.earliest(chat, Pacer.Kind.ALERT);
        if (earliest.isAfter(timing.clock().instant().plus(LONGEST_WAIT))) {
            recorder.putBack(delivery, earliest);
            return false;
        }
        timing.waiting().until(pacer.next(chat, Pacer.Kind.ALERT));
        if (pacer.isQuiet(chat)) {
            recorder.putBack(delivery, pacer.earliest(chat, Pacer.Kind.ALERT));
            return false;
        }
        return true;
    }

    private static Outgoing outgoing(Delivery delivery, AlertPages.Draft draft, Message message) {
        boolean perhapsSent = delivery.unknowns() > 0;
        Outgoing.Past past = new Outgoing.Past(
                key(delivery, draft.alert()),
                delivery.attempts(),
                delivery.firstTry().filter(since -> perhapsSent),
                delivery.messageIds());
        Outgoing.Volume volume = perhapsSent ? Outgoing.Volume.SILENT : Outgoing.Volume.NORMAL;
        return new Outgoing(draft.chat().address(), message, delivery.partsSent(), volume, past);
    }

    /** With the instant of planning in it, so that a new database does not begin with the keys of the one before. */
    private static String key(Delivery delivery, Alert alert) {
        return Stream.of(
                        delivery.id().value(),
                        (long) delivery.partsSent(),
                        alert.plannedAt().toEpochMilli())
                .map(number -> Long.toString(number, Character.MAX_RADIX))
                .collect(Collectors.joining("-"));
    }

    /** A gateway that throws has a bug; nobody knows what it did before. */
    private static SendResult send(Gateway gateway, Outgoing outgoing) {
        try {
            return gateway.send(outgoing);
        } catch (RuntimeException e) {
            LOG.error("the way to {} failed", gateway.platform(), e);
            return new SendResult.Ambiguous(e.toString());
        }
    }
}
