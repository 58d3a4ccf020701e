package dev.paperlark.search;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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

/** The weeks from the oldest paper to the newest, at most a year of them, in one state of the index. */
final class Weeks {
    private static final int MOST = 52;

    private final IndexSearcher searcher;
    private final LocalDate firstMonday;
    private final int count;

    /** @param now nothing that claims to be of a later month moves the end */
    Weeks(IndexSearcher searcher, Instant now) throws IOException {
        this.searcher = searcher;
        long newest = Math.min(Search.newest(searcher.getIndexReader()), Recency.endOfMonth(now));
        LocalDate lastMonday = mondayOf(newest);
        LocalDate oldest = mondayOf(Math.min(newest, Search.oldest(searcher.getIndexReader())));
        LocalDate yearAgo = lastMonday.minusWeeks(MOST - 1L);
        this.firstMonday = oldest.isBefore(yearAgo) ? yearAgo : oldest;
        this.count = (int) ChronoUnit.WEEKS.between(firstMonday, lastMonday) + 1;
    }

    WeeklyPapers papers(List<Query> queries) throws IOException {
        List<List<Integer>> counts = new ArrayList<>();
        for (Query query : queries) {
            CollectorManager<Counts, List<Integer>> counting = new Counts();
            counts.add(searcher.search(query, counting));
        }
        return new WeeklyPapers(firstMonday, counts);
    }

    private static LocalDate mondayOf(long recency) {
        return Recency.day(recency).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Counts what one query finds, newest first, up to the first week. */
    private final class Counts implements Collector, CollectorManager<Counts, List<Integer>> {
        private final int[] papers = new int[count];

        @Override
        public Counts newCollector() {
            return this;
        }

        @Override
        public List<Integer> reduce(Collection<Counts> only) {
            return Arrays.stream(papers).boxed().toList();
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
                        add(Recency.day(published.longValue()));
                    }
                }
            };
        }

        private void add(LocalDate day) {
            if (day.isBefore(firstMonday)) {
                throw new CollectionTerminatedException();
            }
            int week = (int) ChronoUnit.WEEKS.between(firstMonday, day);
            if (week < count) {
                papers[week]++;
            }
        }
    }
}
