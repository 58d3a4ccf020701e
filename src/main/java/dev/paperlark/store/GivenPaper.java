package dev.paperlark.store;

import dev.paperlark.model.AlertId;
import dev.paperlark.model.Reason;
import dev.paperlark.model.SubscriptionId;
import java.util.List;

/**
 * That a chat was given a paper.
 *
 * @param position its 0-based place in the alert
 * @param subscriptions what asked for it; some may be gone since
 * @param reasons what hit
 */
public record GivenPaper(AlertId alert, int position, List<SubscriptionId> subscriptions, List<Reason> reasons) {
    public GivenPaper {
        subscriptions = List.copyOf(subscriptions);
        reasons = List.copyOf(reasons);
    }
}
