package dev.paperlark.store;

import dev.paperlark.model.SubscriptionRhythm;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** How days of the week and the rhythm of a subscription stand in a column. */
final class RhythmColumn {
    /** Of {@link SubscriptionRhythm.AtOnce}. */
    static final String NOW = "NOW";

    private static final int DAY_LENGTH = 3;

    private RhythmColumn() {}

    static String of(SubscriptionRhythm rhythm) {
        if (rhythm instanceof SubscriptionRhythm.OnDays some) {
            return of(some.days());
        }
        return rhythm instanceof SubscriptionRhythm.AtOnce ? NOW : "";
    }

    static SubscriptionRhythm rhythm(String column) {
        if (column.isEmpty()) {
            return new SubscriptionRhythm.EveryAlert();
        }
        return column.equals(NOW) ? new SubscriptionRhythm.AtOnce() : new SubscriptionRhythm.OnDays(days(column));
    }

    static String of(Set<DayOfWeek> days) {
        return days.stream().map(RhythmColumn::name).collect(Collectors.joining(","));
    }

    static Set<DayOfWeek> days(String column) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> column.contains(name(day)))
                .collect(Collectors.toSet());
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, DAY_LENGTH);
    }
}
