package dev.paperlark.store;

import dev.paperlark.model.Paper;
import java.time.Instant;

/**
 * A paper and when it came.
 *
 * @param arrivedAt when it was first stored here; later reports do not change it
 */
public record StoredPaper(Paper paper, Instant arrivedAt) {}
