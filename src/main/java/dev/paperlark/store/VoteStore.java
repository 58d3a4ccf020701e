package dev.paperlark.store;

import dev.paperlark.model.ChatId;
import dev.paperlark.model.Learning;
import dev.paperlark.model.Opinion;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.PaperVote;
import dev.paperlark.model.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What the members of chats think of papers, and whether the chats learn from it. */
public final class VoteStore {
    /** The votes of one person in one chat that are kept, the newest. */
    static final int KEPT = 1_000;

    /**
     * Who votes where on what.
     *
     * @param chat must be stored
     * @param paper must be stored
     */
    public record Ballot(ChatId chat, PersonId person, PaperId paper) {}

    /**
     * Notes a vote, in the place of another on the same paper; the same vote again takes it back. Presses in one chat wait for each
     * other.
     *
     * @return what the person thinks of the paper now
     */
    public Optional<Opinion> press(Transaction transaction, Ballot ballot, Opinion opinion, Instant now) {
        noteChange(transaction, ballot.chat());
        Optional<Opinion> before = of(transaction, ballot);
        remove(transaction, ballot);
        if (before.equals(Optional.of(opinion))) {
            return Optional.empty();
        }
        add(transaction, ballot, opinion, now);
        forgetOld(transaction, ballot);
        return Optional.of(opinion);
    }

    /** What the person thinks of the paper. */
    public Optional<Opinion> of(Transaction transaction, Ballot ballot) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT opinion FROM vote
                        WHERE chat_id = :chat AND platform = :platform AND person = :id AND paper_id = :paper""")
                .bindMethods(ballot)
                .bindMethods(ballot.person())
                .mapTo(Opinion.class)
                .findOne();
    }

    private static void remove(Transaction transaction, Ballot ballot) {
        transaction
                .handle()
                .createUpdate("""
                        DELETE FROM vote
                        WHERE chat_id = :chat AND platform = :platform AND person = :id AND paper_id = :paper""")
                .bindMethods(ballot)
                .bindMethods(ballot.person())
                .execute();
    }

    private static void add(Transaction transaction, Ballot ballot, Opinion opinion, Instant now) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO vote (chat_id, platform, person, paper_id, opinion, voted_at)
                        VALUES (:chat, :platform, :id, :paper, :opinion, :now)""")
                .bindMethods(ballot)
                .bindMethods(ballot.person())
                .bind("opinion", opinion)
                .bind("now", now)
                .execute();
    }

    private static void forgetOld(Transaction transaction, Ballot ballot) {
        transaction
                .handle()
                .createUpdate("""
                        DELETE FROM vote
                        WHERE chat_id = :chat AND platform = :platform AND person = :id AND paper_id NOT IN
                            (SELECT paper_id FROM vote
                             WHERE chat_id = :chat AND platform = :platform AND person = :id
                             ORDER BY voted_at DESC, paper_id DESC FETCH FIRST :kept ROWS ONLY)""")
                .bindMethods(ballot)
                .bindMethods(ballot.person())
                .bind("kept", KEPT)
                .execute();
    }

    /** The update also locks the chat. */
    static void noteChange(Transaction transaction, ChatId chat) {
        transaction
                .handle()
                .createUpdate("UPDATE chat SET votes_changed = votes_changed + 1 WHERE id = :chat")
                .bind("chat", chat)
                .execute();
    }

    /** The chat's last votes, in the order in which they were given. */
    public List<PaperVote> latest(Transaction transaction, ChatId chat, int most) {
        List<PaperVote> newestFirst = transaction
                .handle()
                .createQuery("""
                        SELECT paper_id AS paper, opinion FROM vote WHERE chat_id = :chat
                        ORDER BY voted_at DESC, paper_id DESC, platform DESC, person DESC
                        FETCH FIRST :most ROWS ONLY""")
                .bind("chat", chat)
                .bind("most", most)
                .map(ConstructorMapper.of(PaperVote.class))
                .list();
        List<PaperVote> inOrder = new ArrayList<>(newestFirst);
        Collections.reverse(inOrder);
        return inOrder;
    }

    /** How many votes the chat has of a kind. */
    public int count(Transaction transaction, ChatId chat, Opinion opinion) {
        return transaction
                .handle()
                .createQuery("SELECT COUNT(*) FROM vote WHERE chat_id = :chat AND opinion = :opinion")
                .bind("chat", chat)
                .bind("opinion", opinion)
                .mapTo(Integer.class)
                .one();
    }

    /** The papers that somebody in the chat likes. */
    Set<PaperId> liked(Transaction transaction, ChatId chat) {
        return transaction
                .handle()
                .createQuery("SELECT DISTINCT paper_id FROM vote WHERE chat_id = :chat AND opinion = :liked")
                .bind("chat", chat)
                .bind("liked", Opinion.LIKE)
                .mapTo(PaperId.class)
                .set();
    }

    /** Forgets every vote of the chat. */
    public void reset(Transaction transaction, ChatId chat) {
        noteChange(transaction, chat);
        transaction
                .handle()
                .createUpdate("DELETE FROM vote WHERE chat_id = :chat")
                .bind("chat", chat)
                .execute();
    }

    /** Lets the chat's votes change its alerts. */
    public void turnOn(Transaction transaction, ChatId chat) {
        turn(transaction, chat, "learning", true);
    }

    /** Votes are kept, and change nothing. */
    public void turnOff(Transaction transaction, ChatId chat) {
        turn(transaction, chat, "learning", false);
    }

    /** Lets the chat's alerts end with what is recommended. */
    public void recommendInAlerts(Transaction transaction, ChatId chat) {
        turn(transaction, chat, "recommend", true);
    }

    /** Leaves what is recommended out of the chat's alerts. */
    public void recommendOnRequest(Transaction transaction, ChatId chat) {
        turn(transaction, chat, "recommend", false);
    }

    private static void turn(Transaction transaction, ChatId chat, String column, boolean on) {
        transaction
                .handle()
                .createUpdate("UPDATE chat SET " + column + " = :on WHERE id = :chat")
                .bind("on", on)
                .bind("chat", chat)
                .execute();
    }

    /** Whether the chat learns; a chat that is gone does not. */
    public Learning learning(Transaction transaction, ChatId chat) {
        return transaction
                .handle()
                .createQuery("SELECT learning, recommend, votes_changed FROM chat WHERE id = :chat")
                .bind("chat", chat)
                .map((row, context) -> new Learning(row.getBoolean(1), row.getBoolean(2), row.getLong(3)))
                .findOne()
                .orElse(new Learning(false, false, 0));
    }
}
