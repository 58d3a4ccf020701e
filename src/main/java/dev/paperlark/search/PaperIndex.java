package dev.paperlark.search;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import dev.paperlark.query.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The full-text index of all papers, on disk.
 *
 * <p>Safe for use by many threads: searches never wait, one thread at a time writes. What {@link #add} was given survives the death of
 * the process together with its mark, or none of it does. Whatever goes wrong with the files, the next {@link #mark} opens the index
 * again, empty if need be.
 */
public final class PaperIndex implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PaperIndex.class);

    private final Path folder;
    private final Duration budget;
    private volatile @Nullable IndexFolder open;
    private volatile boolean closed;

    /**
     * Nothing is opened yet.
     *
     * @param folder made when it is missing
     * @param budget what one search may take of the processor
     */
    public PaperIndex(Path folder, Duration budget) {
        this.folder = folder;
        this.budget = budget;
    }

    /**
     * The mark of the last {@link #add}, empty when the index holds nothing. Opens the index where it is not open.
     *
     * @throws UncheckedIOException when that can't be done
     */
    public synchronized String mark() {
        return write(IndexFolder::mark);
    }

    /** How many papers are in the index. */
    public synchronized int size() {
        return write(IndexFolder::size);
    }

    /**
     * Adds papers, each in the place of an earlier one of the same id; on return they can be found.
     *
     * @param mark says where the next ones go on, for whoever adds them
     */
    public synchronized void add(List<DatedPaper> papers, String mark) {
        write(index -> {
            for (DatedPaper dated : newestFirst(papers)) {
                Term id = new Term(IndexField.ID, dated.paper().id().value());
                index.writer().updateDocument(id, PaperDocument.of(dated));
            }
            index.commit(mark);
            return index;
        });
    }

    /** Each paper once, in the order of the index, which saves the writer from sorting them. */
    private static List<DatedPaper> newestFirst(List<DatedPaper> papers) {
        Map<PaperId, DatedPaper> last = new HashMap<>();
        papers.forEach(dated -> last.put(dated.paper().id(), dated));
        return last.values().stream()
                .sorted(Comparator.comparingLong(DatedPaper::recency).reversed())
                .toList();
    }

    /**
     * Makes one piece of the many that the index was written in: it is smaller then and quicker to search. Takes seconds; nobody who searches,
     * adds or closes has to wait, and what is closed meanwhile stays as it was.
     */
    public void compact() {
        IndexFolder index = opened();
        try {
            index.writer().forceMerge(1);
            commitAgain(index);
        } catch (AlreadyClosedException | IOException e) {
            LOG.debug("the search index was not made compact", e);
        }
    }

    private synchronized IndexFolder opened() {
        return write(index -> index);
    }

    private synchronized void commitAgain(IndexFolder index) throws IOException {
        index.commit(index.mark());
    }

    /** Forgets everything. */
    public synchronized void clear() {
        write(index -> {
            index.clear();
            return index;
        });
    }

    /** The papers that a query finds. */
    public SearchOutcome search(Query query, SearchOrder order, SearchPage page) {
        return read(searcher -> new Search(searcher, budget).run(QueryTranslator.translate(query), order, page));
    }

    /** The papers that read like this one, without itself. */
    public SearchOutcome similar(Paper paper, SearchPage page) {
        return read(searcher -> new Search(searcher, budget)
                .run(SimilarPapers.like(paper, searcher.getIndexReader()), SearchOrder.BEST, page));
    }

    /**
     * The papers that came in at an instant or later and that at least one of the queries finds, in no order. Empty when there is no index, or when
     * that would take too long.
     */
    public Optional<Set<PaperId>> arrivedSince(Instant since, List<Query> queries) {
        return readWithin(searcher -> new LateArrivals(searcher).found(since, queries));
    }

    /**
     * How many of the papers of the last month a query finds. Empty when there is no index, or when that would take too long.
     *
     * @param most so many of them are named at most
     */
    public Optional<Volume> volume(Query query, int most, Instant now) {
        return readWithin(searcher -> new LastMonth(searcher, now).volume(QueryTranslator.translate(query), most));
    }

    /**
     * Words that would narrow a query, those first that halve best.
     *
     * @param hits how many papers of the last month it finds
     * @param found some of these
     */
    public List<Narrower> narrower(Query query, int hits, List<Paper> found, Instant now) {
        return readWithin(searcher ->
                        new LastMonth(searcher, now).narrower(QueryTranslator.translate(query), hits, found))
                .orElse(List.of());
    }

    /**
     * How many papers some queries find, by week, from the oldest paper up to the newest, at most a year. Empty when there is no index or no paper
     * in it, or when that would take too long.
     */
    public Optional<WeeklyPapers> weekly(List<Query> queries, Instant now) {
        List<org.apache.lucene.search.Query> translated =
                queries.stream().map(QueryTranslator::translate).toList();
        return readWithin(searcher -> searcher.getIndexReader().numDocs() == 0
                        ? Optional.<WeeklyPapers>empty()
                        : Optional.of(new Weeks(searcher, now).papers(translated)))
                .flatMap(found -> found);
    }

    /**
     * Some of the papers of the seven days that end with the newest, and of the weeks before, the last week first. Empty when there is no index or
     * no paper in it, or when that would take too long.
     *
     * @param any papers count that at least one of these finds; where there is none, all papers count
     * @param most of a week at most so many
     */
    public Optional<List<WeekSample>> lastWeeks(List<Query> any, int weeks, int most, Instant now) {
        return readWithin(searcher -> searcher.getIndexReader().numDocs() == 0
                        ? Optional.<List<WeekSample>>empty()
                        : Optional.of(new LastWeeks(searcher, now).samples(any, weeks, most)))
                .flatMap(found -> found);
    }

    /** The words that a query asks for and no paper has, each with the nearest that some have. */
    public List<Spelling> spellings(Query query) {
        return readWithin(searcher -> new Spellings(searcher.getIndexReader()).of(query))
                .orElse(List.of());
    }

    /** Reads, and finds nothing where that would take too long. */
    private <T> Optional<T> readWithin(Reading<T> reading) {
        return readIfOpen(shared -> {
                    IndexSearcher searcher = Search.limited(shared, budget);
                    try {
                        T found = reading.by(searcher);
                        return searcher.timedOut() ? Optional.<T>empty() : Optional.of(found);
                    } catch (PrefixHits.TooManyTerms | IndexSearcher.TooManyClauses e) {
                        return Optional.<T>empty();
                    }
                })
                .flatMap(found -> found);
    }

    private SearchOutcome read(Reading<SearchOutcome> reading) {
        return readIfOpen(reading).orElseGet(SearchOutcome.NoIndex::new);
    }

    private <T> Optional<T> readIfOpen(Reading<T> reading) {
        IndexFolder index = open;
        if (index == null) {
            return Optional.empty();
        }
        SearcherManager searchers = index.searchers();
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return Optional.of(reading.by(searcher));
            } finally {
                searchers.release(searcher);
            }
        } catch (AlreadyClosedException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("the search index can't be read and will be opened again: {}", e.toString());
            giveUp(index);
            return Optional.empty();
        }
    }

    private <T> T write(Writing<T> writing) {
        if (closed) {
            throw new IllegalStateException("the search index is closed");
        }
        IndexFolder index = open;
        try {
            if (index == null) {
                index = IndexFolder.open(folder);
                open = index;
            }
            return writing.to(index);
        } catch (AlreadyClosedException e) {
            Optional.ofNullable(index).ifPresent(this::giveUp);
            throw new UncheckedIOException(new IOException("the search index was closed by a failure", e));
        } catch (IOException e) {
            Optional.ofNullable(index).ifPresent(this::giveUp);
            throw new UncheckedIOException("the search index in " + folder + " can't be used", e);
        }
    }

    private synchronized void giveUp(IndexFolder index) {
        if (open == index) {
            open = null;
            try {
                index.close();
            } catch (IOException | AlreadyClosedException e) {
                LOG.debug("the search index did not close", e);
            }
        }
    }

    /** Waits for a writer that is at work. Afterwards nothing is found any more. */
    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            Optional.ofNullable(open).ifPresent(this::giveUp);
        }
    }

    private interface Reading<T> {
        T by(IndexSearcher searcher) throws IOException;
    }

    private interface Writing<T> {
        T to(IndexFolder index) throws IOException;
    }
}
