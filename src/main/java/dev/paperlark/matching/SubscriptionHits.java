package dev.paperlark.matching;

import dev.paperlark.model.Paper;
import dev.paperlark.model.SubscriptionId;
import java.util.List;

/**
 * The papers that one subscription wants.
 *
 * @param papers in the order in which they were matched, at least one; never changes, and is shared by all who subscribed to the same
 */
public record SubscriptionHits(SubscriptionId subscription, List<Paper> papers) {}
