package dev.paperlark.pipeline;

import dev.paperlark.model.Alert;
import dev.paperlark.model.Chat;
import dev.paperlark.model.Pause;
import dev.paperlark.model.Rhythm;
import dev.paperlark.model.Slot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says which alert a chat is owed, and when its next one comes.
 *
 * <p>Only the newest due slot is ever owed. Slots that were missed while the program was down, the chat was paused or nothing could
 * be sent to it are not made up one by one: the one alert that follows carries everything and says so. Stateless.
 */
public final class AlertTimetable {
    /** An alert that is later than this says that it is late. */
    static final Duration LATE = Duration.ofHours(1);

    private static final int DAYS_OF_WEEK = 7;

    /** With a day on top for clocks that are changed and alerts that are late. */
    private static final Duration WEEK = Duration.ofDays(DAYS_OF_WEEK + 1);

    private final AlertCalendar calendar;
    private final Duration lookBack;

    /** @param lookBack how far a chat's first alert looks back */
    public AlertTimetable(AlertCalendar calendar, Duration lookBack) {
        this.calendar = calendar;
        this.lookBack = lookBack;
    }

    /**
     * The alert that the chat is owed now, if any. A scheduled one goes first, since it brings what is urgent as well.
     *
     * @param arrival when the newest paper arrived, for those that want to know at once
     */
    Optional<DueAlert> due(ChatSchedule state, Optional<Instant> arrival, Instant now) {
        Chat chat = state.chat();
        if (chat.isPausedAt(now) || chat.disabled().isPresent()) {
            return Optional.empty();
        }
        return chat.rhythm().isAtOnce()
                ? dueAtOnce(state, arrival, now)
                : dueAtItsTime(state, now).or(() -> dueUrgent(state, arrival, now));
    }

    private Optional<DueAlert> dueAtItsTime(ChatSchedule state, Instant now) {
        Chat chat = state.chat();
        return calendar.lastDue(chat.rhythm(), owedSince(chat), now)
                .filter(due -> isAfter(due.slot(), state.latest()))
                .map(due -> scheduled(state, due.slot(), kind(chat, state.latest(), due, now), now));
    }

    /** One alert for all that has arrived since the last one, however many digests it came in. */
    private Optional<DueAlert> dueAtOnce(ChatSchedule state, Optional<Instant> arrival, Instant now) {
        ZoneId zone = state.chat().rhythm().zone();
        return untold(state, arrival, now)
                .map(newest -> Slot.arrival(newest.atZone(zone).toLocalDateTime()))
                .map(slot -> scheduled(state, slot, Alert.Kind.DAILY, now));
    }

    private DueAlert scheduled(ChatSchedule state, Slot slot, Alert.Kind kind, Instant now) {
        Instant since = since(state.latest(), now);
        return new DueAlert(
                state.chat(), slot, kind, since, from(state, since, now), days(state.latest(), slot.date()));
    }

    private Optional<DueAlert> dueUrgent(ChatSchedule state, Optional<Instant> arrival, Instant now) {
        if (!state.hasUrgent()) {
            return Optional.empty();
        }
        Instant since = state.plannedLast().orElseGet(() -> now.minus(lookBack));
        return untold(state, arrival, now)
                .map(newest -> new DueAlert(
                        state.chat(),
                        Slot.urgent(newest),
                        Alert.Kind.URGENT,
                        since,
                        windowStart(since, now),
                        Set.of()));
    }

    /** When the newest paper arrived, if that was after the last alert, on a day that the chat wants and outside its quiet hours. */
    private static Optional<Instant> untold(ChatSchedule state, Optional<Instant> arrival, Instant now) {
        Rhythm rhythm = state.chat().rhythm();
        ZonedDateTime local = now.atZone(rhythm.zone());
        boolean quiet =
                rhythm.quiet().filter(hours -> hours.cover(local.toLocalTime())).isPresent()
                        || !rhythm.days().contains(local.getDayOfWeek());
        Instant owed = owedSince(state.chat());
        Instant told =
                state.plannedLast().filter(planned -> planned.isAfter(owed)).orElse(owed);
        return arrival.filter(newest -> !quiet && newest.isAfter(told));
    }

    /** The days of the week that an alert stands for: its own, and those of the alerts that were missed before it. */
    private static Set<DayOfWeek> days(Optional<Alert> latest, LocalDate date) {
        LocalDate first = latest.map(alert -> alert.slot().date().plusDays(1))
                .filter(next -> next.isBefore(date))
                .orElse(date);
        return first.datesUntil(date.plusDays(1))
                .limit(DAYS_OF_WEEK)
                .map(LocalDate::getDayOfWeek)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** When the chat's next alert comes; empty while it is paused without an end, and where alerts come as papers do. */
    public Optional<Instant> next(Chat chat, Optional<Alert> latest, Instant now) {
        if (chat.rhythm().isAtOnce()) {
            return Optional.empty();
        }
        Instant from = now;
        if (chat.isPausedAt(now)) {
            Optional<Instant> end = chat.pause().flatMap(Pause::until);
            if (end.isEmpty()) {
                return Optional.empty();
            }
            from = end.get();
        }
        AlertCalendar.Due next = calendar.nextDue(chat.rhythm(), from);
        while (!isAfter(next.slot(), latest)) {
            next = calendar.nextDue(chat.rhythm(), next.at());
        }
        return Optional.of(next.at());
    }

    /**
     * From when on papers are looked at for an alert: from the last one, and at least as far back as the look-back time, since a late
     * improvement can make an older paper match. What waits for a day of the week came last within a week of the last alert.
     */
    private Instant from(ChatSchedule state, Instant since, Instant at) {
        return windowStart(state.hasDays() ? since.minus(WEEK) : since, at);
    }

    private Instant windowStart(Instant since, Instant at) {
        Instant back = at.minus(lookBack);
        return since.isBefore(back) ? since : back;
    }

    /** From when on papers are looked at for the chat's next scheduled alert. */
    Instant nextWindowStart(ChatSchedule state, Instant now) {
        Instant at = next(state.chat(), state.latest(), now).orElse(now);
        return from(state, since(state.latest(), at), at);
    }

    private Alert.Kind kind(Chat chat, Optional<Alert> latest, AlertCalendar.Due due, Instant now) {
        boolean late = due.at().plus(LATE).isBefore(now);
        LocalDate firstOwed = latest.map(alert -> alert.slot().date())
                .orElseGet(() -> calendar.nextDue(chat.rhythm(), chat.rhythmSince())
                        .slot()
                        .date());
        boolean missed = firstOwed
                .datesUntil(due.slot().date().plusDays(1))
                .flatMap(date -> calendar.on(date, chat.rhythm()).stream())
                .anyMatch(slot -> isAfter(slot.slot(), latest)
                        && (latest.isPresent() || slot.at().isAfter(chat.rhythmSince()))
                        && slot.at().isBefore(due.at()));
        return late || missed ? Alert.Kind.CATCH_UP : Alert.Kind.DAILY;
    }

    private static boolean isAfter(Slot slot, Optional<Alert> latest) {
        return latest.map(alert -> slot.compareTo(alert.slot()) > 0).orElse(true);
    }

    private Instant since(Optional<Alert> latest, Instant now) {
        return latest.map(Alert::plannedAt).orElseGet(() -> now.minus(lookBack));
    }

    /** A pause that has run out by itself is over, but its slots are not owed any more. */
    private static Instant owedSince(Chat chat) {
        return chat.pause()
                .flatMap(Pause::until)
                .filter(end -> end.isAfter(chat.rhythmSince()))
                .orElse(chat.rhythmSince());
    }
}
