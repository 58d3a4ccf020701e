package dev.paperlark.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One request that the server saw.
 *
 * @param route the method and the path without ids, for example {@code POST /channels/{id}/messages}
 * @param path the path as it came
 * @param status of the answer; 0 when none was sent because the request was never taken
 */
public record ApiRequest(Instant at, String route, String path, JsonNode body, int status) {
    /** Whether the server acted on it. */
    public boolean accepted() {
        return status >= 200 && status < 300;
    }
}
