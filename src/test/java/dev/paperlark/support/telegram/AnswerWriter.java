package dev.paperlark.support.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.paperlark.support.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Puts an answer on the wire, or what a fault makes of it. Packed, as the real server does. */
final class AnswerWriter {
    private AnswerWriter() {}

    static void write(HttpExchange exchange, Optional<Fault.Answer> fault, ObjectNode answer) throws IOException {
        byte[] body = answer.toString().getBytes(StandardCharsets.UTF_8);
        int status = answer.path("error_code").asInt(200);
        if (fault.isEmpty()) {
            Wire.writePacked(exchange, status, "application/json", body);
        } else if (fault.get() instanceof Fault.Answer.Http http) {
            if (http.retryAfter() >= 0) {
                exchange.getResponseHeaders().set("Retry-After", Integer.toString(http.retryAfter()));
            }
            Wire.write(exchange, http.status(), http.contentType(), http.body().getBytes(StandardCharsets.UTF_8));
        } else if (fault.get() instanceof Fault.Answer.CutInside) {
            Wire.writeHalf(exchange, status, body);
        } else if (fault.get() instanceof Fault.Answer.Silence silence) {
            Wire.pause(silence.milliseconds());
        }
        exchange.close();
    }
}
