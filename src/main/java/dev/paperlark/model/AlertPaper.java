package dev.paperlark.model;

import java.util.List;

/**
 * A paper in an alert: which subscriptions wanted it and what hit.
 *
 * @param subscriptions at least one
 * @param reasons without repeats, the most telling first
 */
public record AlertPaper(Paper paper, List<SubscriptionId> subscriptions, List<Reason> reasons) {
    public AlertPaper {
        subscriptions = List.copyOf(subscriptions);
        reasons = List.copyOf(reasons);
    }
}
