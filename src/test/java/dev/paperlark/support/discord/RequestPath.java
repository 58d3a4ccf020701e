package dev.paperlark.support.discord;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The method and the path of a request.
 *
 * @param segments of the path below the version
 * @param query parameters
 */
record RequestPath(String method, List<String> segments, Map<String, String> query) {
    static RequestPath of(String method, URI uri) {
        String path = uri.getPath().replaceFirst("^/api/v10", "");
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/")) {
            if (!segment.isEmpty()) {
                segments.add(segment);
            }
        }
        return new RequestPath(method, List.copyOf(segments), query(uri));
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new HashMap<>();
        if (uri.getRawQuery() != null) {
            for (String pair : uri.getRawQuery().split("&")) {
                String[] parts = pair.split("=", 2);
                query.put(parts[0], parts.length > 1 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
            }
        }
        return query;
    }

    /** The method and the path without ids, for example {@code POST /channels/{id}/messages}. */
    String route() {
        StringBuilder route = new StringBuilder(method).append(' ');
        for (int i = 0; i < segments.size(); i++) {
            route.append('/').append(isToken(i) ? "{token}" : isNumber(segments.get(i)) ? "{id}" : segments.get(i));
        }
        return route.toString();
    }

    String path() {
        return "/" + String.join("/", segments);
    }

    /** The number at a place of the path. */
    long id(int place) {
        return Long.parseUnsignedLong(segments.get(place));
    }

    /** Whether it answers an interaction, which no limit applies to. */
    boolean isInteraction() {
        return !segments.isEmpty()
                && (segments.get(0).equals("interactions") || segments.get(0).equals("webhooks"));
    }

    /** The id that a bucket belongs to. */
    String major() {
        return segments.size() > 1 ? segments.get(1) : "";
    }

    private boolean isToken(int place) {
        return place == 2 && isInteraction();
    }

    private static boolean isNumber(String segment) {
        return segment.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
