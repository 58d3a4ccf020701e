package dev.paperlark.store;

import dev.paperlark.model.PaperId;
import dev.paperlark.model.PersonId;
import dev.paperlark.model.SavedPaper;
import dev.paperlark.model.SavedPaper.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The reading lists of people. A tag is a word without blanks. */
public final class SavedStore {
    private static final String BLANK = " ";
    private static final String OF_PERSON = " WHERE platform = :platform AND person = :id ";
    private static final String OF_PAPER = OF_PERSON + "AND paper_id = :paper";
    private static final String WITH_TAG = OF_PERSON + "AND POSITION(CAST(:tag AS VARCHAR) IN tags) > 0 ";

    /**
     * Puts a paper on the list.
     *
     * @param paper must be stored, and not be on the list
     */
    public void add(Transaction transaction, PersonId person, PaperId paper, Instant now) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO saved (platform, person, paper_id, tags, is_read, saved_at)
                        VALUES (:platform, :id, :paper, ' ', FALSE, :now)""")
                .bindMethods(person)
                .bind("paper", paper)
                .bind("now", now)
                .execute();
    }

    /** A paper of the list. */
    public Optional<SavedPaper> find(Transaction transaction, PersonId person, PaperId paper) {
        return transaction
                .handle()
                .createQuery("SELECT * FROM saved" + OF_PAPER)
                .bindMethods(person)
                .bind("paper", paper)
                .map((row, context) -> saved(row))
                .findOne();
    }

    /** Takes a paper from the list; false when it was not there. */
    public boolean remove(Transaction transaction, PersonId person, PaperId paper) {
        return transaction
                        .handle()
                        .createUpdate("DELETE FROM saved" + OF_PAPER)
                        .bindMethods(person)
                        .bind("paper", paper)
                        .execute()
                == 1;
    }

    /** Marks a paper of the list; false when it is not there. */
    public boolean mark(Transaction transaction, PersonId person, PaperId paper, State state) {
        return transaction
                        .handle()
                        .createUpdate("UPDATE saved SET is_read = :read" + OF_PAPER)
                        .bindMethods(person)
                        .bind("paper", paper)
                        .bind("read", state == State.READ)
                        .execute()
                == 1;
    }

    /** Gives a paper of the list these tags in the place of those it had; false when it is not there. */
    public boolean tag(Transaction transaction, PersonId person, PaperId paper, List<String> tags) {
        String column = tags.isEmpty() ? BLANK : BLANK + String.join(BLANK, tags) + BLANK;
        return transaction
                        .handle()
                        .createUpdate("UPDATE saved SET tags = :tags" + OF_PAPER)
                        .bindMethods(person)
                        .bind("paper", paper)
                        .bind("tags", column)
                        .execute()
                == 1;
    }

    /**
     * A part of the list, the unread before the read and the newest first.
     *
     * @param tag only papers with this one; empty for all
     */
    public List<SavedPaper> page(Transaction transaction, PersonId person, Optional<String> tag, int from, int count) {
        return transaction
                .handle()
                .createQuery("SELECT * FROM saved" + WITH_TAG + """
                        ORDER BY is_read, saved_at DESC, paper_id
                        OFFSET :from ROWS FETCH NEXT :count ROWS ONLY""")
                .bindMethods(person)
                .bind("tag", needle(tag))
                .bind("from", from)
                .bind("count", count)
                .map((row, context) -> saved(row))
                .list();
    }

    /** How many papers are on the list, with a tag or in all. */
    public int count(Transaction transaction, PersonId person, Optional<String> tag) {
        return transaction
                .handle()
                .createQuery("SELECT COUNT(*) FROM saved" + WITH_TAG)
                .bindMethods(person)
                .bind("tag", needle(tag))
                .mapTo(Integer.class)
                .one();
    }

    /** How many papers of the list are unread. */
    public int unread(Transaction transaction, PersonId person) {
        return transaction
                .handle()
                .createQuery("SELECT COUNT(*) FROM saved" + OF_PERSON + "AND is_read = FALSE")
                .bindMethods(person)
                .mapTo(Integer.class)
                .one();
    }

    /** Every row has a blank. */
    private static String needle(Optional<String> tag) {
        return tag.map(word -> BLANK + word + BLANK).orElse(BLANK);
    }

    private static SavedPaper saved(ResultSet row) throws SQLException {
        return new SavedPaper(
                new PaperId(row.getString("paper_id")),
                Arrays.stream(row.getString("tags").split(BLANK, -1))
                        .filter(tag -> !tag.isEmpty())
                        .toList(),
                row.getBoolean("is_read") ? State.READ : State.UNREAD,
                ColumnTypes.instant(row, "saved_at").orElseThrow());
    }
}
