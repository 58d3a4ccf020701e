package dev.paperlark.delivery;

import dev.paperlark.model.ChatAddress;
import dev.paperlark.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * The turn of answers to people: at the pace that alerts keep too, and with the quiet that the platform asks for, which is kept for alerts
 * and after a restart as well. Thread-safe.
 */
public final class ReplyPace {
    /** Whoever has waited longer has asked again. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Pacer pacer;
    private final QuietTimes quietTimes;
    private final Database database;
    private final Clock clock;
    private final Waiting waiting;

    ReplyPace(Pacer pacer, QuietTimes quietTimes, Database database, Clock clock, Waiting waiting) {
        this.pacer = pacer;
        this.quietTimes = quietTimes;
        this.database = database;
        this.clock = clock;
        this.waiting = waiting;
    }

    /** As {@link Waiting#asleep}, never longer than somebody waits for an answer. */
    static Waiting asleep(Clock clock) {
        return Waiting.asleep(clock, PATIENCE);
    }

    /**
     * Sends one platform message in its turn, and once more where the platform has refused it for a short time. Where the turn is more than
     * 20 seconds away, nothing is sent.
     */
    public SendResult inTurn(ChatAddress chat, Supplier<SendResult> send) {
        SendResult first = once(chat, send);
        return first instanceof SendResult.RetryAfter ? once(chat, send) : first;
    }

    private SendResult once(ChatAddress chat, Supplier<SendResult> send) {
        Duration wait = Duration.between(clock.instant(), pacer.earliest(chat, Pacer.Kind.REPLY));
        if (wait.compareTo(PATIENCE) > 0) {
            return new SendResult.Temporary("no answers to this chat for another " + wait);
        }
        Instant start = pacer.next(chat, Pacer.Kind.REPLY);
        waiting.until(start);
        SendResult result = send.get();
        if (result instanceof SendResult.RetryAfter later) {
            database.useTransaction(tx -> quietTimes.asked(tx, chat, later.pause()));
        }
        return result;
    }
}
