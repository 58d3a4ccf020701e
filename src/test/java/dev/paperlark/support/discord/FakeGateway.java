package dev.paperlark.support.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** The gateway: greets, checks who identifies, beats, and tells events to the last login. Thread-safe. */
public final class FakeGateway extends WebSocketServer {
    private static final int PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);
    private static final int HEARTBEAT_MILLISECONDS = 41_250;

    private final ObjectMapper json = new ObjectMapper();
    private final CountDownLatch started = new CountDownLatch(1);
    private final String token;
    private final Supplier<Welcome> welcome;
    private final Map<WebSocket, GatewayLine> lines = new HashMap<>();
    private final Map<String, GatewaySession> sessions = new HashMap<>();
    private final List<String> received = new ArrayList<>();
    private Optional<GatewaySession> current = Optional.empty();
    private Optional<Integer> closeOnIdentify = Optional.empty();
    private boolean acknowledging = true;
    private int heartbeatMilliseconds = HEARTBEAT_MILLISECONDS;

    /** What a login is told: READY without its session, then the servers. */
    record Welcome(ObjectNode ready, List<ObjectNode> guilds) {}

    FakeGateway(String token, Supplier<Welcome> welcome) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        this.token = token;
        this.welcome = welcome;
        setConnectionLostTimeout(0);
        setReuseAddr(true);
        setTcpNoDelay(true);
        setDaemon(true);
    }

    void begin() {
        start();
        try {
            if (!started.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the gateway did not start");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    String url() {
        return "ws://127.0.0.1:" + getPort();
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public synchronized void onOpen(WebSocket socket, ClientHandshake handshake) {
        GatewayLine line =
                new GatewayLine(socket, handshake.getResourceDescriptor().contains("compress=zlib-stream"));
        lines.put(socket, line);
        line.send(payload(10, json.createObjectNode().put("heartbeat_interval", heartbeatMilliseconds)));
    }

    @Override
    public synchronized void onClose(WebSocket socket, int code, String reason, boolean remote) {
        GatewayLine line = lines.remove(socket);
        List.copyOf(sessions.values()).stream()
                .filter(session -> session.line.equals(Optional.ofNullable(line)))
                .forEach(session -> {
                    session.line = Optional.empty();
                    // a client that says goodbye with one of these gives its session up
                    if (remote && (code == 1000 || code == 1001)) {
                        sessions.remove(session.id);
                    }
                });
        if (line != null) {
            line.end();
        }
    }

    @Override
    public synchronized void onMessage(WebSocket socket, String text) {
        GatewayLine line = lines.get(socket);
        try {
            JsonNode message = json.readTree(text);
            int op = message.path("op").asInt();
            received.add("op " + op);
            switch (op) {
                case 1 -> acknowledge(line);
                case 2 -> identify(line, message.path("d"));
                case 6 -> resume(line, message.path("d"));
                case 3, 8 -> {}
                default -> line.close(4001, "Unknown opcode");
            }
        } catch (JsonProcessingException broken) {
            line.close(4002, "Decode error");
        }
    }

    @Override
    public void onError(WebSocket socket, Exception problem) {
        // the close that follows is what counts
    }

    private void acknowledge(GatewayLine line) {
        if (acknowledging) {
            line.send(json.createObjectNode().put("op", 11));
        }
    }

    private void identify(GatewayLine line, JsonNode data) {
        int intents = data.path("intents").asInt();
        if (!data.path("token").asText().equals(token)) {
            line.close(4004, "Authentication failed.");
        } else if ((intents & PRIVILEGED) != 0) {
            line.close(4014, "Disallowed intent(s).");
        } else if (closeOnIdentify.isPresent()) {
            line.close(closeOnIdentify.get(), "as the test wants");
        } else {
            GatewaySession session = new GatewaySession(json, intents);
            session.line = Optional.of(line);
            sessions.put(session.id, session);
            current = Optional.of(session);
            greet(session);
        }
    }

    private void greet(GatewaySession session) {
        Welcome words = welcome.get();
        words.ready().put("v", 10).put("session_id", session.id).put("resume_gateway_url", url());
        session.dispatch("READY", words.ready());
        words.guilds().forEach(guild -> session.dispatch("GUILD_CREATE", guild));
    }

    private void resume(GatewayLine line, JsonNode data) {
        GatewaySession session = sessions.get(data.path("session_id").asText());
        int sequence = data.path("seq").asInt();
        if (!data.path("token").asText().equals(token)) {
            line.close(4004, "Authentication failed.");
        } else if (session == null || sequence > session.sequence()) {
            line.send(invalid(false));
        } else {
            session.resume(line, sequence);
        }
    }

    /** Tells an event to the last login, at once or when it resumes. */
    synchronized void dispatch(String type, ObjectNode data) {
        current.orElseThrow(() -> new IllegalStateException("nobody has logged in"))
                .dispatch(type, data);
    }

    /** Tells an event to the last login if that asked for one of these intents. */
    synchronized void dispatch(String type, ObjectNode data, int intents) {
        current.filter(session -> (session.intents & intents) != 0).ifPresent(session -> session.dispatch(type, data));
    }

    /** Asks the client to connect anew and resume. */
    public void askToReconnect() {
        withLine(line -> line.send(json.createObjectNode().put("op", 7)));
    }

    /** Says that the session is over; the client may try to resume it or not. */
    public synchronized void invalidate(boolean resumable) {
        Optional<GatewayLine> line = current.flatMap(session -> session.line);
        if (!resumable) {
            current.ifPresent(session -> sessions.remove(session.id));
        }
        line.ifPresent(open -> open.send(invalid(resumable)));
    }

    /** Closes the line with a code of Discord. */
    public void close(int code) {
        withLine(line -> line.close(code, "as the test wants"));
    }

    /** Breaks the line without a word. */
    public void drop() {
        withLine(GatewayLine::drop);
    }

    /** Forgets every session: the next resume is refused. */
    public synchronized void forgetSessions() {
        sessions.clear();
    }

    /** The next logins are closed with this code, 4014 for example. */
    public synchronized void refuseLogins(int code) {
        closeOnIdentify = Optional.of(code);
    }

    /** Heartbeats get no answer from now on. */
    public synchronized void stopAcknowledging() {
        acknowledging = false;
    }

    /** Heartbeats get answers again. */
    public synchronized void acknowledge() {
        acknowledging = true;
    }

    /** How often the next connections shall beat. */
    public synchronized void beatEvery(int milliseconds) {
        heartbeatMilliseconds = milliseconds;
    }

    /** How many messages with this op code came, for example 2 for logins and 6 for resumes. */
    public synchronized long received(int op) {
        return received.stream().filter(("op " + op)::equals).count();
    }

    /** Whether a login is listening. */
    public synchronized boolean connected() {
        return current.flatMap(session -> session.line).isPresent();
    }

    private synchronized void withLine(Consumer<GatewayLine> action) {
        action.accept(current.flatMap(session -> session.line)
                .orElseThrow(() -> new IllegalStateException("nobody is connected")));
    }

    private ObjectNode invalid(boolean resumable) {
        return json.createObjectNode().put("op", 9).put("d", resumable);
    }

    private ObjectNode payload(int op, ObjectNode data) {
        ObjectNode payload = json.createObjectNode().put("op", op);
        payload.set("d", data);
        return payload;
    }

    void end() {
        try {
            stop(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
