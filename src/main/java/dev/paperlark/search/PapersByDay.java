package dev.paperlark.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Goes through what a query finds with the day of each paper, the newest first in each piece of the index, back to a first day. */
final class PapersByDay implements Collector, CollectorManager<PapersByDay, Boolean> {
    private final LocalDate first;
    private final Visitor visitor;

    /** Where the papers go. */
    interface Visitor {
        void take(LocalDate day, int document);
    }

    private PapersByDay(LocalDate first, Visitor visitor) {
        this.first = first;
        this.visitor = visitor;
    }

    /** Hands over all from the first day on, in this thread. */
    static void visit(IndexSearcher searcher, Query query, LocalDate first, Visitor visitor) throws IOException {
        CollectorManager<PapersByDay, Boolean> walk = new PapersByDay(first, visitor);
        searcher.search(query, walk);
    }

    @Override
    public PapersByDay newCollector() {
        return this;
    }

    @Override
    public Boolean reduce(Collection<PapersByDay> only) {
        return true;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        NumericDocValues published =
                DocValues.unwrapSingleton(DocValues.getSortedNumeric(context.reader(), IndexField.PUBLISHED));
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {
                // nothing is ranked
            }

            @Override
            public void collect(int doc) throws IOException {
                if (published.advanceExact(doc)) {
                    take(Recency.day(published.longValue()), context.docBase + doc);
                }
            }
        };
    }

    private void take(LocalDate day, int document) {
        if (day.isBefore(first)) {
            throw new CollectionTerminatedException();
        }
        visitor.take(day, document);
    }
}
