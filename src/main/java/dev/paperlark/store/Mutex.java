package dev.paperlark.store;

import java.util.Locale;

/** Work that must not run twice at once, in however many processes. */
public enum Mutex {
    /** Storing papers and the digests they came from. */
    INGEST,
    /** Adding a chat. */
    CHATS,
    /** Giving numbers to changes of subscriptions. */
    SUBSCRIPTIONS;

    /** Waits until nobody else holds this lock, then holds it until the transaction ends. Taking it again is harmless. */
    public void lock(Transaction transaction) {
        transaction
                .handle()
                .createQuery("SELECT name FROM mutex WHERE name = :name FOR UPDATE")
                .bind("name", name().toLowerCase(Locale.ROOT))
                .mapTo(String.class)
                .one();
    }
}
