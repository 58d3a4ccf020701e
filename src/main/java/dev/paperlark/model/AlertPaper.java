package dev.paperlark.model;

import java.util.List;
import java.util.Optional;

/**
 * A paper in an alert: which subscriptions wanted it and what hit.
 *
 * @param subscriptions at least one; none for a paper that nobody subscribed to
 * @param reasons without repeats, the most telling first
 * @param liked the title of a paper that was liked and that this one is like
 */
public record AlertPaper(
        Paper paper, List<SubscriptionId> subscriptions, List<Reason> reasons, Optional<String> liked) {
    public AlertPaper {
        subscriptions = List.copyOf(subscriptions);
        reasons = List.copyOf(reasons);
    }

    /** A paper that is not known to be like another. */
    public AlertPaper(Paper paper, List<SubscriptionId> subscriptions, List<Reason> reasons) {
        this(paper, subscriptions, reasons, Optional.empty());
    }

    /** Whether nobody subscribed to it, and it is there because of what was liked. */
    public boolean isRecommended() {
        return subscriptions.isEmpty();
    }

    /** The same, said to be like a liked paper. */
    public AlertPaper like(Paper likedPaper) {
        return new AlertPaper(paper, subscriptions, reasons, Optional.of(likedPaper.title()));
    }
}
