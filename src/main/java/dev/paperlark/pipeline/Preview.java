package dev.paperlark.pipeline;

import dev.paperlark.model.Paper;
import dev.paperlark.search.Narrower;
import dev.paperlark.search.Spelling;
import java.util.List;

/**
 * What a subscription would have brought, going by the last month of stored papers.
 *
 * @param hits how many papers
 * @param days on so many days papers appeared; 0 when none are stored
 * @param samples the newest of them
 * @param narrower words that would make less of it; none unless it is too much
 * @param spellings words of the query that no paper has; none unless nothing was found
 */
public record Preview(int hits, int days, List<Paper> samples, List<Narrower> narrower, List<Spelling> spellings) {
    public Preview {
        samples = List.copyOf(samples);
        narrower = List.copyOf(narrower);
        spellings = List.copyOf(spellings);
    }

    /** Papers a day. */
    public double perDay() {
        return perDay(hits);
    }

    /** Papers a day, if so many were found. */
    public double perDay(int found) {
        return days == 0 ? 0 : (double) found / days;
    }
}
