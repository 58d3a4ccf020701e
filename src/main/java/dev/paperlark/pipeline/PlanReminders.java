package dev.paperlark.pipeline;

import dev.paperlark.model.Chat;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Reminder;
import dev.paperlark.model.Rhythm;
import dev.paperlark.model.Slot;
import dev.paperlark.store.AlertStore;
import dev.paperlark.store.ChatStore;
import dev.paperlark.store.Database;
import dev.paperlark.store.ReminderStore;
import dev.paperlark.store.SavedStore;
import dev.paperlark.store.Transaction;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plans the weekly reminders of what is unread: on Mondays at the chat's first alert time, through the outbox as alerts are.
 *
 * <p>{@code UNIQUE(chat, slot)} makes a second plan of the same week do nothing. Of weeks that were missed only the last is made up;
 * a week with nothing unread is planned too, without an outbox row. Paused chats are left alone.
 */
public final class PlanReminders {
    private static final Logger LOG = LoggerFactory.getLogger(PlanReminders.class);

    /** For chats that get their alerts as papers arrive. */
    private static final LocalTime OTHERWISE = LocalTime.of(9, 0);

    private final Database database;
    private final ChatStore chats;
    private final AlertStore alerts;
    private final Clock clock;
    private final ReminderStore reminders = new ReminderStore();
    private final SavedStore saved = new SavedStore();
    private final AlertCalendar calendar = new AlertCalendar();

    public PlanReminders(Database database, ChatStore chats, AlertStore alerts, Clock clock) {
        this.database = database;
        this.chats = chats;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** Plans every reminder that is due now. Returns how many have something to say. */
    public int planDue() {
        Instant now = clock.instant();
        List<Reminder> wanted = database.inTransaction(reminders::all);
        if (wanted.isEmpty()) {
            return 0;
        }
        Map<ChatId, Chat> known = database.inTransaction(tx -> chats.all(tx).stream())
                .collect(Collectors.toMap(Chat::id, Function.identity()));
        return (int) wanted.stream()
                .filter(reminder -> Optional.ofNullable(known.get(reminder.chat()))
                        .flatMap(chat -> due(chat, reminder, now))
                        .filter(slot -> planOrLog(reminder, slot, now))
                        .isPresent())
                .count();
    }

    private Optional<Slot> due(Chat chat, Reminder reminder, Instant now) {
        if (chat.isPausedAt(now) || chat.disabled().isPresent()) {
            return Optional.empty();
        }
        Rhythm own = chat.rhythm();
        LocalTime time = own.times().stream().findFirst().orElse(OTHERWISE);
        Rhythm weekly = new Rhythm(List.of(time), own.zone(), Set.of(DayOfWeek.MONDAY), own.quiet());
        return calendar.lastDue(weekly, reminder.since(), now)
                .map(due -> Slot.weekly(due.slot().date()));
    }

    /** One that can't be planned must not keep the others waiting; it is due again at the next tick. */
    private boolean planOrLog(Reminder reminder, Slot slot, Instant now) {
        try {
            return database.inTransaction(tx -> plan(tx, reminder, slot, now));
        } catch (RuntimeException e) {
            LOG.error(
                    "chat={} could not be reminded, next try at the next tick",
                    reminder.chat().value(),
                    e);
            return false;
        }
    }

    /** False for a wish that ended meanwhile. */
    private boolean plan(Transaction tx, Reminder reminder, Slot slot, Instant now) {
        if (chats.lock(tx, reminder.chat()).isEmpty()
                || reminders.of(tx, reminder.chat()).isEmpty()) {
            return false;
        }
        int unread = saved.unread(tx, reminder.person());
        boolean planned = alerts.remind(tx, reminder.chat(), slot, now, unread).isPresent();
        reminders.put(tx, new Reminder(reminder.chat(), reminder.person(), now));
        return planned && unread > 0;
    }
}
