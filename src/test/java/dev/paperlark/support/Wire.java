package dev.paperlark.support;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Puts bytes on the wire of a test server, or only half of them. */
public final class Wire {
    private Wire() {}

    /** Answers with these bytes; without any, there is no body and no type. */
    public static void write(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        if (body.length > 0) {
            exchange.getResponseHeaders().set("Content-Type", type);
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** Answers with these bytes packed, as the real servers do. */
    public static void writePacked(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        write(exchange, status, type, packed(body));
    }

    /** Promises these bytes and sends half of them. */
    public static void writeHalf(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(Arrays.copyOf(body, body.length / 2));
        exchange.getResponseBody().flush();
    }

    /** A slow answer, where a test asks for one. */
    public static void pause(long milliseconds) {
        try {
            // the server's thread stands in for a slow Internet; no test sleeps
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] packed(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packer = new GZIPOutputStream(bytes)) {
            packer.write(body);
        }
        return bytes.toByteArray();
    }
}
