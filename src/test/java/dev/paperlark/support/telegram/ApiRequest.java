package dev.paperlark.support.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * One request that the server saw.
 *
 * @param method in the letters of the Bot API, or as it came when there is none of this name
 * @param accepted whether the server acted on it
 */
public record ApiRequest(Instant at, String method, ObjectNode body, boolean accepted) {
    /** A field of the body as text, empty when it is not there. */
    public String field(String name) {
        return body.path(name).asText("");
    }
}
