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
    final Conditions conditions = new Conditions();
    final Subscriptions subscriptions = new Subscriptions();
    private final Compiler compiler = new Compiler(conditions);

    /** Adds a subscription; one that is there already gets this query. Takes microseconds. */
    public void add(ChatId chat, SubscriptionId id, Query query) {
        change(() -> {
            int condition = query.accept(compiler);
            conditions.use(condition);
            removeNow(chat, id);
            subscriptions.add(chat, id, condition);
        });
    }

    /** Ends a subscription; one that is not there is no mistake. Takes microseconds. */
    public void remove(ChatId chat, SubscriptionId id) {
        change(() -> removeNow(chat, id));
    }

    private void removeNow(ChatId chat, SubscriptionId id) {
        int subscription = subscriptions.find(chat, id);
        if (subscription != Table.NONE) {
            conditions.release(subscriptions.condition(subscription));
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

    /** Reads the papers and works out all queries, in time in proportion to the text and, far less, to the different queries. */
    public Matches match(List<Paper> papers) {
        return inTurn(() -> read(List.copyOf(papers)));
    }

    private Matches read(List<Paper> papers) {
        Hits hits = new Hits(papers.size(), conditions.atomEnd());
        PaperMarker marker = new PaperMarker(conditions, hits);
        for (Paper paper : papers) {
            marker.mark(paper);
            hits.turn();
        }
        return new Matches(this, papers, new Evaluation(conditions, hits), conditions.tick());
    }

    /** How many subscriptions there are. */
    public int size() {
        return inTurn(subscriptions::size);
    }

    /** How many conditions their queries are made of, each counted once. */
    public int distinctConditions() {
        return inTurn(conditions::size);
    }
}
