package dev.paperlark.support.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Writes the updates that people cause, in the fields of the Bot API. */
final class FakeUpdates {
    /** Who seems to write what anonymous administrators write. */
    private static final long GROUP_ANONYMOUS_BOT = 1_087_968_824;

    /** Who seems to write what is written in the name of a channel. */
    private static final long CHANNEL_BOT = 136_817_688;

    private final ObjectMapper json;
    private final Clock clock;
    private final Map<Long, String> languages = new HashMap<>();
    private long nextPress = 1;

    FakeUpdates(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Somebody writes. */
    ObjectNode message(FakeChat chat, long user, String text, long messageId, Optional<Integer> topic) {
        ObjectNode update = json.createObjectNode();
        ObjectNode message = head(update.putObject("message"), chat, messageId);
        user(message.putObject("from"), user);
        write(message, text, topic);
        return update;
    }

    /** Somebody sends a file, with words below it unless they are empty. */
    ObjectNode document(FakeChat chat, long user, ObjectNode file, String caption, long messageId) {
        ObjectNode update = json.createObjectNode();
        ObjectNode message = head(update.putObject("message"), chat, messageId);
        user(message.putObject("from"), user);
        message.set("document", file);
        if (!caption.isEmpty()) {
            message.put("caption", caption);
        }
        return update;
    }

    /** Somebody answers a message of the bot by a reply to it. */
    ObjectNode reply(FakeChat chat, ObjectNode question, long user, String text, long messageId) {
        Optional<Integer> topic = question.has("message_thread_id")
                ? Optional.of(question.path("message_thread_id").asInt())
                : Optional.empty();
        ObjectNode update = message(chat, user, text, messageId, topic);
        ((ObjectNode) update.path("message")).set("reply_to_message", question);
        return update;
    }

    /** Somebody writes in the name of a chat: of a group itself, as its anonymous administrators do, or of a channel. */
    ObjectNode masked(FakeChat chat, FakeChat mask, String text, long messageId, Optional<Integer> topic) {
        ObjectNode update = json.createObjectNode();
        ObjectNode message = head(update.putObject("message"), chat, messageId);
        mask.describe(message.putObject("sender_chat"));
        message.putObject("from")
                .put("id", mask.id == chat.id ? GROUP_ANONYMOUS_BOT : CHANNEL_BOT)
                .put("is_bot", true)
                .put("first_name", "Telegram");
        write(message, text, topic);
        return update;
    }

    /** An administrator writes in a channel, where only the channel itself is seen to write. */
    ObjectNode post(FakeChat channel, String text, long messageId) {
        ObjectNode update = json.createObjectNode();
        ObjectNode message = head(update.putObject("channel_post"), channel, messageId);
        channel.describe(message.putObject("sender_chat"));
        write(message, text, Optional.empty());
        return update;
    }

    private static void write(ObjectNode message, String text, Optional<Integer> topic) {
        message.put("text", text);
        topic.ifPresent(thread -> message.put("message_thread_id", thread).put("is_topic_message", true));
        if (text.startsWith("/")) {
            int end = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
            message.putArray("entities")
                    .addObject()
                    .put("type", "bot_command")
                    .put("offset", 0)
                    .put("length", end);
        }
    }

    /** Somebody presses a button below a message of the bot. */
    ObjectNode press(ObjectNode message, String data, long user) {
        ObjectNode update = json.createObjectNode();
        ObjectNode query = update.putObject("callback_query");
        query.put("id", "press-" + nextPress++).put("chat_instance", "1").put("data", data);
        user(query.putObject("from"), user);
        query.set("message", message);
        return update;
    }

    /** Somebody types after the bot's name. */
    ObjectNode inline(String id, long user, String text, String offset) {
        ObjectNode update = json.createObjectNode();
        ObjectNode query = update.putObject("inline_query");
        query.put("id", id).put("query", text).put("offset", offset).put("chat_type", "sender");
        user(query.putObject("from"), user);
        return update;
    }

    /** The bot's own standing in a chat changes. */
    ObjectNode standing(FakeChat chat, long user, String before, String after) {
        ObjectNode update = json.createObjectNode();
        ObjectNode change = update.putObject("my_chat_member");
        chat.describe(change.putObject("chat"));
        user(change.putObject("from"), user);
        change.put("date", clock.instant().getEpochSecond());
        standing(change.putObject("old_chat_member"), before);
        standing(change.putObject("new_chat_member"), after);
        return update;
    }

    /** The service message of a group that becomes a supergroup. */
    ObjectNode migration(FakeChat chat, long messageId, String field, long other) {
        ObjectNode update = json.createObjectNode();
        head(update.putObject("message"), chat, messageId).put(field, other);
        return update;
    }

    private ObjectNode head(ObjectNode message, FakeChat chat, long messageId) {
        message.put("message_id", messageId).put("date", clock.instant().getEpochSecond());
        chat.describe(message.putObject("chat"));
        return message;
    }

    /** The language of a person's client. */
    void speaks(long user, String language) {
        languages.put(user, language);
    }

    private void user(ObjectNode node, long user) {
        node.put("id", user).put("is_bot", false).put("first_name", "Reader");
        node.put("language_code", languages.getOrDefault(user, "en"));
    }

    private static void standing(ObjectNode node, String status) {
        node.put("status", status);
        node.putObject("user").put("id", 4242).put("is_bot", true).put("first_name", "Paperlark");
        if (status.equals("kicked")) {
            node.put("until_date", 0);
        }
    }
}
