package dev.paperlark.support.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
    private AnswerWriter() {}

    static void write(HttpExchange exchange, Optional<Fault.Answer> fault, ObjectNode answer) throws IOException {
        byte[] body = answer.toString().getBytes(StandardCharsets.UTF_8);
        int status = answer.path("error_code").asInt(200);
        if (fault.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            write(exchange, status, "application/json", packed(body));
        } else if (fault.get() instanceof Fault.Answer.Http http) {
            if (http.retryAfter() >= 0) {
                exchange.getResponseHeaders().set("Retry-After", Integer.toString(http.retryAfter()));
            }
            write(exchange, http.status(), http.contentType(), http.body().getBytes(StandardCharsets.UTF_8));
        } else if (fault.get() instanceof Fault.Answer.CutInside) {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(Arrays.copyOf(body, body.length / 2));
            exchange.getResponseBody().flush();
        } else if (fault.get() instanceof Fault.Answer.Silence silence) {
            pause(silence.milliseconds());
        }
        exchange.close();
    }

    private static void write(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
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
