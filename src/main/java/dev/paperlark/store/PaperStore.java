package dev.paperlark.store;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The papers, one for each id, completed by every report of them. Thread-safe, as all stores are: they hold no state. */
public final class PaperStore {
    private final PaperReader reader = new PaperReader();
    private final PaperWriter writer = new PaperWriter();

    /**
     * Stores the papers by the rules of {@link Paper#updatedWith}. A paper that stands in the list more than once is
     * merged first and counts once. Holds {@link Mutex#INGEST} from here on.
     *
     * @param now the arrival of those that are new
     */
    public PaperChanges save(Transaction transaction, List<Paper> papers, Instant now) {
        Mutex.INGEST.lock(transaction);
        Map<PaperId, Paper> reported = new LinkedHashMap<>();
        papers.forEach(paper -> reported.merge(paper.id(), paper, Paper::updatedWith));
        Map<PaperId, StoredPaper> stored = reader.byId(transaction.handle(), reported.keySet());
        List<Paper> created = new ArrayList<>();
        List<Paper> improved = new ArrayList<>();
        List<PaperId> known = new ArrayList<>();
        for (Paper report : reported.values()) {
            StoredPaper before = stored.get(report.id());
            if (before == null) {
                created.add(report);
                continue;
            }
            Paper merged = before.paper().updatedWith(report);
            if (merged.equals(before.paper())) {
                known.add(report.id());
            } else {
                improved.add(merged);
            }
        }
        if (!created.isEmpty() || !improved.isEmpty()) {
            PaperWriter.Stamp stamp = new PaperWriter.Stamp(now, reader.lastChange(transaction.handle()) + 1);
            writer.insert(transaction.handle(), created, stamp);
            writer.update(transaction.handle(), improved, stamp);
        }
        return new PaperChanges(ids(created), ids(improved), known);
    }

    private static List<PaperId> ids(List<Paper> papers) {
        return papers.stream().map(Paper::id).toList();
    }

    /** One paper. */
    public Optional<Paper> find(Transaction transaction, PaperId id) {
        return findAll(transaction, List.of(id)).stream().findFirst();
    }

    /** When a paper was first stored here. */
    public Optional<Instant> arrival(Transaction transaction, PaperId id) {
        return Optional.ofNullable(
                        reader.byId(transaction.handle(), List.of(id)).get(id))
                .map(StoredPaper::arrivedAt);
    }

    /** The stored ones of these papers, in the order asked for. */
    public List<Paper> findAll(Transaction transaction, Collection<PaperId> ids) {
        Map<PaperId, StoredPaper> found = reader.byId(transaction.handle(), ids);
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(StoredPaper::paper)
                .toList();
    }

    /** The titles of the stored ones of these papers, in no order. */
    public List<String> titles(Transaction transaction, Collection<PaperId> ids) {
        return reader.titles(transaction.handle(), ids);
    }

    /** The papers that arrived last, the newest first. */
    public List<Paper> newest(Transaction transaction, int most) {
        return findAll(transaction, reader.newest(transaction.handle(), most));
    }

    /** Those of the papers that arrived after an instant, in the order asked for. */
    public List<Paper> arrivedSince(Transaction transaction, Collection<PaperId> ids, Instant since) {
        Map<PaperId, StoredPaper> found = reader.byId(transaction.handle(), ids);
        return ids.stream()
                .map(found::get)
                .filter(stored -> stored != null && stored.arrivedAt().isAfter(since))
                .map(StoredPaper::paper)
                .toList();
    }

    /** How many papers arrived after an instant. */
    public int countArrivedSince(Transaction transaction, Instant since) {
        return transaction
                .handle()
                .createQuery("SELECT COUNT(*) FROM paper WHERE arrived_at > :since")
                .bind("since", since)
                .mapTo(Integer.class)
                .one();
    }

    /** The number of the last save that changed something, 0 when there was none. */
    public long lastChange(Transaction transaction) {
        return reader.lastChange(transaction.handle());
    }

    /** The papers that arrived after an instant, oldest first, those of the same instant by id. */
    public List<StoredPaper> arrivedSince(Transaction transaction, Instant since) {
        return reader.arrivedSince(transaction.handle(), since);
    }

    /**
     * The papers that changed after a mark, in the order of their changes. A paper that changes again comes again; none is missed,
     * whichever process saved it.
     *
     * @param limit how many at most
     */
    public ChangedPapers changedAfter(Transaction transaction, ChangeMark mark, int limit) {
        return reader.changedAfter(transaction.handle(), mark, limit);
    }

    /** How many of the stored papers did not change after a mark. */
    public int countUpTo(Transaction transaction, ChangeMark mark) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT COUNT(*) FROM paper
                        WHERE change_number <= :number AND (change_number < :number OR id <= :id)""")
                .bind("number", mark.number())
                .bind("id", mark.id())
                .mapTo(Integer.class)
                .one();
    }

    /** Who wrote the papers that arrived after an instant, paper by paper, in no order. */
    public List<List<String>> authorsSince(Transaction transaction, Instant since) {
        return reader.authorsSince(transaction.handle(), since);
    }

    /** How many papers are stored. */
    public int count(Transaction transaction) {
        return transaction
                .handle()
                .createQuery("SELECT COUNT(*) FROM paper")
                .mapTo(Integer.class)
                .one();
    }

    /** When the newest paper arrived. */
    public Optional<Instant> latestArrival(Transaction transaction) {
        return transaction
                .handle()
                .createQuery("SELECT arrived_at FROM paper ORDER BY arrived_at DESC FETCH FIRST 1 ROW ONLY")
                .mapTo(Instant.class)
                .findFirst();
    }

    /** Whether no paper is stored. */
    public boolean isEmpty(Transaction transaction) {
        return transaction
                .handle()
                .createQuery("SELECT id FROM paper FETCH FIRST 1 ROW ONLY")
                .mapTo(PaperId.class)
                .findFirst()
                .isEmpty();
    }
}
