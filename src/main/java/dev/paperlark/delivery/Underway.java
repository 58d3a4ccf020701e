package dev.paperlark.delivery;

import dev.paperlark.model.ChatId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * What this process is sending, counted for each chat: the next message to a chat may begin while the one before it, recorded already,
 * has yet to end. Thread-safe.
 */
final class Underway {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<ChatId, Integer> sending = new HashMap<>();

    void begin(ChatId chat) {
        lock.lock();
        try {
            sending.merge(chat, 1, Integer::sum);
        } finally {
            lock.unlock();
        }
    }

    void end(ChatId chat) {
        lock.lock();
        try {
            sending.computeIfPresent(chat, (same, count) -> count > 1 ? count - 1 : null);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** To how many chats. */
    int count() {
        lock.lock();
        try {
            return sending.size();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nothing is sent to this chat; false when time is up. */
    boolean awaitEnd(ChatId chat, Duration atMost) {
        return await(() -> !sending.containsKey(chat), atMost);
    }

    /** Waits until at most so many chats are left; false when time is up. */
    boolean awaitAtMost(int count, Duration atMost) {
        return await(() -> sending.size() <= count, atMost);
    }

    private boolean await(BooleanSupplier reached, Duration atMost) {
        long nanos = atMost.toNanos();
        lock.lock();
        try {
            while (!reached.getAsBoolean() && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return reached.getAsBoolean();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
