package dev.paperlark.model;

import java.time.Instant;

/**
 * One planned alert without its papers.
 *
 * @param slot the occasion; unique in the chat
 * @param kind how it came about
 * @param since papers that arrived after this instant were looked at
 * @param plannedAt when the plan was made
 * @param scanned how many papers were looked at
 * @param matched how many of them the chat had asked for and not seen; what is recommended beside them does not count
 */
public record Alert(
        AlertId id, ChatId chat, Slot slot, Kind kind, Instant since, Instant plannedAt, int scanned, int matched) {

    /** How an alert came about. */
    public enum Kind {
        /** At its hour. */
        DAILY,
        /** After downtime or a pause: one alert for all the slots that were missed. */
        CATCH_UP,
        /** Beside the scheduled ones, for subscriptions that come at once. */
        URGENT,
        /** Somebody asked for it. */
        ON_REQUEST,
        /** No alert of new papers: it tells a person what is unread on their list; {@code matched} is how many that were. */
        REMINDER
    }
}
