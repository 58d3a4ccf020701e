package dev.paperlark.model;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** With which of its chat's alerts a subscription comes. */
public sealed interface SubscriptionRhythm {

    /** With every one. */
    record EveryAlert() implements SubscriptionRhythm {}

    /** With every one, and by itself as soon as a paper arrives that it wants. */
    record AtOnce() implements SubscriptionRhythm {}

    /**
     * With those of some days of the week, each with all that has come since the one before. Where the chat has no alert on any of
     * them, with every one, so that it never falls silent.
     *
     * @param days local days, at least one
     */
    record OnDays(Set<DayOfWeek> days) implements SubscriptionRhythm {
        public OnDays {
            days = Collections.unmodifiableSet(EnumSet.copyOf(days));
        }
    }
}
