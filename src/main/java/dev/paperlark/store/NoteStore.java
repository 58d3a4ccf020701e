package dev.paperlark.store;

import java.util.Optional;

/** What the program notes for itself, one short text under each name. */
public final class NoteStore {
    /** The text under a name. */
    public Optional<String> find(Transaction transaction, String name) {
        return transaction
                .handle()
                .createQuery("SELECT text FROM note WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne();
    }

    /**
     * Puts a text under a name in the place of what was there.
     *
     * @param name at most 100 characters
     * @param text at most 1,000 characters
     */
    public void write(Transaction transaction, String name, String text) {
        transaction
                .handle()
                .createUpdate("DELETE FROM note WHERE name = :name")
                .bind("name", name)
                .execute();
        transaction
                .handle()
                .createUpdate("INSERT INTO note (name, text) VALUES (:name, :text)")
                .bind("name", name)
                .bind("text", text)
                .execute();
    }
}
