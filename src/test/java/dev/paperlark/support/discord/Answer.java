package dev.paperlark.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * What the server answers.
 *
 * @param body empty for an answer without one
 */
record Answer(int status, Optional<JsonNode> body, Map<String, String> headers) {
    static Answer ok(JsonNode body) {
        return new Answer(200, Optional.of(body), Map.of());
    }

    static Answer created(JsonNode body) {
        return new Answer(201, Optional.of(body), Map.of());
    }

    static Answer empty() {
        return new Answer(204, Optional.empty(), Map.of());
    }
}
