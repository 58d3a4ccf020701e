package dev.paperlark.search;

import dev.paperlark.model.PaperId;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;

/** The papers of the seven days that end with the newest one, and of the weeks before, in one state of the index. */
final class LastWeeks {
    private static final int DAYS_OF_WEEK = 7;

    private final IndexSearcher searcher;
    private final LocalDate lastDay;

    /** @param now nothing that claims to be of a later month moves the end */
    LastWeeks(IndexSearcher searcher, Instant now) throws IOException {
        this.searcher = searcher;
        this.lastDay = Recency.day(Math.min(Search.newest(searcher.getIndexReader()), Recency.endOfMonth(now)));
    }

    /** Some of the papers that any of the queries finds, or of all where there is none; at most so many of each week, the last first. */
    List<WeekSample> samples(List<dev.paperlark.query.Query> any, int weeks, int most) throws IOException {
        CollectorManager<ByWeek, List<List<Integer>>> gathering = new ByWeek(weeks);
        List<WeekSample> samples = new ArrayList<>();
        for (List<Integer> documents : searcher.search(wanted(any), gathering)) {
            samples.add(new WeekSample(documents.size(), spread(documents, most)));
        }
        return samples;
    }

    private static Query wanted(List<dev.paperlark.query.Query> any) {
        if (any.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        BooleanQuery.Builder wanted = new BooleanQuery.Builder();
        any.forEach(query -> wanted.add(QueryTranslator.translate(query), Occur.SHOULD));
        return wanted.build();
    }

    private List<PaperId> spread(List<Integer> documents, int most) throws IOException {
        int count = Math.min(most, documents.size());
        List<PaperId> papers = new ArrayList<>(count);
        for (long i = 0; i < count; i++) {
            int document = documents.get((int) (i * documents.size() / count));
            papers.add(Search.idOf(searcher, new ScoreDoc(document, 0)));
        }
        return papers;
    }

    /** Gathers documents, newest first, up to the first day of the first week. */
    private final class ByWeek implements Collector, CollectorManager<ByWeek, List<List<Integer>>> {
        private final List<List<Integer>> documents = new ArrayList<>();

        ByWeek(int weeks) {
            for (int i = 0; i < weeks; i++) {
                documents.add(new ArrayList<>());
            }
        }

        @Override
        public ByWeek newCollector() {
            return this;
        }

        @Override
        public List<List<Integer>> reduce(Collection<ByWeek> only) {
            return documents;
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
                        add(Recency.day(published.longValue()), context.docBase + doc);
                    }
                }
            };
        }

        private void add(LocalDate day, int document) {
            long age = ChronoUnit.DAYS.between(day, lastDay);
            if (age >= (long) DAYS_OF_WEEK * documents.size()) {
                throw new CollectionTerminatedException();
            }
            if (age >= 0) {
                documents.get((int) age / DAYS_OF_WEEK).add(document);
            }
        }
    }
}
