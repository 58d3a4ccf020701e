package dev.paperlark.search;

import dev.paperlark.model.PaperId;
import java.util.List;

/**
 * Some of the papers of a week.
 *
 * @param total how many the week has
 * @param papers all of them where they are few enough, else spread evenly over the week
 */
public record WeekSample(int total, List<PaperId> papers) {
    public WeekSample {
        papers = List.copyOf(papers);
    }
}
