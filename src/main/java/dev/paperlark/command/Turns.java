package dev.paperlark.command;

import dev.paperlark.model.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets the requests of one person go one after the other, wherever they come from. What a person asked for before the bot was told to
 * forget that person, and what waits still, is given up: it would bring back what has just gone. Safe for use by many threads.
 */
final class Turns {
    private final Map<PersonId, Turn> turns = new HashMap<>();

    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock();
        private int holders;
        private boolean forgotten;
    }

    /**
     * Waits for the person's turn.
     *
     * @param work answers the request
     * @param overtaken answers it when the person was forgotten while it waited
     */
    Reply take(PersonId person, Supplier<Reply> work, Supplier<Reply> overtaken) {
        Turn turn = enter(person);
        turn.lock.lock();
        try {
            if (turn.forgotten) {
                return overtaken.get();
            }
            Reply reply = work.get();
            turn.forgotten = reply instanceof Reply.Forgotten;
            return reply;
        } finally {
            turn.lock.unlock();
            leave(person, turn);
        }
    }

    private synchronized Turn enter(PersonId person) {
        Turn turn = turns.computeIfAbsent(person, newcomer -> new Turn());
        turn.holders++;
        return turn;
    }

    private synchronized void leave(PersonId person, Turn turn) {
        turn.holders--;
        if (turn.holders == 0) {
            turns.remove(person);
        }
    }
}
