package dev.paperlark.matching;

import dev.paperlark.model.ChatId;
import dev.paperlark.model.Paper;
import dev.paperlark.model.SubscriptionId;
import dev.paperlark.query.Query;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * All subscriptions of all chats, against which many papers are matched at once. What a query finds is what the plain matcher
 * ({@code reason}) finds; how, the package page tells.
 *
 * <p><b>Threads.</b> Any thread may call any method. The tables belong to whoever holds the lock. {@link #add} and {@link #remove} never wait: they
 * put the change into a queue, and make it at once if the lock is free. Whoever takes the lock makes all changes in the queue first. So a
 * match that runs is neither paused nor changed, and a change is part of every match that begins after {@code add} or {@code remove}
 * returned: the queue hands it over safely, and the lock the tables.
 */
public final class MatchingEngine {
    private final Lock turn = new ReentrantLock();
    private final Queue<Runnable> changes = new ConcurrentLinkedQueue<>();

    private final Atoms atoms = new Atoms();
    private final Expressions expressions = new Expressions(atoms);
    private final Subscriptions subscriptions = new Subscriptions();
    private final PaperMarker marker = new PaperMarker(atoms);
    /** How many times papers were read: the time by which matches know expressions that came later. */
    private int readings;

    /** Adds a subscription; one that is there already gets this query. Takes microseconds. */
    public void add(ChatId chat, SubscriptionId id, Query query) {
        change(() -> {
            int expression = expressions.use(query, readings + 1);
            removeNow(chat, id);
            subscriptions.add(chat, id, expression);
        });
    }

    /** Ends a subscription; one that is not there is no mistake. Takes microseconds. */
    public void remove(ChatId chat, SubscriptionId id) {
        change(() -> removeNow(chat, id));
    }

    private void removeNow(ChatId chat, SubscriptionId id) {
        int subscription = subscriptions.find(chat, id);
        if (subscription != Subscriptions.NONE) {
            expressions.release(subscriptions.expression(subscription));
            subscriptions.remove(subscription);
        }
    }

    private void change(Runnable change) {
        changes.add(change);
        if (turn.tryLock()) {
            try {
                makeChanges();
            } finally {
                turn.unlock();
            }
        }
    }

    /** Only with the lock. */
    private void makeChanges() {
        for (Runnable change = changes.poll(); change != null; change = changes.poll()) {
            change.run();
        }
    }

    /** Runs work that looks at the tables, after all changes. */
    <T> T inTurn(Supplier<T> work) {
        turn.lock();
        try {
            makeChanges();
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /**
     * Reads the papers and finds out which conditions of all queries each fulfils. Takes time in proportion to the text; each subscription that is
     * then asked for adds less than a microsecond.
     */
    public Matches match(List<Paper> papers) {
        return inTurn(() -> read(List.copyOf(papers)));
    }

    private Matches read(List<Paper> papers) {
        Hits hits = new Hits(papers.size(), atoms.end());
        for (Paper paper : papers) {
            marker.mark(paper, hits);
            hits.turn();
        }
        hits.sort();
        readings++;
        return new Matches(this, papers, new Evaluation(hits, atoms.end()), readings);
    }

    /** How many subscriptions there are. */
    public int size() {
        return inTurn(subscriptions::size);
    }

    /** How many different queries they ask. */
    public int distinctQueries() {
        return inTurn(expressions::size);
    }

    Subscriptions subscriptions() {
        return subscriptions;
    }

    Expressions expressions() {
        return expressions;
    }
}
