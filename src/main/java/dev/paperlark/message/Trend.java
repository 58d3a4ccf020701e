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

    /** In all weeks. */
    public int total() {
        return papers.stream().mapToInt(Integer::intValue).sum();
    }

    /** In the last week; none where there is no week. */
    public int latest() {
        return papers.isEmpty() ? 0 : papers.get(papers.size() - 1);
    }
}
