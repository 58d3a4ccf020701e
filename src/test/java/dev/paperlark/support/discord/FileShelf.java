package dev.paperlark.support.discord;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.paperlark.support.Wire;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Files that people attach, where everybody who knows the address can fetch them. Safe for use by many threads. */
public final class FileShelf {
    /** Where they stand on the server. */
    public static final String PATH = "/attachments/";

    private record Shelved(String name, byte[] bytes) {}

    private final Map<Long, Shelved> files = new ConcurrentHashMap<>();
    private final AtomicLong next = new AtomicLong(7_000);

    /** Keeps a file; returns its id. */
    public long add(String name, byte[] bytes) {
        long id = next.incrementAndGet();
        files.put(id, new Shelved(name, bytes));
        return id;
    }

    /** The file as an interaction shows it. */
    ObjectNode describe(long id, String server) {
        Shelved file = files.get(id);
        String address = server + PATH + id;
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", Entities.text(id))
                .put("filename", file.name())
                .put("size", file.bytes().length)
                .put("url", address)
                .put("proxy_url", address);
    }

    /** Hands a file out. */
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Shelved file = files.get(Long.parseLong(path.substring(PATH.length())));
        Wire.write(exchange, 200, "application/octet-stream", file.bytes());
    }
}
