package dev.paperlark.discord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.requests.RestRateLimiter;
import net.dv8tion.jda.api.requests.Route;
import okhttp3.Response;

/** What Discord asked for with its 429s: until when no delivery may use a route, or any. Thread-safe. */
final class AskedPauses {
    /** For a 429 that does not say how long. */
    private static final Duration SAFE_PAUSE = Duration.ofSeconds(60);

    private static final String EVERY_ROUTE = "";

    private final Clock clock;
    private final Map<String, Instant> until = new ConcurrentHashMap<>();

    AskedPauses(Clock clock) {
        this.clock = clock;
    }

    /** Remembers a 429. */
    void asked(Route.CompiledRoute route, Response answer) {
        boolean byNetworkInFront = answer.header("via") == null;
        boolean everyRoute = byNetworkInFront || answer.header(RestRateLimiter.GLOBAL_HEADER) != null;
        Instant end = clock.instant().plus(pauseIn(answer));
        until.merge(everyRoute ? EVERY_ROUTE : nameOf(route), end, AskedPauses::later);
    }

    /** How long this route must not be used; empty when it may. */
    Optional<Duration> left(Route.CompiledRoute route) {
        Instant now = clock.instant();
        until.values().removeIf(end -> !end.isAfter(now));
        Instant end = later(until.getOrDefault(EVERY_ROUTE, now), until.getOrDefault(nameOf(route), now));
        return end.isAfter(now) ? Optional.of(Duration.between(now, end)) : Optional.empty();
    }

    private static Duration pauseIn(Response answer) {
        String seconds = answer.header(RestRateLimiter.RETRY_AFTER_HEADER, "");
        return seconds.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(seconds)) : SAFE_PAUSE;
    }

    private static String nameOf(Route.CompiledRoute route) {
        return route.getMethod() + " " + route.getCompiledRoute();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
