package dev.paperlark.support.discord;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was told to one login, so that it can be told again after a resume. Not thread-safe: the gateway locks. */
final class GatewaySession {
    final String id = UUID.randomUUID().toString();
    final int intents;
    private final ObjectMapper json;
    private final List<ObjectNode> events = new ArrayList<>();
    Optional<GatewayLine> line = Optional.empty();

    GatewaySession(ObjectMapper json, int intents) {
        this.json = json;
        this.intents = intents;
    }

    /** Records an event and tells it if somebody listens. */
    void dispatch(String type, ObjectNode data) {
        ObjectNode event =
                json.createObjectNode().put("op", 0).put("s", events.size() + 1).put("t", type);
        event.set("d", data);
        events.add(event);
        line.ifPresent(open -> open.send(event));
    }

    /** Tells everything after {@code sequence} on a new line. */
    void resume(GatewayLine newLine, int sequence) {
        line = Optional.of(newLine);
        for (ObjectNode missed : List.copyOf(events.subList(sequence, events.size()))) {
            newLine.send(missed);
        }
        dispatch("RESUMED", json.createObjectNode());
    }

    int sequence() {
        return events.size();
    }
}
