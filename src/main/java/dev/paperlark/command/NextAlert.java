package dev.paperlark.command;

import dev.paperlark.message.Texts;
import dev.paperlark.model.Chat;
import dev.paperlark.pipeline.AlertTimetable;
import dev.paperlark.store.AlertStore;
import dev.paperlark.store.Database;
import java.time.Clock;

/** Says when a chat's next alert comes; several commands end with this line. */
final class NextAlert {
    private final Database database;
    private final AlertStore alerts;
    private final AlertTimetable timetable;
    private final Clock clock;

    NextAlert(Database database, AlertStore alerts, AlertTimetable timetable, Clock clock) {
        this.database = database;
        this.alerts = alerts;
        this.timetable = timetable;
        this.clock = clock;
    }

    /** Such as {@code Next alert: Tue 24 Nov, 08:00 (UTC).}, or that the chat is paused. */
    String say(Chat chat, Texts texts) {
        return database.inTransaction(tx -> timetable.next(chat, alerts.latestDaily(tx, chat.id()), clock.instant()))
                .map(at -> texts.say(
                        "alert.next",
                        new Moments(texts).say(at, chat.rhythm().zone()),
                        chat.rhythm().zone().getId()))
                .orElseGet(() -> texts.say(isPaused(chat) ? "alert.next.paused" : "alert.next.at-once"));
    }

    private boolean isPaused(Chat chat) {
        return chat.isPausedAt(clock.instant());
    }
}
