package dev.paperlark.pipeline;

import dev.paperlark.model.Alert;
import dev.paperlark.model.Chat;
import dev.paperlark.model.SubscriptionRhythm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What decides which alert a chat is owed.
 *
 * @param rhythms of its subscriptions; those that come with every alert may be left out
 * @param latest the last scheduled alert that was planned for it
 * @param urgent the last urgent one
 */
record ChatSchedule(Chat chat, List<SubscriptionRhythm> rhythms, Optional<Alert> latest, Optional<Alert> urgent) {
    ChatSchedule {
        rhythms = List.copyOf(rhythms);
    }

    /** A chat whose subscriptions come with every alert. */
    ChatSchedule(Chat chat, Optional<Alert> latest) {
        this(chat, List.of(), latest, Optional.empty());
    }

    /** Whether a subscription waits for some days of the week. */
    boolean hasDays() {
        return rhythms.stream().anyMatch(SubscriptionRhythm.OnDays.class::isInstance);
    }

    /** Whether a subscription comes at once. */
    boolean hasUrgent() {
        return rhythms.stream().anyMatch(SubscriptionRhythm.AtOnce.class::isInstance);
    }

    /** When an alert was planned last, of either kind. */
    Optional<Instant> plannedLast() {
        return Stream.of(latest, urgent)
                .flatMap(Optional::stream)
                .map(Alert::plannedAt)
                .max(Instant::compareTo);
    }
}
