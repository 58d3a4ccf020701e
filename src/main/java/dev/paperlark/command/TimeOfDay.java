package dev.paperlark.command;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times of day as people write them: {@code 8}, {@code 08:00}, {@code 7.30 pm}, {@code 18h30}. */
final class TimeOfDay {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.h：](\\d{2}))?(am|pm)?");
    private static final Pattern GAP_BEFORE_HALF = Pattern.compile("\\s+(?=(?:am|pm)\\b)");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;，、；]+");
    private static final int HALF_DAY_HOURS = 12;

    private TimeOfDay() {}

    /** The times of a list; empty when one of them can't be read. */
    static Optional<List<LocalTime>> list(String words) {
        List<LocalTime> times = new ArrayList<>();
        for (String word : BETWEEN.split(joined(words), -1)) {
            Optional<LocalTime> time = one(word);
            if (time.isEmpty()) {
                return Optional.empty();
            }
            times.add(time.get());
        }
        return Optional.of(times);
    }

    /** One time. */
    static Optional<LocalTime> one(String words) {
        Matcher typed = TIME.matcher(joined(words));
        if (!typed.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(typed.group(1));
        int minute = typed.group(2) == null ? 0 : Integer.parseInt(typed.group(2));
        if (typed.group(3) != null) {
            if (hour < 1 || hour > HALF_DAY_HOURS) {
                return Optional.empty();
            }
            hour = hour % HALF_DAY_HOURS + (typed.group(3).equals("pm") ? HALF_DAY_HOURS : 0);
        }
        try {
            return Optional.of(LocalTime.of(hour, minute));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String joined(String words) {
        return GAP_BEFORE_HALF.matcher(words.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
