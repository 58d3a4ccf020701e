package dev.paperlark.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.paperlark.support.MultipartForm;
import dev.paperlark.support.Upload;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The HTTP side of a test server: tokens, limits, rules, faults, and a history of all that came. Safe for use by many threads. */
public final class RestApi {
    private final FakeServer server;
    private final String token;
    private final Clock clock;
    private final Routes routes;
    private final BodyRules rules = new BodyRules();
    private final RateBuckets buckets;
    private final Map<String, Deque<Fault>> faults = new HashMap<>();
    private final List<ApiRequest> history = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private Function<ApiRequest, Optional<Fault>> chance = request -> Optional.empty();
    private boolean revoked;

    public RestApi(FakeServer server, String token, Clock clock, String gatewayUrl) {
        this.server = server;
        this.token = token;
        this.clock = clock;
        this.routes = new Routes(server, gatewayUrl);
        this.buckets = new RateBuckets(clock, server.json);
    }

    /** Answers one HTTP request. */
    public void handle(HttpExchange exchange) throws IOException {
        RequestPath request = RequestPath.of(exchange.getRequestMethod(), exchange.getRequestURI());
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        JsonNode body = body(exchange.getRequestHeaders().getFirst("Content-Type"), bytes);
        Optional<Fault> fault = nextFault(request, body);
        Answer answer = new Answer(0, Optional.empty(), Map.of());
        if (fault.map(Fault::accepted).orElse(true)) {
            answer = answered(exchange.getRequestHeaders().getFirst("Authorization"), request, body);
        }
        remember(request, body, answer.status());
        AnswerWriter.write(exchange, fault.map(Fault::answer), answer);
    }

    /** Files come beside the JSON; their names stand in it as well. */
    private JsonNode body(String contentType, byte[] bytes) throws IOException {
        Optional<Map<String, MultipartForm.Part>> form =
                MultipartForm.parse(Objects.requireNonNullElse(contentType, ""), bytes);
        if (form.isEmpty()) {
            return bytes.length == 0 ? server.json.createObjectNode() : server.json.readTree(bytes);
        }
        ObjectNode body =
                (ObjectNode) server.json.readTree(form.get().get("payload_json").text());
        form.get()
                .forEach((name, part) -> part.fileName()
                        .ifPresent(file -> named(body, name)
                                .put("filename", file)
                                .set("content", new Upload(part.text(), part.bytes()))));
        return body;
    }

    /** The entry of the attachment that belongs to a field such as {@code files[0]}. */
    private static ObjectNode named(ObjectNode body, String field) {
        String id = field.replaceAll("\\D", "");
        for (JsonNode attachment : body.withArray("attachments")) {
            if (attachment.path("id").asText().equals(id)) {
                // JDA writes a number where the OpenAPI has a text; Discord takes both
                return ((ObjectNode) attachment).put("id", id);
            }
        }
        return body.withArray("attachments").addObject().put("id", id);
    }

    private Answer answered(String authorization, RequestPath request, JsonNode body) {
        try {
            if (!request.isInteraction() && !("Bot " + token).equals(authorization) || isRevoked()) {
                throw new Refusal(401, 0, "401: Unauthorized");
            }
            Optional<Answer> tooMany = taken(request);
            if (tooMany.isPresent()) {
                return tooMany.get();
            }
            checkAgainstRules(request, body);
            Answer answer = routes.answer(request, body);
            return new Answer(answer.status(), answer.body(), headers(request));
        } catch (Refusal refusal) {
            ObjectNode words =
                    server.json.createObjectNode().put("code", refusal.code()).put("message", refusal.getMessage());
            return new Answer(refusal.status(), Optional.of(words), headers(request));
        }
    }

    private void checkAgainstRules(RequestPath request, JsonNode body) {
        int flags = server.locked(() -> server.desk.flagsBefore(request) | routes.flagsBefore(request));
        List<String> found = rules.violations(request, body, flags);
        synchronized (this) {
            violations.addAll(found);
        }
        if (!found.isEmpty()) {
            throw Refusal.invalid(String.join("; ", found));
        }
    }

    private synchronized Optional<Answer> taken(RequestPath request) {
        return buckets.take(request);
    }

    private synchronized Map<String, String> headers(RequestPath request) {
        return buckets.headers(request);
    }

    private synchronized Optional<Fault> nextFault(RequestPath request, JsonNode body) {
        Fault planned = Optional.ofNullable(faults.get(request.route()))
                .map(Deque::poll)
                .orElse(null);
        return planned != null
                ? Optional.of(planned)
                : chance.apply(new ApiRequest(clock.instant(), request.route(), request.path(), body, 0));
    }

    private synchronized void remember(RequestPath request, JsonNode body, int status) {
        history.add(new ApiRequest(clock.instant(), request.route(), request.path(), body, status));
    }

    private synchronized boolean isRevoked() {
        return revoked;
    }

    public synchronized void revoke(boolean now) {
        revoked = now;
    }

    public synchronized void failNext(String route, Collection<Fault> next) {
        faults.computeIfAbsent(route, name -> new ArrayDeque<>()).addAll(next);
    }

    /** Asks for a fault at each request for which none is planned. */
    public synchronized void failByChance(Function<ApiRequest, Optional<Fault>> choice) {
        chance = choice;
    }

    public synchronized void limitChannels(int requests, Duration window) {
        buckets.limitChannels(requests, window);
    }

    public synchronized void limitAll(int requests, Duration window) {
        buckets.limitAll(requests, window);
    }

    public synchronized List<ApiRequest> history() {
        return List.copyOf(history);
    }

    public synchronized List<String> violations() {
        return List.copyOf(violations);
    }
}
