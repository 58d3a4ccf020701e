package dev.paperlark.model;

import java.util.List;

/**
 * A paper that one subscription wants, and why.
 *
 * @param reasons every positive term that hit, in the order of the query, at least one
 */
public record Match(Paper paper, SubscriptionId subscription, List<Reason> reasons) {
    public Match {
        reasons = List.copyOf(reasons);
    }
}
