package dev.paperlark.support.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A chat of the test server. Guarded by the server's lock. */
final class FakeChat {
    final long id;
    final String kind;
    final Map<Long, String> members = new LinkedHashMap<>();
    final Set<Integer> openTopics = new TreeSet<>();
    final Set<Integer> closedTopics = new TreeSet<>();
    final List<Sent> sent = new ArrayList<>();
    Optional<Refusal> refusal = Optional.empty();
    Optional<Long> movedTo = Optional.empty();
    boolean forum;

    FakeChat(long id, String kind) {
        this.id = id;
        this.kind = kind;
    }

    /** The fields of the Bot API's Chat. */
    void describe(ObjectNode node) {
        node.put("id", id).put("type", kind);
        if (kind.equals("private")) {
            node.put("first_name", "Reader " + id);
        } else {
            node.put("title", "Chat " + id);
        }
        if (forum) {
            node.put("is_forum", true);
        }
    }

    Sent message(long messageId) {
        return sent.stream()
                .filter(message -> message.messageId() == messageId)
                .findFirst()
                .orElseThrow(() -> new Refusal("Bad Request: message to edit not found"));
    }
}
