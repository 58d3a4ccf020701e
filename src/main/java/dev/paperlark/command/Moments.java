package dev.paperlark.command;

import dev.paperlark.message.Texts;
import dev.paperlark.model.Rhythm;
import dev.paperlark.model.SubscriptionRhythm;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says instants and days of the week in a chat's language and zone. */
final class Moments {
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private final Texts texts;

    Moments(Texts texts) {
        this.texts = texts;
    }

    /** Such as {@code Mon 23 Nov, 08:00}, local time of the zone. */
    String say(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern(texts.say("format.moment"), texts.locale())
                .format(instant.atZone(zone));
    }

    /** Such as {@code every day}, {@code Monday to Friday} or {@code Mon, Thu}. */
    String say(Set<DayOfWeek> days) {
        if (days.size() == DayOfWeek.values().length) {
            return texts.say("days.every");
        }
        if (days.equals(WORKDAYS)) {
            return texts.say("days.work");
        }
        return days.stream()
                .map(day -> day.getDisplayName(TextStyle.SHORT, texts.locale()))
                .collect(Collectors.joining(texts.say("list.separator")));
    }

    /** Such as {@code at once} or {@code Mon, Thu}; empty for a subscription that comes with every alert. */
    Optional<String> say(SubscriptionRhythm rhythm) {
        if (rhythm instanceof SubscriptionRhythm.OnDays some) {
            return Optional.of(say(some.days()));
        }
        return Optional.of(texts.say("rhythm.at-once")).filter(words -> rhythm instanceof SubscriptionRhythm.AtOnce);
    }

    /** Such as {@code 08:00, every day, Europe/Berlin}. */
    String say(Rhythm rhythm) {
        String plain = texts.say(
                "rhythm",
                times(rhythm.times()),
                say(rhythm.days()),
                rhythm.zone().getId());
        return rhythm.quiet()
                .map(hours -> texts.say(
                        "rhythm.quiet",
                        plain,
                        hours.from().toString(),
                        hours.to().toString()))
                .orElse(plain);
    }

    private String times(List<LocalTime> times) {
        return times.isEmpty()
                ? texts.say("rhythm.at-once")
                : times.stream().map(LocalTime::toString).collect(Collectors.joining(texts.say("rhythm.and")));
    }
}
