package dev.paperlark.support.discord;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Puts an answer on the wire, or what a fault makes of it. Packed, as the real server does. */
final class AnswerWriter {
    private static final String JSON = "application/json";

    private AnswerWriter() {}

    static void write(HttpExchange exchange, Optional<Fault.Answer> fault, Answer answer) throws IOException {
        byte[] body = answer.body().map(Object::toString).orElse("").getBytes(StandardCharsets.UTF_8);
        if (fault.isEmpty()) {
            writePacked(exchange, answer, body);
        } else if (fault.get() instanceof Fault.Answer.Http http) {
            via(exchange);
            write(exchange, http.status(), http.contentType(), http.body().getBytes(StandardCharsets.UTF_8));
        } else if (fault.get() instanceof Fault.Answer.TooMany tooMany) {
            writeTooMany(exchange, tooMany);
        } else if (fault.get() instanceof Fault.Answer.CutInside) {
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(Arrays.copyOf(body, body.length / 2));
            exchange.getResponseBody().flush();
        } else if (fault.get() instanceof Fault.Answer.Silence silence) {
            pause(silence.milliseconds());
        }
        exchange.close();
    }

    private static void writePacked(HttpExchange exchange, Answer answer, byte[] body) throws IOException {
        via(exchange);
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        if (body.length > 0) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        write(exchange, answer.status(), JSON, body.length > 0 ? packed(body) : body);
    }

    private static void writeTooMany(HttpExchange exchange, Fault.Answer.TooMany tooMany) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", Integer.toString(tooMany.seconds()));
        if (!tooMany.via()) {
            write(exchange, 429, "text/html", "<html>rate limited</html>".getBytes(StandardCharsets.UTF_8));
            return;
        }
        via(exchange);
        exchange.getResponseHeaders().set("X-RateLimit-Scope", tooMany.global() ? "global" : "user");
        if (tooMany.global()) {
            exchange.getResponseHeaders().set("X-RateLimit-Global", "true");
        }
        String body = "{\"message\":\"You are being rate limited.\",\"retry_after\":" + tooMany.seconds()
                + ".0,\"global\":" + tooMany.global() + "}";
        write(exchange, 429, JSON, body.getBytes(StandardCharsets.UTF_8));
    }

    /** JDA takes answers without it for those of a network in front of Discord. */
    private static void via(HttpExchange exchange) {
        exchange.getResponseHeaders().set("Via", "1.1 loopback");
    }

    private static void write(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        if (body.length > 0) {
            exchange.getResponseHeaders().set("Content-Type", type);
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static byte[] packed(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packer = new GZIPOutputStream(bytes)) {
            packer.write(body);
        }
        return bytes.toByteArray();
    }

    /** A slow answer, where a test asks for one. */
    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
