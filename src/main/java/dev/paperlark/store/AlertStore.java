package dev.paperlark.store;

import dev.paperlark.model.Alert;
import dev.paperlark.model.AlertId;
import dev.paperlark.model.AlertPaper;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.Slot;
import dev.paperlark.model.SubscriptionId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** The alerts and the ledger of what each chat has seen: a slot is planned once, a paper is given to a chat once. */
public final class AlertStore {
    private static final String SELECT =
            "SELECT id, chat_id AS chat, slot, kind, since, planned_at, scanned, matched FROM alert ";

    private final ChatStore chats = new ChatStore();
    private final OutboxStore outbox = new OutboxStore();
    private final SeenLedger ledger = new SeenLedger();
    private final VoteStore votes = new VoteStore();

    /**
     * Writes down an alert and, if one of its papers was asked for, these into the ledger and a row of the outbox. Papers that the chat
     * has seen are left out. Plans of one chat wait for each other.
     *
     * @return the alert, or empty when its slot has been planned already or the chat is gone; nothing is written then
     */
    public Optional<Alert> plan(Transaction transaction, AlertPlan plan) {
        if (chats.lock(transaction, plan.chat()).isEmpty() || isPlanned(transaction, plan.chat(), plan.slot())) {
            return Optional.empty();
        }
        List<AlertPaper> unseen = ledger.unseen(transaction, plan.chat(), plan.papers());
        int matched =
                (int) unseen.stream().filter(paper -> !paper.isRecommended()).count();
        AlertId alert = insert(transaction, plan, matched);
        if (matched > 0) {
            ledger.add(transaction, plan.chat(), alert, unseen);
            outbox.add(transaction, plan.chat(), alert, plan.plannedAt());
        }
        return find(transaction, alert);
    }

    /**
     * Writes down a reminder and, where there is something to tell, a row of the outbox: once for its slot, as {@link #plan}.
     *
     * @param slot that of a week
     * @param unread how many papers there are to tell of
     */
    public Optional<Alert> remind(Transaction transaction, ChatId chat, Slot slot, Instant now, int unread) {
        if (chats.lock(transaction, chat).isEmpty() || isPlanned(transaction, chat, slot)) {
            return Optional.empty();
        }
        AlertPlan plan = new AlertPlan(chat, slot, Alert.Kind.REMINDER, now, now, 0, List.of());
        AlertId reminder = insert(transaction, plan, unread);
        if (unread > 0) {
            outbox.add(transaction, chat, reminder, now);
        }
        return find(transaction, reminder);
    }

    private static boolean isPlanned(Transaction transaction, ChatId chat, Slot slot) {
        return alert(transaction
                        .handle()
                        .createQuery(SELECT + "WHERE chat_id = :chat AND slot = :slot")
                        .bind("chat", chat)
                        .bind("slot", slot))
                .isPresent();
    }

    private static AlertId insert(Transaction transaction, AlertPlan plan, int matched) {
        return transaction
                .handle()
                .createUpdate("""
                        INSERT INTO alert (chat_id, slot, kind, since, planned_at, scanned, matched)
                        VALUES (:chat, :slot, :kind, :since, :plannedAt, :scanned, :matched)""")
                .bindMethods(plan)
                .bind("matched", matched)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(AlertId.class)
                .one();
    }

    /** One alert. */
    public Optional<Alert> find(Transaction transaction, AlertId id) {
        return alert(transaction.handle().createQuery(SELECT + "WHERE id = :id").bind("id", id));
    }

    /** The chat's alert of new papers that was planned last, of whatever kind. */
    public Optional<Alert> latest(Transaction transaction, ChatId chat) {
        return alert(transaction.handle().createQuery(SELECT + """
                        WHERE chat_id = :chat AND kind <> 'REMINDER'
                        ORDER BY planned_at DESC, id DESC FETCH FIRST 1 ROW ONLY""").bind("chat", chat));
    }

    /** The chat's daily or catch-up alert of the latest date. */
    public Optional<Alert> latestDaily(Transaction transaction, ChatId chat) {
        return alert(transaction.handle().createQuery(SELECT + """
                        WHERE chat_id = :chat AND kind IN ('DAILY', 'CATCH_UP')
                        ORDER BY slot DESC FETCH FIRST 1 ROW ONLY""").bind("chat", chat));
    }

    /** The same for every chat that had one. */
    public Map<ChatId, Alert> latestDaily(Transaction transaction) {
        return byChat(transaction.handle().createQuery("""
                        SELECT a.id, a.chat_id AS chat, a.slot, a.kind, a.since, a.planned_at, a.scanned, a.matched
                        FROM chat c
                        JOIN alert a ON a.chat_id = c.id AND a.slot = (
                            SELECT d.slot FROM alert d
                            WHERE d.chat_id = c.id AND d.kind IN ('DAILY', 'CATCH_UP')
                            ORDER BY d.slot DESC FETCH FIRST 1 ROW ONLY)"""));
    }

    /** The latest urgent alert of every chat with a subscription that comes at once. */
    public Map<ChatId, Alert> latestUrgent(Transaction transaction) {
        return byChat(transaction.handle().createQuery("""
                        SELECT a.id, a.chat_id AS chat, a.slot, a.kind, a.since, a.planned_at, a.scanned, a.matched
                        FROM (SELECT DISTINCT chat_id AS id FROM subscription WHERE rhythm = :now) c
                        JOIN alert a ON a.chat_id = c.id AND a.slot = (
                            SELECT d.slot FROM alert d
                            WHERE d.chat_id = c.id AND d.kind = 'URGENT'
                            ORDER BY d.slot DESC FETCH FIRST 1 ROW ONLY)""").bind("now", RhythmColumn.NOW));
    }

    private static Map<ChatId, Alert> byChat(Query query) {
        return query.map(ConstructorMapper.of(Alert.class)).collect(Collectors.toMap(Alert::chat, alert -> alert));
    }

    private static Optional<Alert> alert(Query query) {
        return query.map(ConstructorMapper.of(Alert.class)).findOne();
    }

    /** Those of the papers that the chat has been given. */
    public Set<PaperId> seen(Transaction transaction, ChatId chat, Collection<PaperId> papers) {
        return ledger.seen(transaction, chat, papers);
    }

    /** What each of the chat's subscriptions brought since an instant; nothing for those that brought nothing. */
    public Map<SubscriptionId, Yield> yields(Transaction transaction, ChatId chat, Instant since) {
        return ledger.yields(transaction, chat, since, votes.liked(transaction, chat));
    }

    /** Notes that somebody opened the paper at a place of an alert, 0-based. */
    public void open(Transaction transaction, AlertId alert, int position) {
        ledger.open(transaction, alert, position);
    }

    /** Papers that the chat's alerts since an instant brought, those of the last alert first. */
    public List<PaperId> givenSince(Transaction transaction, ChatId chat, Instant since, int most) {
        return ledger.givenSince(transaction, chat, since, most);
    }

    /** How a paper was given to the chat, if it was. */
    public Optional<GivenPaper> given(Transaction transaction, ChatId chat, PaperId paper) {
        return ledger.given(transaction, chat, paper);
    }

    /**
     * Some of an alert's papers as they are known now, best first.
     *
     * @param from 0-based position of the first
     * @param count at most so many
     */
    public List<AlertPaper> papers(Transaction transaction, AlertId alert, int from, int count) {
        return ledger.papers(transaction, alert, from, count);
    }
}
