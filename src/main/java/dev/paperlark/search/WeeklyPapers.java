package dev.paperlark.search;

import java.time.LocalDate;
import java.util.List;

/**
 * How many papers some queries find, by the week in which papers appeared.
 *
 * @param firstMonday the beginning of the first week
 * @param counts for each query, in the order asked, one number a week, the oldest first
 */
public record WeeklyPapers(LocalDate firstMonday, List<List<Integer>> counts) {
    public WeeklyPapers {
        counts = List.copyOf(counts);
    }
}
