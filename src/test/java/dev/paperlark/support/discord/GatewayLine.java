package dev.paperlark.support.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import org.java_websocket.WebSocket;

/** One connection of the gateway: plain text, or one zlib stream over all messages. Not thread-safe: the gateway locks. */
final class GatewayLine {
    private final WebSocket socket;
    private final boolean packed;
    private final Deflater deflater = new Deflater();

    GatewayLine(WebSocket socket, boolean packed) {
        this.socket = socket;
        this.packed = packed;
    }

    void send(ObjectNode payload) {
        if (!socket.isOpen()) {
            return;
        }
        byte[] text = payload.toString().getBytes(StandardCharsets.UTF_8);
        if (packed) {
            socket.send(deflated(text));
        } else {
            socket.send(payload.toString());
        }
    }

    void close(int code, String reason) {
        socket.close(code, reason);
    }

    /** Closes without a word, as a broken network does. */
    void drop() {
        socket.closeConnection(1006, "dropped");
    }

    void end() {
        deflater.end();
    }

    private byte[] deflated(byte[] text) {
        deflater.setInput(text);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        int length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
        while (length > 0) {
            out.write(buffer, 0, length);
            length = length < buffer.length ? 0 : deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
        }
        return out.toByteArray();
    }
}
