package dev.paperlark.command;

import dev.paperlark.model.ChatId;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Settings that chats were shown and have not confirmed, the last of each chat under a number that fits on a button. In memory only:
 * after a restart they are pasted again. Safe for use by many threads.
 */
final class PendingSetups {
    /** Chats remembered; the one that asked first makes room. */
    private static final int MOST = 200;

    private final Map<ChatId, Pending> pending = new LinkedHashMap<>();
    private final Clock clock;

    private record Pending(long number, ChatSetup setup) {}

    PendingSetups(Clock clock) {
        this.clock = clock;
    }

    /** Keeps settings in the place of earlier ones; their number, which no earlier ones of the chat had, in another process either. */
    synchronized long keep(ChatId chat, ChatSetup setup) {
        Optional<Pending> before = Optional.ofNullable(pending.remove(chat));
        long number = Math.max(clock.millis(), before.map(Pending::number).orElse(0L) + 1);
        pending.put(chat, new Pending(number, setup));
        if (pending.size() > MOST) {
            pending.remove(pending.keySet().iterator().next());
        }
        return number;
    }

    /** Takes the settings under a number, once. */
    synchronized Optional<ChatSetup> take(ChatId chat, long number) {
        Optional<Pending> found = Optional.ofNullable(pending.get(chat)).filter(kept -> kept.number() == number);
        found.ifPresent(kept -> pending.remove(chat));
        return found.map(Pending::setup);
    }

    /** Forgets what a chat was shown. */
    synchronized void forget(ChatId chat) {
        pending.remove(chat);
    }
}
