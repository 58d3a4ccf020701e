package dev.paperlark.pipeline;

import dev.paperlark.model.Alert;
import dev.paperlark.model.Chat;
import dev.paperlark.model.Slot;
import dev.paperlark.model.Subscription;
import dev.paperlark.model.SubscriptionRhythm;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;

/**
 * An alert that a chat is owed now.
 *
 * @param kind {@code DAILY}; {@code CATCH_UP} when it comes late or stands for several missed slots; {@code URGENT} beside them
 * @param since papers that arrived after this instant are new to the chat
 * @param from papers that arrived after this instant are looked at; not after {@code since}
 * @param days the days of the week that it stands for; none for an urgent one
 */
record DueAlert(Chat chat, Slot slot, Alert.Kind kind, Instant since, Instant from, Set<DayOfWeek> days) {

    /** Whether a subscription of the chat comes with this alert. */
    boolean brings(Subscription subscription) {
        SubscriptionRhythm rhythm = subscription.rhythm();
        if (kind == Alert.Kind.URGENT) {
            return rhythm instanceof SubscriptionRhythm.AtOnce;
        }
        return !(rhythm instanceof SubscriptionRhythm.OnDays some)
                || !Collections.disjoint(some.days(), days)
                || Collections.disjoint(some.days(), chat.rhythm().days());
    }
}
