package dev.paperlark.pipeline;

import dev.paperlark.model.Alert;
import dev.paperlark.model.Chat;
import dev.paperlark.model.Pause;
import dev.paperlark.model.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Says which alert a chat is owed, and when its next one comes.
 *
 * <p>Only the newest due slot is ever owed. Slots that were missed while the program was down, the chat was paused or nothing could
 * be sent to it are not made up one by one: the one alert that follows carries everything and says so. Stateless.
 */
public final class AlertTimetable {
    /** An alert that is later than this says that it is late. */
    static final Duration LATE = Duration.ofHours(1);

    private final AlertCalendar calendar;
    private final Duration lookBack;

    /** @param lookBack how far a chat's first alert looks back */
    public AlertTimetable(AlertCalendar calendar, Duration lookBack) {
        this.calendar = calendar;
        this.lookBack = lookBack;
    }

    /** The alert that the chat is owed now, if any. {@code latest} is the last daily or catch-up alert planned for it. */
    Optional<DueAlert> due(Chat chat, Optional<Alert> latest, Instant now) {
        if (chat.isPausedAt(now) || chat.disabled().isPresent()) {
            return Optional.empty();
        }
        return calendar.lastDue(chat.rhythm(), owedSince(chat), now)
                .filter(due ->
                        latest.map(alert -> due.date().isAfter(dateOf(alert))).orElse(true))
                .map(due ->
                        new DueAlert(chat, Slot.daily(due.date()), kind(chat, latest, due, now), since(latest, now)));
    }

    /** When the chat's next alert comes; empty while it is paused without an end. */
    public Optional<Instant> next(Chat chat, Optional<Alert> latest, Instant now) {
        Instant from = now;
        if (chat.isPausedAt(now)) {
            Optional<Instant> end = chat.pause().flatMap(Pause::until);
            if (end.isEmpty()) {
                return Optional.empty();
            }
            from = end.get();
        }
        AlertCalendar.Due next = calendar.nextDue(chat.rhythm(), from);
        while (latest.isPresent() && !next.date().isAfter(dateOf(latest.get()))) {
            next = calendar.nextDue(chat.rhythm(), next.at());
        }
        return Optional.of(next.at());
    }

    private Alert.Kind kind(Chat chat, Optional<Alert> latest, AlertCalendar.Due due, Instant now) {
        boolean late = due.at().plus(LATE).isBefore(now);
        LocalDate firstOwed = latest.map(AlertTimetable::dateOf)
                .map(date -> date.plusDays(1))
                .orElseGet(() ->
                        calendar.nextDue(chat.rhythm(), chat.rhythmSince()).date());
        boolean missed = firstOwed
                .datesUntil(due.date())
                .anyMatch(date -> calendar.on(date, chat.rhythm()).isPresent());
        return late || missed ? Alert.Kind.CATCH_UP : Alert.Kind.DAILY;
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

    private static LocalDate dateOf(Alert daily) {
        return LocalDate.parse(daily.slot().key());
    }
}
