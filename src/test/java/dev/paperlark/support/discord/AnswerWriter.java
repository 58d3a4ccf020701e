package dev.paperlark.support.discord;

import com.sun.net.httpserver.HttpExchange;
import dev.paperlark.support.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Puts an answer on the wire, or what a fault makes of it. Packed, as the real server does. */
final class AnswerWriter {
    private static final String JSON = "application/json";

    private AnswerWriter() {}

    static void write(HttpExchange exchange, Optional<Fault.Answer> fault, Answer answer) throws IOException {
        byte[] body = answer.body().map(Object::toString).orElse("").getBytes(StandardCharsets.UTF_8);
        if (fault.isEmpty()) {
            writeWhole(exchange, answer, body);
        } else if (fault.get() instanceof Fault.Answer.Http http) {
            via(exchange);
            Wire.write(exchange, http.status(), http.contentType(), http.body().getBytes(StandardCharsets.UTF_8));
        } else if (fault.get() instanceof Fault.Answer.TooMany tooMany) {
            writeTooMany(exchange, tooMany);
        } else if (fault.get() instanceof Fault.Answer.CutInside) {
            Wire.writeHalf(exchange, answer.status(), body);
        } else if (fault.get() instanceof Fault.Answer.Silence silence) {
            Wire.pause(silence.milliseconds());
        }
        exchange.close();
    }

    private static void writeWhole(HttpExchange exchange, Answer answer, byte[] body) throws IOException {
        via(exchange);
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        if (body.length > 0) {
            Wire.writePacked(exchange, answer.status(), JSON, body);
        } else {
            Wire.write(exchange, answer.status(), JSON, body);
        }
    }

    private static void writeTooMany(HttpExchange exchange, Fault.Answer.TooMany tooMany) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", Integer.toString(tooMany.seconds()));
        if (!tooMany.via()) {
            Wire.write(exchange, 429, "text/html", "<html>rate limited</html>".getBytes(StandardCharsets.UTF_8));
            return;
        }
        via(exchange);
        exchange.getResponseHeaders().set("X-RateLimit-Scope", tooMany.global() ? "global" : "user");
        if (tooMany.global()) {
            exchange.getResponseHeaders().set("X-RateLimit-Global", "true");
        }
        String body = "{\"message\":\"You are being rate limited.\",\"retry_after\":" + tooMany.seconds()
                + ".0,\"global\":" + tooMany.global() + "}";
        Wire.write(exchange, 429, JSON, body.getBytes(StandardCharsets.UTF_8));
    }

    /** JDA takes answers without it for those of a network in front of Discord. */
    private static void via(HttpExchange exchange) {
        exchange.getResponseHeaders().set("Via", "1.1 loopback");
    }
}
