package dev.paperlark.search;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

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
            int[] papers = new int[count];
            PapersByDay.visit(searcher, query, firstMonday, (day, document) -> {
                int week = (int) ChronoUnit.WEEKS.between(firstMonday, day);
                if (week < count) {
                    papers[week]++;
                }
            });
            counts.add(Arrays.stream(papers).boxed().toList());
        }
        return new WeeklyPapers(firstMonday, counts);
    }

    private static LocalDate mondayOf(long recency) {
        return Recency.day(recency).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
