package dev.paperlark.pipeline;

import dev.paperlark.model.Alert;
import dev.paperlark.model.Mute;
import dev.paperlark.model.Subscription;
import dev.paperlark.reason.Explanation;
import dev.paperlark.store.DeliveryState;
import dev.paperlark.store.GivenPaper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of a stored paper in a chat, and why. */
public sealed interface PaperStory {

    /**
     * The chat was given the paper.
     *
     * @param alert with which
     * @param given where in it and why
     * @param subscriptions those that asked for it and are still there
     * @param delivery how the alert's delivery stands
     */
    record Given(Alert alert, GivenPaper given, List<Subscription> subscriptions, Optional<DeliveryState> delivery)
            implements PaperStory {
        public Given {
            subscriptions = List.copyOf(subscriptions);
        }
    }

    /**
     * It was not, so far.
     *
     * @param arrivedAt when the paper came in
     * @param lookedAtFrom the next alert looks at papers that came in after this
     * @param mutes those that keep it away
     * @param accounts each subscription's, the nearest first
     */
    record NotGiven(Instant arrivedAt, Instant lookedAtFrom, List<Mute> mutes, List<Account> accounts)
            implements PaperStory {
        public NotGiven {
            mutes = List.copyOf(mutes);
            accounts = List.copyOf(accounts);
        }

        /** Whether the next alert looks at it at all. */
        public boolean isLookedAt() {
            return arrivedAt.isAfter(lookedAtFrom);
        }
    }

    /** Why one subscription wants the paper or not. */
    record Account(Subscription subscription, Explanation explanation) {}
}
