package dev.paperlark.store;

import dev.paperlark.model.ChatId;
import dev.paperlark.model.PersonId;
import dev.paperlark.model.Reminder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Who wants to be reminded of what is unread on their list. */
public final class ReminderStore {
    private static final String SELECT =
            "SELECT r.chat_id, c.platform, r.person, r.since FROM reminder r JOIN chat c ON c.id = r.chat_id ";

    /** Keeps a wish in the place of the one that the chat had. The chat must be stored and on the person's platform. */
    public void put(Transaction transaction, Reminder reminder) {
        remove(transaction, reminder.chat());
        transaction
                .handle()
                .createUpdate("INSERT INTO reminder (chat_id, person, since) VALUES (:chat, :person, :since)")
                .bind("chat", reminder.chat())
                .bind("person", reminder.person().id())
                .bind("since", reminder.since())
                .execute();
    }

    /** Ends a wish; false when the chat had none. */
    public boolean remove(Transaction transaction, ChatId chat) {
        return transaction
                        .handle()
                        .createUpdate("DELETE FROM reminder WHERE chat_id = :chat")
                        .bind("chat", chat)
                        .execute()
                == 1;
    }

    /** The wish of a chat. */
    public Optional<Reminder> of(Transaction transaction, ChatId chat) {
        return transaction
                .handle()
                .createQuery(SELECT + "WHERE r.chat_id = :chat")
                .bind("chat", chat)
                .map((row, context) -> reminder(row))
                .findOne();
    }

    /** Every wish. */
    public List<Reminder> all(Transaction transaction) {
        return transaction
                .handle()
                .createQuery(SELECT + "ORDER BY r.chat_id")
                .map((row, context) -> reminder(row))
                .list();
    }

    private static Reminder reminder(ResultSet row) throws SQLException {
        return new Reminder(
                new ChatId(row.getLong("chat_id")),
                new PersonId(row.getString("platform"), row.getString("person")),
                ColumnTypes.instant(row, "since").orElseThrow());
    }
}
