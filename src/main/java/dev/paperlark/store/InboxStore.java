package dev.paperlark.store;

import dev.paperlark.model.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * What Telegram handed over. Each update is kept once, and handled once: {@link #begin} before, {@link #done} or {@link #park}
 * after. One that was in hand when the process died is handled once more, and never a third time.
 *
 * <p>States: NEW, TAKEN (in hand), AGAIN (was in hand when the process died), RETAKEN (in hand the second time), DONE, PARKED (its
 * handling failed), OLD (came too late).
 */
public final class InboxStore {
    /** Telegram numbers anew after a week without updates (Bot API, Update); a day of it is allowed for clocks and outages. */
    static final Duration SILENCE = Duration.ofDays(6);

    /** No bot gets so many updates in the 24 hours that Telegram keeps them, so a number this far below is no late one. */
    static final long FAR = 1_000_000;

    /** As long as Telegram itself keeps an update (Bot API, getUpdates). */
    static final Duration TOO_OLD = Duration.ofHours(24);

    /** Jackson writes no blanks, and a quote inside a text has a backslash before it: this is a field and no words. */
    private static final String ABOUT_PERSON = "(payload LIKE :inside OR payload LIKE :last)";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");

    /** As long as the column. */
    private static final int MAX_PAYLOAD = 1_000_000;

    /**
     * Keeps what is new of a batch. An id below the newest one begins a new epoch when it comes after more than six days of silence
     * or is far below. One that came within six days before, or stands in its epoch already, is a repeat and is dropped.
     *
     * @return how many were new
     */
    public int receive(Transaction transaction, List<InboxUpdate> batch, Instant now) {
        Optional<Newest> newest = newest(transaction);
        int epoch = newest.map(last -> epoch(last, batch, now)).orElse(1);
        Set<Long> known = known(transaction, epoch, batch, now);
        List<InboxUpdate> fresh =
                batch.stream().filter(update -> known.add(update.id())).toList();
        insert(transaction, epoch, fresh, now);
        return fresh.size();
    }

    private static int epoch(Newest newest, List<InboxUpdate> batch, Instant now) {
        boolean silent = newest.receivedAt().plus(SILENCE).isBefore(now);
        boolean anew = batch.stream()
                .anyMatch(update -> update.id() < newest.id() - FAR || (silent && update.id() < newest.id()));
        return anew ? newest.epoch() + 1 : newest.epoch();
    }

    private static Optional<Newest> newest(Transaction transaction) {
        return transaction.handle().createQuery("""
                        SELECT epoch, update_id, received_at FROM telegram_inbox
                        ORDER BY epoch DESC, update_id DESC FETCH FIRST 1 ROW ONLY""").map(Newest::of).findOne();
    }

    /** The epoch before counts while it is fresh: what was kept but not confirmed comes again, whatever happened to the numbers. */
    private static Set<Long> known(Transaction transaction, int epoch, List<InboxUpdate> batch, Instant now) {
        if (batch.isEmpty()) {
            return new HashSet<>();
        }
        return transaction
                .handle()
                .createQuery("""
                        SELECT update_id FROM telegram_inbox
                        WHERE update_id IN (<ids>) AND (epoch = :epoch OR (epoch = :epoch - 1 AND received_at > :since))""")
                .bindList("ids", batch.stream().map(InboxUpdate::id).toList())
                .bind("epoch", epoch)
                .bind("since", now.minus(SILENCE))
                .mapTo(Long.class)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What does not fit is parked without its text, so that it can't hold up those behind it. */
    private static void insert(Transaction transaction, int epoch, List<InboxUpdate> updates, Instant now) {
        try (PreparedBatch rows = transaction.handle().prepareBatch("""
                INSERT INTO telegram_inbox (epoch, update_id, payload, received_at, state)
                VALUES (:epoch, :id, :payload, :now, :state)""")) {
            for (InboxUpdate update : updates) {
                boolean fits = update.payload().length() <= MAX_PAYLOAD;
                rows.bind("epoch", epoch)
                        .bind("id", update.id())
                        .bind("payload", fits ? update.payload() : "{}")
                        .bind("now", now)
                        .bind("state", fits ? "NEW" : "PARKED")
                        .add();
            }
            rows.execute();
        }
    }

    /** What waits to be handled, in the order of arrival, at most {@code limit}. */
    public List<InboxRow> waiting(Transaction transaction, int limit) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT epoch, update_id, payload FROM telegram_inbox WHERE state IN ('NEW', 'AGAIN')
                        ORDER BY epoch, update_id FETCH FIRST :limit ROWS ONLY""")
                .bind("limit", limit)
                .map(ConstructorMapper.of(InboxRow.class))
                .list();
    }

    /** Takes an update in hand; commit before handling it. False, and nothing is written, when it does not wait any more. */
    public boolean begin(Transaction transaction, InboxRow row) {
        return transaction.handle().createUpdate("""
                                UPDATE telegram_inbox
                                SET state = CASE WHEN state = 'AGAIN' THEN 'RETAKEN' ELSE 'TAKEN' END
                                WHERE epoch = :epoch AND update_id = :updateId AND state IN ('NEW', 'AGAIN')""").bindMethods(row).execute() == 1;
    }

    /** It took effect; what people wrote is not kept any longer. */
    public void done(Transaction transaction, InboxRow row, Instant now) {
        settle(transaction, row, "state = 'DONE', payload = '{}'", now);
    }

    /** Its handling failed; it is kept for those who look into it, and not tried again. */
    public void park(Transaction transaction, InboxRow row, Instant now) {
        settle(transaction, row, "state = 'PARKED'", now);
    }

    private static void settle(Transaction transaction, InboxRow row, String outcome, Instant now) {
        transaction
                .handle()
                .createUpdate("UPDATE telegram_inbox SET handled_at = :now, " + outcome
                        + " WHERE epoch = :epoch AND update_id = :updateId")
                .bindMethods(row)
                .bind("now", now)
                .execute();
    }

    /**
     * Frees what a process that died had in hand; call it before the first {@link #begin} of a new one. What was in hand the second
     * time is parked, since it may have been what killed the process.
     *
     * @return how many were parked
     */
    public int recover(Transaction transaction, Instant now) {
        int parked = transaction
                .handle()
                .createUpdate("UPDATE telegram_inbox SET state = 'PARKED', handled_at = :now WHERE state = 'RETAKEN'")
                .bind("now", now)
                .execute();
        transaction.handle().execute("UPDATE telegram_inbox SET state = 'AGAIN' WHERE state = 'TAKEN'");
        return parked;
    }

    /**
     * Gives up what has waited for more than 24 hours: nobody wants an answer to yesterday's command.
     *
     * @return how many
     */
    public int expire(Transaction transaction, Instant now) {
        return transaction
                .handle()
                .createUpdate("""
                        UPDATE telegram_inbox SET state = 'OLD', payload = '{}', handled_at = :now
                        WHERE state IN ('NEW', 'AGAIN') AND received_at < :since""")
                .bind("now", now)
                .bind("since", now.minus(TOO_OLD))
                .execute();
    }

    /**
     * Removes what is over, parked updates too, since they hold what people wrote.
     *
     * @param before when it came; at least six days ago, or repeats would not be known any more
     * @return how many
     */
    public int purge(Transaction transaction, Instant before) {
        return transaction.handle().createUpdate("""
                        DELETE FROM telegram_inbox
                        WHERE state IN ('DONE', 'OLD', 'PARKED') AND received_at < :before""").bind("before", before).execute();
    }

    /**
     * Forgets whatever a person of Telegram wrote or is quoted with. What waits of it is not handled any more; it stays known by its
     * number alone, so that a repeat has no effect either.
     */
    void forget(Transaction transaction, PersonId person) {
        if (isOfTelegram(person)) {
            aboutPerson(transaction.handle().createUpdate("""
                                    UPDATE telegram_inbox
                                    SET payload = '{}',
                                        state = CASE WHEN state IN ('NEW', 'AGAIN') THEN 'DONE' ELSE state END
                                    WHERE %s""".formatted(ABOUT_PERSON)), person)
                    .execute();
        }
    }

    /** The updates of Telegram in which a person stands, as they came. */
    List<String> of(Transaction transaction, PersonId person) {
        return isOfTelegram(person)
                ? aboutPerson(
                                transaction
                                        .handle()
                                        .createQuery("SELECT payload FROM telegram_inbox WHERE " + ABOUT_PERSON
                                                + " ORDER BY epoch, update_id"),
                                person)
                        .mapTo(String.class)
                        .list()
                : List.of();
    }

    private static boolean isOfTelegram(PersonId person) {
        return person.platform().equals("telegram")
                && NUMBER.matcher(person.id()).matches();
    }

    private static <S extends SqlStatement<S>> S aboutPerson(S statement, PersonId person) {
        String id = "%\"id\":" + person.id();
        return statement.bind("inside", id + ",%").bind("last", id + "}%");
    }

    private record Newest(int epoch, long id, Instant receivedAt) {
        static Newest of(ResultSet row, StatementContext context) throws SQLException {
            return new Newest(
                    row.getInt("epoch"),
                    row.getLong("update_id"),
                    ColumnTypes.instant(row, "received_at").orElseThrow());
        }
    }
}
