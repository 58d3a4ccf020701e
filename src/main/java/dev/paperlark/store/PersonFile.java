package dev.paperlark.store;

import dev.paperlark.model.PersonId;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that is stored about a person, as rows under plain headings. */
public final class PersonFile {
    private static final String CHAT =
            " JOIN chat c ON c.id = x.chat_id WHERE c.platform = :platform AND c.room = :room ";

    private static final Map<String, String> OF_PERSON = Map.of("votes", """
                    SELECT x.paper_id, p.title, x.opinion, x.voted_at, c.room, c.thread
                    FROM vote x JOIN paper p ON p.id = x.paper_id JOIN chat c ON c.id = x.chat_id
                    WHERE x.platform = :platform AND x.person = :id ORDER BY x.voted_at""", "saved_papers", """
                    SELECT x.paper_id, p.title, x.tags, x.is_read, x.saved_at
                    FROM saved x JOIN paper p ON p.id = x.paper_id
                    WHERE x.platform = :platform AND x.person = :id ORDER BY x.saved_at""");

    private static final Map<String, String> OF_CHAT = Map.of(
            "settings",
            "SELECT * FROM chat WHERE platform = :platform AND room = :room ORDER BY id",
            "subscriptions",
            "SELECT x.number, x.query, x.name, x.created_at, x.paused_since FROM subscription x" + CHAT
                    + "ORDER BY x.id",
            "mutes",
            "SELECT x.query, x.created_at FROM mute x" + CHAT + "ORDER BY x.id",
            "searches",
            "SELECT x.query, x.asked_at FROM search_memory x" + CHAT + "ORDER BY x.id",
            "shared",
            "SELECT x.code, x.queries, x.shared_at FROM share x" + CHAT + "ORDER BY x.shared_at",
            "alerts",
            """
                    SELECT x.id AS alert, x.slot, x.kind, x.planned_at, x.scanned, x.matched,
                           o.state, o.attempts, o.message_ids, o.last_error
                    FROM alert x LEFT JOIN outbox o ON o.alert_id = x.id""" + CHAT + "ORDER BY x.id",
            "papers_sent",
            """
                    SELECT x.alert_id AS alert, x.paper_id, p.title, x.reasons, x.liked
                    FROM seen x JOIN paper p ON p.id = x.paper_id""" + CHAT + "ORDER BY x.alert_id, x.position",
            "reminder",
            "SELECT x.person, x.since FROM reminder x" + CHAT,
            "asked_to_be_quiet",
            "SELECT until_at FROM quiet WHERE platform = :platform AND room = :room");

    private final InboxStore inbox = new InboxStore();

    /** What is the person's own wherever they are: votes, saved papers, and what they wrote and is not answered yet. */
    public Map<String, List<Map<String, Object>>> ofPerson(Transaction transaction, PersonId person) {
        Map<String, List<Map<String, Object>>> file = read(transaction, OF_PERSON, keys(person, ""));
        file.put(
                "messages_in_hand",
                inbox.of(transaction, person).stream()
                        .map(payload -> Map.<String, Object>of("payload", payload))
                        .toList());
        return file;
    }

    /** What belongs to the person's private chats, which are in this room. */
    public Map<String, List<Map<String, Object>>> ofPrivateChat(Transaction transaction, PersonId person, String room) {
        return read(transaction, OF_CHAT, keys(person, room));
    }

    private static Map<String, String> keys(PersonId person, String room) {
        return Map.of("platform", person.platform(), "id", person.id(), "room", room);
    }

    private static Map<String, List<Map<String, Object>>> read(
            Transaction transaction, Map<String, String> queries, Map<String, String> keys) {
        Map<String, List<Map<String, Object>>> file = new LinkedHashMap<>();
        new TreeMap<>(queries)
                .forEach((heading, query) -> file.put(
                        heading,
                        transaction
                                .handle()
                                .createQuery(query)
                                .bindMap(keys)
                                .mapToMap()
                                .map(PersonFile::readable)
                                .list()));
        return file;
    }

    /** Moments as ISO 8601; what is empty is left out. */
    private static Map<String, Object> readable(Map<String, Object> row) {
        Map<String, Object> readable = new LinkedHashMap<>();
        row.forEach((column, value) -> {
            if (value instanceof OffsetDateTime time) {
                readable.put(column, time.toInstant().toString());
            } else if (value instanceof Timestamp time) {
                readable.put(column, time.toInstant().toString());
            } else if (value != null) {
                readable.put(column, value);
            }
        });
        return readable;
    }
}
