package dev.paperlark.search;

import dev.paperlark.model.Paper;
import java.time.Instant;

/** A paper to be found, and when it came. */
public record DatedPaper(Paper paper, Instant arrivedAt) {

    /** When it appeared, as {@link Recency} counts. */
    long recency() {
        return Recency.of(paper.id(), arrivedAt);
    }
}
