package dev.paperlark.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

/**
 * Collects the best papers of one search: those that fit the words best, where a new paper gains a little; of those that are alike, the newer.
 * Once enough are counted, it asks for better ones only, and since newer papers stand first in the index, what the rest can gain falls as the
 * search goes on. For one search in one thread.
 */
final class BestFirst implements Collector {
    /** Up to here papers are counted exactly. */
    static final int COUNTED = 500;

    /** So many papers are looked at, the newest first, not counting those that were left out unseen. Words that leave more say nothing. */
    private static final int LOOKED_AT = 3_000;

    /**
     * How much the newest paper gains, where a word in common use counts about 1 and a rare one 10; a paper that is
     * {@link #HALF_AFTER} older gains half of it.
     */
    private static final float GAIN_OF_NEWEST = 0.2f;

    private static final float HALF_AFTER = 24 * Recency.MONTH;

    /** Scores are sums that are rounded. */
    private static final float ROUNDING = 1e-5f;

    /** To ask for better papers costs more than to look at one. */
    private static final int BETWEEN_LIMITS = 128;

    private static final Comparator<Hit> WORST_FIRST = Comparator.comparingDouble(Hit::score)
            .thenComparingLong(Hit::published)
            .thenComparing(Hit::doc, Comparator.reverseOrder());

    private final int size;
    private final long newest;
    private final PriorityQueue<Hit> best;
    private long total;
    private boolean exact = true;

    private BestFirst(int size, long newest) {
        this.size = size;
        this.newest = newest;
        this.best = new PriorityQueue<>(size, WORST_FIRST);
    }

    /**
     * @param size how many are kept
     * @param newest when the newest paper of all appeared
     */
    static CollectorManager<BestFirst, TopDocs> of(int size, long newest) {
        return new CollectorManager<>() {
            @Override
            public BestFirst newCollector() {
                return new BestFirst(size, newest);
            }

            @Override
            public TopDocs reduce(Collection<BestFirst> only) {
                return only.iterator().next().top();
            }
        };
    }

    private TopDocs top() {
        ScoreDoc[] hits = best.stream()
                .sorted(WORST_FIRST.reversed())
                .map(hit -> new ScoreDoc(hit.doc(), hit.score()))
                .toArray(ScoreDoc[]::new);
        TotalHits.Relation relation = exact ? TotalHits.Relation.EQUAL_TO : TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO;
        return new TopDocs(new TotalHits(total, relation), hits);
    }

    /** Whether it is one of the best so far. */
    private boolean keep(Hit hit) {
        if (best.size() < size) {
            return best.add(hit);
        }
        Hit worst = best.peek();
        if (worst == null || WORST_FIRST.compare(hit, worst) <= 0) {
            return false;
        }
        best.poll();
        return best.add(hit);
    }

    private float gain(long published) {
        return GAIN_OF_NEWEST * HALF_AFTER / (HALF_AFTER + (newest - published));
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.TOP_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        return new Piece(context);
    }

    /** Collects from one piece of the index. */
    private final class Piece implements LeafCollector {
        private final int base;
        private final NumericDocValues published;
        private @Nullable Scorable scorer;
        private float limit;
        private int sinceLimit;

        Piece(LeafReaderContext context) throws IOException {
            base = context.docBase;
            published = DocValues.unwrapSingleton(DocValues.getSortedNumeric(context.reader(), IndexField.PUBLISHED));
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int doc) throws IOException {
            if (total >= LOOKED_AT && best.size() == size) {
                exact = false;
                throw new CollectionTerminatedException();
            }
            total++;
            sinceLimit++;
            Scorable current = Objects.requireNonNull(scorer);
            long appeared = published.advanceExact(doc) ? published.longValue() : 0;
            float gain = gain(appeared);
            boolean kept = keep(new Hit(doc + base, current.score() + gain, appeared));
            if (total > COUNTED && (kept || sinceLimit >= BETWEEN_LIMITS)) {
                askForBetter(current, gain);
            }
        }

        /** Leaves out what can't come among the best, with the most that papers from here on gain. */
        private void askForBetter(Scorable current, float gain) throws IOException {
            sinceLimit = 0;
            Hit worst = best.peek();
            if (worst == null || best.size() < size) {
                return;
            }
            float least = worst.score() * (1 - ROUNDING) - gain;
            if (least > limit) {
                limit = least;
                exact = false;
                current.setMinCompetitiveScore(least);
            }
        }
    }

    private record Hit(int doc, float score, long published) {}
}
