package dev.paperlark.message;

import java.util.List;

/**
 * How many papers a term was found in, week by week.
 *
 * @param term as it was typed
 * @param papers one number a week, the oldest first, none negative
 */
public record Trend(String term, List<Integer> papers) {
    public Trend {
        papers = List.copyOf(papers);
        if (papers.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a number of papers is not negative");
        }
    }
}
