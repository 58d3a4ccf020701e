package dev.paperlark.store;

import dev.paperlark.model.AlertId;
import dev.paperlark.model.Reason;
import dev.paperlark.model.SubscriptionId;
import java.util.List;
import java.util.Optional;

/**
 * That a chat was given a paper.
 *
 * @param position its 0-based place in the alert
 * @param subscriptions what asked for it; some may be gone since; none for one that was recommended
 * @param reasons what hit
 * @param liked the title of a liked paper that it is like
 */
public record GivenPaper(
        AlertId alert, int position, List<SubscriptionId> subscriptions, List<Reason> reasons, Optional<String> liked) {
    public GivenPaper {
        subscriptions = List.copyOf(subscriptions);
        reasons = List.copyOf(reasons);
    }

    /** Whether nobody had subscribed to it. */
    public boolean isRecommended() {
        return subscriptions.isEmpty();
    }
}
