package dev.paperlark.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts requests by route and channel and over all, and tells about it in the headers that Discord has. Without a limit set it only
 * tells. Not thread-safe: the server locks.
 */
final class RateBuckets {
    private static final int PLENTY = 1000;
    private static final String GLOBAL = "global";

    private record Limit(int requests, Duration window) {}

    private final Clock clock;
    private final ObjectMapper json;
    private final Map<String, Deque<Instant>> taken = new HashMap<>();
    private Limit perChannel = new Limit(PLENTY, Duration.ofSeconds(5));
    private Optional<Limit> overall = Optional.empty();

    RateBuckets(Clock clock, ObjectMapper json) {
        this.clock = clock;
        this.json = json;
    }

    void limitChannels(int requests, Duration window) {
        perChannel = new Limit(requests, window);
    }

    void limitAll(int requests, Duration window) {
        overall = Optional.of(new Limit(requests, window));
    }

    /** Takes a place in the bucket; the refusal if there is none. */
    Optional<Answer> take(RequestPath request) {
        if (request.isInteraction()) {
            return Optional.empty();
        }
        if (overall.isPresent()) {
            Duration wait = waitFor(GLOBAL, overall.get());
            if (!wait.isZero()) {
                return Optional.of(tooMany(wait, true, Map.of()));
            }
        }
        Duration wait = waitFor(bucket(request), perChannel);
        if (!wait.isZero()) {
            return Optional.of(tooMany(wait, false, headers(request)));
        }
        overall.ifPresent(limit -> starts(GLOBAL).add(clock.instant()));
        starts(bucket(request)).add(clock.instant());
        return Optional.empty();
    }

    Map<String, String> headers(RequestPath request) {
        if (request.isInteraction()) {
            return Map.of();
        }
        Deque<Instant> starts = starts(bucket(request));
        Duration reset = starts.isEmpty()
                ? perChannel.window()
                : Duration.between(clock.instant(), starts.peekFirst().plus(perChannel.window()));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-RateLimit-Bucket", Integer.toHexString(request.route().hashCode()));
        headers.put("X-RateLimit-Limit", Integer.toString(perChannel.requests()));
        headers.put("X-RateLimit-Remaining", Integer.toString(Math.max(0, perChannel.requests() - starts.size())));
        headers.put(
                "X-RateLimit-Reset",
                seconds(Duration.between(Instant.EPOCH, clock.instant().plus(reset))));
        headers.put("X-RateLimit-Reset-After", seconds(reset));
        return headers;
    }

    private Duration waitFor(String bucket, Limit limit) {
        Deque<Instant> starts = starts(bucket);
        while (!starts.isEmpty() && !starts.peekFirst().plus(limit.window()).isAfter(clock.instant())) {
            starts.removeFirst();
        }
        return starts.size() < limit.requests()
                ? Duration.ZERO
                : Duration.between(clock.instant(), starts.peekFirst().plus(limit.window()));
    }

    private Answer tooMany(Duration wait, boolean global, Map<String, String> known) {
        Map<String, String> headers = new LinkedHashMap<>(known);
        headers.put("Retry-After", Long.toString((wait.toMillis() + 999) / 1000));
        headers.put("X-RateLimit-Scope", global ? GLOBAL : "user");
        if (global) {
            headers.put("X-RateLimit-Global", "true");
        }
        JsonNode body = json.createObjectNode()
                .put("message", "You are being rate limited.")
                .put("retry_after", wait.toMillis() / 1000.0)
                .put(GLOBAL, global);
        return new Answer(429, Optional.of(body), headers);
    }

    private Deque<Instant> starts(String bucket) {
        return taken.computeIfAbsent(bucket, name -> new ArrayDeque<>());
    }

    private static String bucket(RequestPath request) {
        return request.route() + " " + request.major();
    }

    private static String seconds(Duration duration) {
        return String.format(java.util.Locale.ROOT, "%.3f", duration.toMillis() / 1000.0);
    }
}
