package dev.paperlark.support.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The chats of the test server and what may be done in them. Guarded by the server's lock. */
final class FakeChats {
    private record Limit(int messages, Duration window) {}

    /** What the server calls a text under a tag, where that is not the tag's own name. */
    private static final Map<String, String> ENTITIES = Map.of("b", "bold", "i", "italic", "a", "text_link");

    private final ObjectMapper json;
    private final Clock clock;
    private final Map<Long, FakeChat> chats = new LinkedHashMap<>();
    private final Map<Long, List<Instant>> sends = new LinkedHashMap<>();
    private Optional<Limit> limitOfChat = Optional.empty();
    private Optional<Limit> limitOfAll = Optional.empty();
    private long nextMessage = 1000;

    FakeChats(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    FakeChat add(long id, String kind) {
        FakeChat chat = new FakeChat(id, kind);
        chats.put(id, chat);
        return chat;
    }

    FakeChat get(long id) {
        return Optional.ofNullable(chats.get(id)).orElseThrow(() -> new Refusal("Bad Request: chat not found"));
    }

    long newMessageId() {
        return nextMessage++;
    }

    void limitChats(int messages, Duration window) {
        limitOfChat = Optional.of(new Limit(messages, window));
    }

    void limitAll(int messages, Duration window) {
        limitOfAll = Optional.of(new Limit(messages, window));
    }

    ObjectNode send(ObjectNode body) {
        FakeChat chat = reachable(body);
        checkTopic(chat, body);
        String text = MessageRules.textOf(body);
        MessageRules.checkKeyboard(body);
        checkReply(body);
        checkPace(chat);
        Sent sent = new Sent(chat.id, newMessageId(), text, body);
        chat.sent.add(sent);
        return describe(chat, sent);
    }

    /** A reader sees the name of the file, and its content after a line break. */
    ObjectNode sendFile(ObjectNode body, String field) {
        FakeChat chat = reachable(body);
        checkTopic(chat, body);
        checkPace(chat);
        Sent sent = new Sent(chat.id, newMessageId(), body.path(field).asText(), body);
        chat.sent.add(sent);
        return describe(chat, sent);
    }

    ObjectNode edit(ObjectNode body) {
        FakeChat chat = reachable(body);
        Sent old = chat.message(body.path("message_id").asLong());
        String text = MessageRules.textOf(body);
        MessageRules.checkKeyboard(body);
        boolean same = old.body().path("text").equals(body.path("text"))
                && old.body().path("reply_markup").equals(body.path("reply_markup"));
        if (same) {
            throw new Refusal("Bad Request: message is not modified: specified new message content and reply markup are"
                    + " exactly the same as a current content and reply markup of the message");
        }
        Sent changed = new Sent(chat.id, old.messageId(), text, body);
        chat.sent.replaceAll(message -> message.equals(old) ? changed : message);
        return describe(chat, changed);
    }

    /** A message of the bot as updates and answers show it. */
    ObjectNode describe(FakeChat chat, Sent sent) {
        ObjectNode node = json.createObjectNode();
        node.put("message_id", sent.messageId()).put("date", clock.instant().getEpochSecond());
        chat.describe(node.putObject("chat"));
        node.putObject("from")
                .put("id", 4242)
                .put("is_bot", true)
                .put("first_name", "Paperlark")
                .put("username", "paperlark_test_bot");
        node.put("text", sent.text());
        if (sent.body().has("parse_mode")) {
            HtmlText.of(sent.body().path("text").asText())
                    .spans()
                    .forEach(span -> node.withArray("entities")
                            .addObject()
                            .put("type", ENTITIES.getOrDefault(span.tag(), span.tag()))
                            .put("offset", span.begin())
                            .put("length", span.end() - span.begin()));
        }
        if (sent.body().has("message_thread_id")) {
            node.set("message_thread_id", sent.body().get("message_thread_id"));
            node.put("is_topic_message", true);
        }
        if (sent.body().path("reply_markup").has("inline_keyboard")) {
            node.set("reply_markup", sent.body().get("reply_markup"));
        }
        return node;
    }

    ObjectNode member(ObjectNode body) {
        FakeChat chat = reachable(body);
        long user = body.path("user_id").asLong();
        ObjectNode node = json.createObjectNode();
        node.put("status", chat.members.getOrDefault(user, "left"));
        node.putObject("user").put("id", user).put("is_bot", false).put("first_name", "Reader");
        return node;
    }

    private FakeChat reachable(ObjectNode body) {
        FakeChat chat = get(body.path("chat_id").asLong());
        chat.movedTo.ifPresent(to -> {
            throw new Refusal(
                    400, "Bad Request: group chat was upgraded to a supergroup chat", Map.of("migrate_to_chat_id", to));
        });
        chat.refusal.ifPresent(refusal -> {
            throw refusal;
        });
        return chat;
    }

    private static void checkTopic(FakeChat chat, ObjectNode body) {
        if (!body.has("message_thread_id")) {
            return;
        }
        int topic = body.get("message_thread_id").asInt();
        if (chat.closedTopics.contains(topic)) {
            throw new Refusal("Bad Request: TOPIC_CLOSED");
        }
        if (!chat.openTopics.contains(topic)) {
            throw new Refusal("Bad Request: message thread not found");
        }
    }

    private static void checkReply(ObjectNode body) {
        boolean mustExist = body.has("reply_parameters")
                && !body.path("reply_parameters")
                        .path("allow_sending_without_reply")
                        .asBoolean();
        if (mustExist) {
            throw new Refusal("Bad Request: message to be replied not found");
        }
    }

    private void checkPace(FakeChat chat) {
        Instant now = clock.instant();
        List<Instant> own = sends.computeIfAbsent(chat.id, id -> new ArrayList<>());
        limitOfChat.ifPresent(limit -> check(limit, own, now));
        limitOfAll.ifPresent(limit -> check(limit, all(), now));
        own.add(now);
    }

    private List<Instant> all() {
        return sends.values().stream().flatMap(List::stream).sorted().toList();
    }

    private static void check(Limit limit, List<Instant> sends, Instant now) {
        List<Instant> inside = sends.stream()
                .filter(sent -> sent.isAfter(now.minus(limit.window())))
                .toList();
        if (inside.size() >= limit.messages()) {
            Duration left = Duration.between(now, inside.get(0).plus(limit.window()));
            long seconds = Math.max(1, left.plusMillis(999).toSeconds());
            throw new Refusal(429, "Too Many Requests: retry after " + seconds, Map.of("retry_after", seconds));
        }
    }
}
