package dev.paperlark.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.paperlark.model.AlertId;
import dev.paperlark.model.AlertPaper;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.Reason;
import dev.paperlark.model.SubscriptionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What each chat has been given, in which alert, at which place and why. */
final class SeenLedger {
    private final PaperReader reader = new PaperReader();
    private final JsonColumn<List<Long>> numbers = new JsonColumn<>(new TypeReference<>() {});
    private final JsonColumn<List<Reason>> reasons = new JsonColumn<>(new TypeReference<>() {});

    /**
     * Those of the papers that the chat has been given.
     *
     * <p>Joins with an array: with a list of values H2 compares each of them with each row that it reads.
     */
    Set<PaperId> seen(Transaction transaction, ChatId chat, Collection<PaperId> papers) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT paper_id FROM UNNEST(CAST(:papers AS VARCHAR ARRAY)) AS asked (id)
                        JOIN seen ON chat_id = :chat AND paper_id = id""")
                .bind("chat", chat)
                .bindArray(
                        "papers",
                        String.class,
                        papers.stream()
                                .map(id -> ColumnTypes.storable(id.value()))
                                .toList())
                .mapTo(PaperId.class)
                .collect(Collectors.toCollection(HashSet::new));
    }

    Map<SubscriptionId, Yield> yields(Transaction transaction, ChatId chat, Instant since, Set<PaperId> liked) {
        Map<SubscriptionId, Yield> yields = new HashMap<>();
        transaction
                .handle()
                .createQuery("""
                        SELECT s.paper_id, s.subscriptions, s.opened FROM alert a JOIN seen s ON s.alert_id = a.id
                        WHERE a.chat_id = :chat AND a.planned_at > :since""")
                .bind("chat", chat)
                .bind("since", since)
                .map((row, context) -> {
                    int opened = row.getBoolean("opened") ? 1 : 0;
                    int likes = liked.contains(new PaperId(row.getString("paper_id"))) ? 1 : 0;
                    return Map.entry(numbers.read(row.getString("subscriptions")), new Yield(1, opened, likes));
                })
                .forEach(paper -> paper.getKey()
                        .forEach(id -> yields.merge(new SubscriptionId(id), paper.getValue(), Yield::with)));
        return yields;
    }

    void open(Transaction transaction, AlertId alert, int position) {
        transaction
                .handle()
                .createUpdate("UPDATE seen SET opened = TRUE WHERE alert_id = :alert AND position = :position")
                .bind("alert", alert)
                .bind("position", position)
                .execute();
    }

    List<PaperId> givenSince(Transaction transaction, ChatId chat, Instant since, int most) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT s.paper_id FROM alert a JOIN seen s ON s.alert_id = a.id
                        WHERE a.chat_id = :chat AND a.planned_at > :since
                        ORDER BY a.planned_at DESC, a.id DESC, s.position
                        FETCH FIRST :most ROWS ONLY""")
                .bind("chat", chat)
                .bind("since", since)
                .bind("most", most)
                .mapTo(PaperId.class)
                .list();
    }

    Optional<GivenPaper> given(Transaction transaction, ChatId chat, PaperId paper) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT paper_id, alert_id, position, subscriptions, reasons, liked FROM seen
                        WHERE chat_id = :chat AND paper_id = :paper""")
                .bind("chat", chat)
                .bind("paper", paper)
                .map((row, context) -> {
                    Entry entry = entry(row);
                    return new GivenPaper(
                            new AlertId(row.getLong("alert_id")),
                            row.getInt("position"),
                            entry.subscriptions(),
                            entry.reasons(),
                            entry.liked());
                })
                .findOne();
    }

    /** The papers that the chat has not been given, each once, in their order. */
    List<AlertPaper> unseen(Transaction transaction, ChatId chat, List<AlertPaper> papers) {
        Set<PaperId> taken = seen(
                transaction,
                chat,
                papers.stream().map(wanted -> wanted.paper().id()).toList());
        return papers.stream().filter(wanted -> taken.add(wanted.paper().id())).toList();
    }

    void add(Transaction transaction, ChatId chat, AlertId alert, List<AlertPaper> papers) {
        try (PreparedBatch batch = transaction.handle().prepareBatch("""
                INSERT INTO seen (chat_id, paper_id, alert_id, position, subscriptions, reasons, liked)
                VALUES (:chat, :paper, :alert, :position, :subscriptions, :reasons, :liked)""")) {
            for (int position = 0; position < papers.size(); position++) {
                AlertPaper wanted = papers.get(position);
                batch.bind("chat", chat)
                        .bind("paper", wanted.paper().id())
                        .bind("alert", alert)
                        .bind("position", position)
                        .bind("subscriptions", numbers.write(numbersOf(wanted)))
                        .bind("reasons", reasons.write(wanted.reasons()))
                        .bind("liked", wanted.liked())
                        .add();
            }
            batch.execute();
        }
    }

    private static List<Long> numbersOf(AlertPaper wanted) {
        return wanted.subscriptions().stream().map(SubscriptionId::value).toList();
    }

    List<AlertPaper> papers(Transaction transaction, AlertId alert, int from, int count) {
        List<Entry> entries = transaction
                .handle()
                .createQuery("""
                        SELECT paper_id, subscriptions, reasons, liked FROM seen
                        WHERE alert_id = :alert AND position >= :from
                        ORDER BY position
                        FETCH FIRST :count ROWS ONLY""")
                .bind("alert", alert)
                .bind("from", from)
                .bind("count", count)
                .map((row, context) -> entry(row))
                .list();
        Map<PaperId, StoredPaper> papers = reader.byId(
                transaction.handle(), entries.stream().map(Entry::paper).toList());
        return entries.stream()
                .map(entry -> entry.with(Objects.requireNonNull(papers.get(entry.paper()))))
                .toList();
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                new PaperId(row.getString("paper_id")),
                numbers.read(row.getString("subscriptions")).stream()
                        .map(SubscriptionId::new)
                        .toList(),
                reasons.read(row.getString("reasons")),
                Optional.ofNullable(row.getString("liked")));
    }

    private record Entry(
            PaperId paper, List<SubscriptionId> subscriptions, List<Reason> reasons, Optional<String> liked) {
        AlertPaper with(StoredPaper stored) {
            return new AlertPaper(stored.paper(), subscriptions, reasons, liked);
        }
    }
}
