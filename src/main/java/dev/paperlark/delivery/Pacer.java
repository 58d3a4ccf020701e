package dev.paperlark.delivery;

import dev.paperlark.delivery.PaceLimits.ChatLimit;
import dev.paperlark.model.ChatAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says when a message may start on its way to one platform; alerts and answers share it. Thread-safe.
 *
 * <p>Starts are spaced evenly by {@code (1 + 2J) / R}: with a way that varies by J in each direction, no window of one second at the
 * platform ever holds more than R messages, and that is the fastest pace of which this is true. Alerts leave a share of R to answers
 * on the average; what answers took beyond that, alerts catch up. Each room keeps its own limits, and quiet times are obeyed exactly.
 */
public final class Pacer {
    /** How often rooms that have fallen silent are forgotten: each so many messages. */
    private static final int CLEAN_UP_EVERY = 1024;

    /** Clocks are corrected by less all the time. */
    private static final Duration NOTICED_STEP = Duration.ofSeconds(1);

    /** What a message is. */
    public enum Kind {
        /** Nobody waits for it. */
        ALERT,
        /** Somebody asked for it a moment ago. */
        REPLY
    }

    private final PaceLimits limits;
    private final Clock clock;
    private final Spacing overall;
    private Gcra alerts;
    private final Map<String, ChatPace> rooms = new HashMap<>();
    private final Map<String, Instant> quiet = new HashMap<>();
    private Instant allQuiet = Instant.MIN;
    private Instant latest = Instant.EPOCH;
    private int taken;

    public Pacer(PaceLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        long interval = interval(limits.perSecond(), limits.jitter());
        this.overall = new Spacing(interval);
        this.alerts = alertShare(limits);
    }

    private static Gcra alertShare(PaceLimits limits) {
        long interval = interval(limits.perSecond(), limits.jitter());
        return new Gcra(interval(limits.perSecond() - limits.reservedPerSecond(), limits.jitter()), (long)
                Math.ceil(interval * limits.reservedPerSecond()));
    }

    /** Rounded up, so that no window is too full by a nanosecond. */
    private static long interval(double perSecond, Duration jitter) {
        double window = Duration.ofSeconds(1).plus(jitter.multipliedBy(2)).toNanos();
        return (long) Math.ceil(window / perSecond);
    }

    /** Reserves the next start for a message to this chat and says when that is; it must be used. */
    public synchronized Instant next(ChatAddress chat, Kind kind) {
        Instant now = clock.instant();
        long start = start(chat, kind, now);
        overall.take(start, nanos(now));
        if (kind == Kind.ALERT) {
            alerts.take(start);
        }
        List<ChatLimit> chatLimits = limits.chatLimits().apply(chat);
        if (!chatLimits.isEmpty()) {
            rooms.computeIfAbsent(chat.room(), room -> new ChatPace(chatLimits, limits.jitter()))
                    .take(start, nanos(now));
        }
        if (++taken % CLEAN_UP_EVERY == 0) {
            rooms.values().removeIf(room -> room.isIdle(nanos(now)));
            quiet.values().removeIf(until -> !until.isAfter(now));
        }
        return instant(start);
    }

    /** When {@link #next} would let a message start now; reserves nothing. */
    public synchronized Instant earliest(ChatAddress chat, Kind kind) {
        return instant(start(chat, kind, clock.instant()));
    }

    private long start(ChatAddress chat, Kind kind, Instant now) {
        forgetTheFuture(now);
        Instant quietUntil = quietUntil(chat);
        long ready = nanos(quietUntil.isAfter(now) ? quietUntil : now);
        ChatPace room = rooms.get(chat.room());
        if (room != null) {
            ready = Math.max(ready, room.earliest());
        }
        if (kind == Kind.ALERT) {
            ready = Math.max(ready, alerts.earliest());
        }
        return overall.free(ready);
    }

    /** A clock that was set back must not silence the bot until it has caught up. */
    private void forgetTheFuture(Instant now) {
        if (now.isBefore(latest.minus(NOTICED_STEP))) {
            rooms.clear();
            alerts = alertShare(limits);
        }
        latest = now;
    }

    /**
     * Holds back everything to one room, or to all with {@link dev.paperlark.store.QuietTime#ALL_ROOMS}, until an instant. Starts that
     * were reserved before stay reserved: ask {@link #isQuiet} before using them.
     */
    synchronized void quiet(String room, Instant until) {
        if (room.isEmpty()) {
            allQuiet = later(allQuiet, until);
        } else {
            quiet.merge(room, until, Pacer::later);
        }
    }

    /** Whether the platform wants to hear nothing for this chat now. */
    public synchronized boolean isQuiet(ChatAddress chat) {
        return quietUntil(chat).isAfter(clock.instant());
    }

    private Instant quietUntil(ChatAddress chat) {
        return later(allQuiet, quiet.getOrDefault(chat.room(), Instant.MIN));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static long nanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
    }
}
