package dev.paperlark.pipeline;

import dev.paperlark.search.DatedPaper;
import dev.paperlark.search.PaperIndex;
import dev.paperlark.store.ChangeMark;
import dev.paperlark.store.ChangedPapers;
import dev.paperlark.store.Database;
import dev.paperlark.store.PaperStore;
import dev.paperlark.store.StoredPaper;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the search index in step with the store: whatever changed since the index's mark is added in batches, by whichever process it
 * was stored. An index that does not fit the store, because it is new, was damaged or belongs to another database, is built anew.
 *
 * <p>Safe for use by many threads; one of them works, the others go away.
 */
public final class IndexPapers {
    private static final Logger LOG = LoggerFactory.getLogger(IndexPapers.class);
    private static final int BATCH = 1_000;

    private final Database database;
    private final PaperStore papers;
    private final PaperIndex index;
    private final ReentrantLock working = new ReentrantLock();
    private volatile Progress progress = new Progress(0, 0);
    private volatile boolean inStep;
    private volatile ChangeMark reached = ChangeMark.START;

    public IndexPapers(Database database, PaperStore papers, PaperIndex index) {
        this.database = database;
        this.papers = papers;
        this.index = index;
    }

    /** How far the index is: so many of so many papers. */
    public record Progress(int done, int total) {
        /** In whole percent, rounded down. */
        public int percent() {
            return total == 0 ? 0 : (int) Math.min(100, 100L * done / total);
        }
    }

    /** Adds whatever changed. */
    public void follow() {
        follow(unwatched -> {});
    }

    /** The same, telling how far it is after each batch. */
    public void follow(Consumer<Progress> watcher) {
        if (!working.tryLock()) {
            return;
        }
        try {
            catchUp(start(), watcher);
            inStep = true;
        } finally {
            working.unlock();
        }
    }

    /** How far the index is while it is being built; empty once it is in step with the store. */
    public Optional<Progress> building() {
        return inStep ? Optional.empty() : Optional.of(progress);
    }

    /** Up to where the store's papers can be found, at least. */
    ChangeMark reached() {
        return reached;
    }

    /** Where to go on: at the index's mark, or from the beginning when the index is not what the store was at that mark. */
    private ChangeMark start() {
        ChangeMark mark = ChangeMark.parse(index.mark());
        if (inStep && !mark.equals(ChangeMark.START)) {
            return mark;
        }
        inStep = false;
        int size = index.size();
        if (size == database.inTransaction(tx -> papers.countUpTo(tx, mark))) {
            return mark;
        }
        if (size > 0) {
            LOG.info("the search index does not fit the database and is built anew");
        }
        reached = ChangeMark.START;
        index.clear();
        return ChangeMark.START;
    }

    private void catchUp(ChangeMark start, Consumer<Progress> watcher) {
        boolean building = !inStep;
        int total = building ? database.inTransaction(papers::count) : 0;
        int done = building ? index.size() : 0;
        int before = done;
        if (total > done) {
            LOG.info("search index: {} of {} papers are missing", total - done, total);
        }
        ChangeMark mark = start;
        reached = mark;
        for (ChangedPapers next = after(mark); !next.papers().isEmpty(); next = after(mark)) {
            index.add(
                    next.papers().stream().map(IndexPapers::dated).toList(),
                    next.end().toString());
            mark = next.end();
            reached = mark;
            done += next.papers().size();
            progress = new Progress(done, total);
            watcher.accept(progress);
        }
        if (building && done > before + BATCH) {
            index.compact();
        }
        if (building && done > before) {
            LOG.info("search index: {} papers added, {} in all", done - before, index.size());
        }
    }

    private ChangedPapers after(ChangeMark mark) {
        return database.inTransaction(tx -> papers.changedAfter(tx, mark, BATCH));
    }

    private static DatedPaper dated(StoredPaper stored) {
        return new DatedPaper(stored.paper(), stored.arrivedAt());
    }
}
