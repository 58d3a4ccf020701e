package dev.paperlark.pipeline;

import dev.paperlark.model.Alert;
import dev.paperlark.model.Chat;
import dev.paperlark.model.Pause;
import dev.paperlark.model.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
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

    /**
     * The alert that the chat is owed now, if any.
     *
     * @param latest the last scheduled alert planned for it
     * @param arrival when the newest paper arrived, for chats that want to know at once
     */
    Optional<DueAlert> due(Chat chat, Optional<Alert> latest, Optional<Instant> arrival, Instant now) {
        if (chat.isPausedAt(now) || chat.disabled().isPresent()) {
            return Optional.empty();
        }
        return chat.rhythm().isAtOnce() ? dueAtOnce(chat, latest, arrival, now) : dueAtItsTime(chat, latest, now);
    }

    private Optional<DueAlert> dueAtItsTime(Chat chat, Optional<Alert> latest, Instant now) {
        return calendar.lastDue(chat.rhythm(), owedSince(chat), now)
                .filter(due -> isAfter(due.slot(), latest))
                .map(due -> new DueAlert(chat, due.slot(), kind(chat, latest, due, now), since(latest, now)));
    }

    /** One alert for all that has arrived since the last one, however many digests it came in. */
    private Optional<DueAlert> dueAtOnce(Chat chat, Optional<Alert> latest, Optional<Instant> arrival, Instant now) {
        ZonedDateTime local = now.atZone(chat.rhythm().zone());
        boolean quiet = chat.rhythm()
                        .quiet()
                        .filter(hours -> hours.cover(local.toLocalTime()))
                        .isPresent()
                || !chat.rhythm().days().contains(local.getDayOfWeek());
        Instant told = latest.map(Alert::plannedAt)
                .filter(planned -> planned.isAfter(owedSince(chat)))
                .orElse(owedSince(chat));
        return arrival.filter(newest -> !quiet && newest.isAfter(told))
                .map(newest -> Slot.arrival(newest.atZone(chat.rhythm().zone()).toLocalDateTime()))
                .map(slot -> new DueAlert(chat, slot, Alert.Kind.DAILY, since(latest, now)));
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
     * improvement can make an older paper match.
     *
     * @param since when the last alert was planned
     * @param at when the alert is planned
     */
    Instant windowStart(Instant since, Instant at) {
        Instant back = at.minus(lookBack);
        return since.isBefore(back) ? since : back;
    }

    /** The same for the chat's next alert. */
    Instant nextWindowStart(Chat chat, Optional<Alert> latest, Instant now) {
        Instant at = next(chat, latest, now).orElse(now);
        return windowStart(since(latest, at), at);
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
