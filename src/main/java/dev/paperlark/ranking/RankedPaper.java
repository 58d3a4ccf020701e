package dev.paperlark.ranking;

import dev.paperlark.model.AlertPaper;
import dev.paperlark.model.Paper;
import java.util.Optional;

/**
 * A paper in its place, and why it stands there.
 *
 * @param rule what decided
 * @param example the voted paper that it is like; there when the rule is {@code LIKED} or {@code DISLIKED}
 */
public record RankedPaper(AlertPaper wanted, Rule rule, Optional<Paper> example) {}
