package dev.paperlark.search;

import dev.paperlark.model.PaperId;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/** The papers of the seven days that end with the newest one, and of the weeks before, in one state of the index. */
final class LastWeeks {
    private final IndexSearcher searcher;
    private final LocalDate lastDay;

    /** @param now nothing that claims to be of a later month moves the end */
    LastWeeks(IndexSearcher searcher, Instant now) throws IOException {
        this.searcher = searcher;
        this.lastDay = Recency.day(Math.min(Search.newest(searcher.getIndexReader()), Recency.endOfMonth(now)));
    }

    /** Some of the papers that any of the queries finds, or of all where there is none; at most so many of each week, the last first. */
    List<WeekSample> samples(List<dev.paperlark.query.Query> any, int weeks, int most) throws IOException {
        List<WeekSample> samples = new ArrayList<>();
        for (List<Integer> documents : byWeek(wanted(any), weeks)) {
            samples.add(new WeekSample(documents.size(), spread(documents, most)));
        }
        return samples;
    }

    /** The last week first, in it the newest first. */
    private List<List<Integer>> byWeek(Query query, int weeks) throws IOException {
        List<List<Integer>> documents = Stream.generate(() -> (List<Integer>) new ArrayList<Integer>())
                .limit(weeks)
                .toList();
        LocalDate first = lastDay.minusWeeks(weeks).plusDays(1);
        PapersByDay.visit(searcher, query, first, (day, document) -> {
            if (!day.isAfter(lastDay)) {
                documents.get((int) ChronoUnit.WEEKS.between(day, lastDay)).add(document);
            }
        });
        return documents;
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
}
