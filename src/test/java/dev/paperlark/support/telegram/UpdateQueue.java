package dev.paperlark.support.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * The updates of one bot by the rules of tdlib's queue: kept until confirmed by a higher offset and at most a day; a second poller ends
 * the first one's wait with a 409.
 */
public final class UpdateQueue {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final String TERMINATED =
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";

    private record Entry(long id, Instant since, ObjectNode update) {}

    private final Clock clock;
    private final Deque<Entry> waiting = new ArrayDeque<>();
    private long nextId = 900_000_001;
    private long polls;

    UpdateQueue(Clock clock) {
        this.clock = clock;
    }

    public synchronized long add(ObjectNode update) {
        long id = nextId++;
        update.put("update_id", id);
        waiting.add(new Entry(id, clock.instant(), update));
        notifyAll();
        return id;
    }

    /** Gives an update out once more, with the id that it had. */
    public synchronized void addAgain(ObjectNode update) {
        waiting.add(new Entry(update.path("update_id").asLong(), clock.instant(), update));
        notifyAll();
    }

    /** The next update gets this id, as after a quiet week. */
    public synchronized void continueAt(long id) {
        nextId = id;
    }

    public synchronized int size() {
        return waiting.size();
    }

    /** Answers getUpdates; waits up to its timeout for the first update. */
    synchronized void poll(ObjectNode request, ArrayNode answer) throws InterruptedException {
        long poll = ++polls;
        notifyAll();
        confirm(request.path("offset").asLong(0));
        long end = System.nanoTime()
                + Duration.ofSeconds(request.path("timeout").asLong(0)).toNanos();
        while (waiting.isEmpty() && poll == polls && System.nanoTime() < end) {
            wait(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
        }
        if (poll != polls) {
            throw new Refusal(409, TERMINATED, Map.of());
        }
        int limit = request.path("limit").asInt(100);
        List<ObjectNode> given =
                waiting.stream().limit(limit).map(Entry::update).toList();
        answer.addAll(given);
    }

    /** An offset beyond the last id confirms nothing: that is how a poller goes deaf when the ids start again. */
    private void confirm(long offset) {
        Instant oldest = clock.instant().minus(KEPT);
        waiting.removeIf(entry -> entry.since().isBefore(oldest));
        if (offset < 0) {
            while (waiting.size() > -offset) {
                waiting.removeFirst();
            }
        } else if (offset <= nextId) {
            waiting.removeIf(entry -> entry.id() < offset);
        }
    }
}
