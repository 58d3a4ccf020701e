package dev.paperlark.support.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.paperlark.support.MultipartForm;
import dev.paperlark.support.TokenCanary;
import dev.paperlark.support.Upload;
import dev.paperlark.support.Wire;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The methods of the Bot API that a test server has. Safe for use by many threads. */
public final class FakeBotApi {
    private static final String BOT = "/bot";
    private static final String FILE = "/file";
    private static final String ATTACH = "attach://";

    private final String token;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();
    private final ApiRules rules = new ApiRules(json);
    private final FakeChats chats;
    private final FakeUpdates writer;
    private final UpdateQueue updates;
    private final Map<String, Deque<Fault>> faults = new HashMap<>();
    private final List<ApiRequest> history = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final InlineQueries inlineQueries = new InlineQueries();
    private boolean revoked;

    public FakeBotApi(String token, Clock clock) {
        this.token = token;
        this.clock = clock;
        this.chats = new FakeChats(json, clock);
        this.writer = new FakeUpdates(json, clock);
        this.updates = new UpdateQueue(clock);
    }

    /** Answers one HTTP request. */
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith(FILE)) {
            byte[] file = path.startsWith(FILE + BOT + token + "/")
                    ? files.get(path.substring(path.lastIndexOf('/') + 1))
                    : new byte[0];
            Wire.write(exchange, 200, "application/octet-stream", file);
            return;
        }
        String method = path.substring(path.lastIndexOf('/') + 1);
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        ObjectNode body = body(exchange.getRequestHeaders().getFirst("Content-Type"), bytes);
        Optional<Fault> fault = nextFault(method);
        ObjectNode answer = json.createObjectNode();
        boolean accepted = fault.map(Fault::accepted).orElse(true);
        if (accepted) {
            answer = answered(path, method, body);
        }
        remember(method, body, accepted && answer.path("ok").asBoolean());
        AnswerWriter.write(exchange, fault.map(Fault::answer), answer);
    }

    /** Of a form, texts that are numbers count as such, and {@code attach://} as the name and content of the file it names. */
    private ObjectNode body(String contentType, byte[] bytes) throws IOException {
        Optional<Map<String, MultipartForm.Part>> form =
                MultipartForm.parse(Objects.requireNonNullElse(contentType, ""), bytes);
        if (form.isEmpty()) {
            return bytes.length == 0 ? json.createObjectNode() : (ObjectNode) json.readTree(bytes);
        }
        ObjectNode body = json.createObjectNode();
        form.get().forEach((name, part) -> {
            if (part.fileName().isEmpty()) {
                body.set(name, value(part.text(), form.get()));
            }
        });
        return body;
    }

    private JsonNode value(String text, Map<String, MultipartForm.Part> form) {
        if (text.startsWith(ATTACH)) {
            MultipartForm.Part file = Objects.requireNonNull(form.get(text.substring(ATTACH.length())));
            return new Upload(file.fileName().orElse("") + "\n" + file.text(), file.bytes());
        }
        return text.matches("-?\\d{1,18}")
                ? json.getNodeFactory().numberNode(Long.parseLong(text))
                : json.getNodeFactory().textNode(text);
    }

    private ObjectNode answered(String path, String method, ObjectNode body) {
        ObjectNode answer = json.createObjectNode();
        try {
            JsonNode result = result(path, method, body);
            answer.put("ok", true).set("result", result);
        } catch (Refusal refusal) {
            answer.put("ok", false).put("error_code", refusal.code()).put("description", refusal.getMessage());
            if (!refusal.parameters().isEmpty()) {
                answer.set("parameters", json.valueToTree(refusal.parameters()));
            }
        }
        return answer;
    }

    private JsonNode result(String path, String method, ObjectNode body) {
        if (!path.startsWith(BOT + token + "/") || isRevoked()) {
            throw new Refusal(401, "Unauthorized", Map.of());
        }
        checkAgainstRules(method, body);
        return switch (method.toLowerCase(Locale.ROOT)) {
            case "getupdates" -> poll(body);
            case "sendmessage" -> locked(() -> send(body));
            case "senddocument" -> locked(() -> chats.sendFile(body, "document"));
            case "sendphoto" -> locked(() -> chats.sendFile(body, "photo"));
            case "editmessagetext" -> locked(() -> edit(body));
            case "getchatmember" -> locked(() -> chats.member(body));
            case "answerinlinequery" -> locked(() -> inlineAnswer(body));
            case "getme" -> me();
            case "getfile" ->
                file(body.path("file_id").asText())
                        .put("file_path", "documents/" + body.path("file_id").asText());
            case "answercallbackquery",
                    "setmycommands",
                    "deletemycommands",
                    "setmydescription",
                    "setmyshortdescription" -> json.getNodeFactory().booleanNode(true);
            case "deletewebhook" -> json.getNodeFactory().booleanNode(true);
            default -> throw new Refusal(404, "Not Found", Map.of());
        };
    }

    private synchronized void checkAgainstRules(String method, ObjectNode body) {
        List<String> found = rules.violations(method, body);
        violations.addAll(found);
        if (body.toString().contains(TokenCanary.WORDS)) {
            violations.add(method + " carries a token");
        }
        if (!found.isEmpty()) {
            throw new Refusal("Bad Request: " + String.join("; ", found));
        }
    }

    private JsonNode send(ObjectNode body) {
        return remembering(() -> chats.send(body));
    }

    private JsonNode edit(ObjectNode body) {
        return remembering(() -> chats.edit(body));
    }

    /** A message that is wrong in itself is a violation; a chat that does not exist is life. */
    private JsonNode remembering(Supplier<JsonNode> call) {
        try {
            return call.get();
        } catch (Refusal refusal) {
            String words = refusal.getMessage();
            if (words.contains("parse entities")
                    || words.contains("too long")
                    || words.contains("is empty")
                    || words.contains("BUTTON_DATA_INVALID")
                    || words.contains("unsupported parse_mode")) {
                violations.add(words);
            }
            throw refusal;
        }
    }

    private JsonNode poll(ObjectNode body) {
        try {
            var given = json.createArrayNode();
            updates.poll(body, given);
            return given;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return json.createArrayNode();
        }
    }

    private JsonNode inlineAnswer(ObjectNode body) {
        try {
            inlineQueries.answered(body);
            return json.getNodeFactory().booleanNode(true);
        } catch (Refusal refusal) {
            violations.add(refusal.getMessage());
            throw refusal;
        }
    }

    private ObjectNode file(String id) {
        return json.createObjectNode()
                .put("file_id", id)
                .put("file_unique_id", id)
                .put("file_size", files.get(id).length);
    }

    private JsonNode me() {
        return json.createObjectNode()
                .put("id", 4242)
                .put("is_bot", true)
                .put("first_name", "Paperlark")
                .put("username", "paperlark_test_bot")
                .put("can_join_groups", true)
                .put("supports_inline_queries", true);
    }

    private synchronized JsonNode locked(Supplier<JsonNode> call) {
        return call.get();
    }

    private synchronized Optional<Fault> nextFault(String method) {
        return Optional.ofNullable(faults.get(method.toLowerCase(Locale.ROOT))).map(Deque::poll);
    }

    private synchronized void remember(String method, ObjectNode body, boolean accepted) {
        history.add(new ApiRequest(clock.instant(), method, body, accepted));
    }

    private synchronized boolean isRevoked() {
        return revoked;
    }

    public synchronized void chat(long id, String kind, boolean forum) {
        chats.add(id, kind).forum = forum;
    }

    public synchronized void openTopic(long chat, int topic) {
        chats.get(chat).openTopics.add(topic);
    }

    public synchronized void closeTopic(long chat, int topic) {
        chats.get(chat).closedTopics.add(topic);
    }

    public synchronized void member(long chat, long user, String status) {
        chats.get(chat).members.put(user, status);
    }

    public synchronized void speaks(long user, String language) {
        writer.speaks(user, language);
    }

    public synchronized long message(long chat, long user, String text, Optional<Integer> topic) {
        return updates.add(writer.message(chats.get(chat), user, text, chats.newMessageId(), topic));
    }

    /** Somebody sends a file, as a reply to a message of the bot if there is one. */
    public synchronized long document(
            long chat, long user, String name, byte[] bytes, String caption, Optional<Sent> question) {
        long messageId = chats.newMessageId();
        String id = "file" + messageId;
        files.put(id, bytes);
        FakeChat place = chats.get(chat);
        ObjectNode update = writer.document(place, user, file(id).put("file_name", name), caption, messageId);
        question.ifPresent(
                asked -> ((ObjectNode) update.path("message")).set("reply_to_message", chats.describe(place, asked)));
        return updates.add(update);
    }

    public synchronized long reply(Sent question, long user, String text) {
        FakeChat chat = chats.get(question.chat());
        return updates.add(writer.reply(chat, chats.describe(chat, question), user, text, chats.newMessageId()));
    }

    public synchronized long masked(long chat, long mask, String text, Optional<Integer> topic) {
        return updates.add(writer.masked(chats.get(chat), chats.get(mask), text, chats.newMessageId(), topic));
    }

    public synchronized long post(long channel, String text) {
        return updates.add(writer.post(chats.get(channel), text, chats.newMessageId()));
    }

    public synchronized long press(Sent message, String data, long user) {
        FakeChat chat = chats.get(message.chat());
        return updates.add(writer.press(chats.describe(chat, message), data, user));
    }

    public synchronized long inline(long user, String text, String offset) {
        return updates.add(writer.inline(inlineQueries.next(), user, text, offset));
    }

    public synchronized long standing(long chat, long user, String before, String after) {
        return updates.add(writer.standing(chats.get(chat), user, before, after));
    }

    public synchronized void refuse(long chat, int code, String description) {
        chats.get(chat).refusal = Optional.of(new Refusal(code, description, Map.of()));
    }

    public synchronized void allow(long chat) {
        chats.get(chat).refusal = Optional.empty();
    }

    public synchronized void migrate(long from, long to) {
        FakeChat old = chats.get(from);
        FakeChat moved = chats.add(to, "supergroup");
        moved.members.putAll(old.members);
        old.movedTo = Optional.of(to);
        updates.add(writer.migration(old, chats.newMessageId(), "migrate_to_chat_id", to));
        updates.add(writer.migration(moved, chats.newMessageId(), "migrate_from_chat_id", from));
    }

    public synchronized void revoke(boolean now) {
        revoked = now;
    }

    public synchronized void failNext(String method, Collection<Fault> next) {
        faults.computeIfAbsent(method.toLowerCase(Locale.ROOT), name -> new ArrayDeque<>())
                .addAll(next);
    }

    public synchronized void limitChats(int messages, Duration window) {
        chats.limitChats(messages, window);
    }

    public synchronized void limitAll(int messages, Duration window) {
        chats.limitAll(messages, window);
    }

    public UpdateQueue updates() {
        return updates;
    }

    public synchronized List<Sent> sent(long chat) {
        return List.copyOf(chats.get(chat).sent);
    }

    public synchronized List<ApiRequest> history() {
        return List.copyOf(history);
    }

    public synchronized List<String> violations() {
        return List.copyOf(violations);
    }
}
