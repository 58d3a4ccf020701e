package dev.paperlark.telegram;

import dev.paperlark.config.Secret;
import dev.paperlark.config.Settings.TelegramSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A Bot API that answers what it is told to and remembers what it was asked. */
final class ApiStub implements AutoCloseable {
    static final String TOKEN = "123456:canary-token";

    static final String TRUE = "{\"ok\":true,\"result\":true}";

    private final MockWebServer server = new MockWebServer();
    private final Deque<MockResponse> updates = new ArrayDeque<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final TelegramClients clients;

    ApiStub() {
        answers.put("getme", """
                {"ok":true,"result":{"id":123456,"is_bot":true,"first_name":"Lark","username":"LarkBot"}}""");
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        clients = new TelegramClients(
                new TelegramSettings(new Secret(TOKEN), "http://" + server.getHostName() + ":" + server.getPort()));
    }

    TelegramClients clients() {
        return clients;
    }

    /** The next getUpdates is answered so. */
    ApiStub next(int code, String body) {
        updates.add(new MockResponse.Builder().code(code).body(body).build());
        return this;
    }

    /** The next getUpdates brings these updates. */
    ApiStub next(String... updates) {
        return next(200, "{\"ok\":true,\"result\":[" + String.join(",", updates) + "]}");
    }

    /** What a method is answered from now on. */
    void answers(String method, String body) {
        answers.put(method.toLowerCase(Locale.ROOT), body);
    }

    /** Method and body of each request so far. */
    List<String> asked() {
        return asked;
    }

    private synchronized MockResponse answer(RecordedRequest request) {
        String target = request.getTarget();
        String method = target.substring(target.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        asked.add(method + " " + request.getBody().utf8());
        if (method.equals("getupdates")) {
            return updates.isEmpty()
                    ? new MockResponse.Builder()
                            .body("{\"ok\":true,\"result\":[]}")
                            .build()
                    : updates.poll();
        }
        return new MockResponse.Builder()
                .body(answers.getOrDefault(method, TRUE))
                .build();
    }

    @Override
    public void close() {
        clients.close();
        server.close();
    }
}
