package dev.paperlark.delivery;

import dev.paperlark.model.ChatId;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** The chats to which this process is sending. Thread-safe. */
final class Underway {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<ChatId> chats = new HashSet<>();

    void begin(ChatId chat) {
        lock.lock();
        try {
            chats.add(chat);
        } finally {
            lock.unlock();
        }
    }

    void end(ChatId chat) {
        lock.lock();
        try {
            chats.remove(chat);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int count() {
        lock.lock();
        try {
            return chats.size();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nothing is sent to this chat; false when time is up. */
    boolean awaitEnd(ChatId chat, Duration atMost) {
        return await(() -> !chats.contains(chat), atMost);
    }

    /** Waits until at most so many chats are left; false when time is up. */
    boolean awaitAtMost(int count, Duration atMost) {
        return await(() -> chats.size() <= count, atMost);
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
