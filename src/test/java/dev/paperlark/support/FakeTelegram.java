package dev.paperlark.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import dev.paperlark.support.telegram.ApiRequest;
import dev.paperlark.support.telegram.FakeBotApi;
import dev.paperlark.support.telegram.Fault;
import dev.paperlark.support.telegram.Sent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * A Bot API on the loopback with the rules of the real one: chats, updates, limits, refusals. Keeps every request that it saw, and
 * loses answers when told to. A test ends with {@code assertThat(telegram.violations()).isEmpty()}.
 */
public final class FakeTelegram implements AutoCloseable {
    /** The token that it accepts. */
    public static final String TOKEN = "4242:canary-token-of-the-test-server";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final FakeBotApi api;

    private FakeTelegram(Clock clock) throws IOException {
        api = new FakeBotApi(TOKEN, clock);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", api::handle);
        server.start();
    }

    /** Starts a server without any chat. */
    public static FakeTelegram start(Clock clock) throws IOException {
        return new FakeTelegram(clock);
    }

    /** Where it listens. */
    public TelegramUrl url() {
        InetSocketAddress address = server.getAddress();
        return new TelegramUrl("http", address.getAddress().getHostAddress(), address.getPort(), false);
    }

    /** Adds a person who has started the bot. */
    public void person(long user) {
        api.chat(user, "private", false);
        api.member(user, user, "member");
    }

    /** The language of a person's client, "zh-hans" for example; English at first. */
    public void speaks(long user, String language) {
        api.speaks(user, language);
    }

    /** Adds a group, a negative id. */
    public void group(long chat) {
        api.chat(chat, "group", false);
    }

    /** Adds a supergroup with topics. */
    public void forum(long chat, int... topics) {
        api.chat(chat, "supergroup", true);
        for (int topic : topics) {
            api.openTopic(chat, topic);
        }
    }

    /** Adds a channel. */
    public void channel(long chat) {
        api.chat(chat, "channel", false);
    }

    /** Closes a topic. */
    public void closeTopic(long chat, int topic) {
        api.closeTopic(chat, topic);
    }

    /** Gives a member a standing: creator, administrator, member, restricted, left or kicked. */
    public void member(long chat, long user, String status) {
        api.member(chat, user, status);
    }

    /** Somebody writes in a chat; returns the id of the update. */
    public long message(long chat, long user, String text) {
        return api.message(chat, user, text, Optional.empty());
    }

    /** Somebody writes in a topic. */
    public long message(long chat, int topic, long user, String text) {
        return api.message(chat, user, text, Optional.of(topic));
    }

    /** Somebody sends a text file with words below it, which may be empty; returns the id of the update. */
    public long document(long chat, long user, String name, String text, String caption) {
        return api.document(chat, user, name, text.getBytes(StandardCharsets.UTF_8), caption, Optional.empty());
    }

    /** The same as a reply to a message of the bot, without words. */
    public long document(Sent question, long user, String name, byte[] bytes) {
        return api.document(question.chat(), user, name, bytes, "", Optional.of(question));
    }

    /** Somebody replies to a message of the bot. */
    public long reply(Sent question, long user, String text) {
        return api.reply(question, user, text);
    }

    /**
     * Somebody writes in the name of another chat, of a channel or of the group itself, as its anonymous administrators do.
     *
     * @param topic where in the group, if it has topics
     */
    public long masked(long chat, Optional<Integer> topic, long mask, String text) {
        return api.masked(chat, mask, text, topic);
    }

    /** An administrator writes in a channel. */
    public long post(long channel, String text) {
        return api.post(channel, text);
    }

    /** Somebody presses the button with this data below a message of the bot. */
    public long press(Sent message, String callbackData, long user) {
        return api.press(message, callbackData, user);
    }

    /** Somebody types after the bot's name in whatever conversation; {@code offset} is empty at first. */
    public long inline(long user, String text, String offset) {
        return api.inline(user, text, offset);
    }

    /** Somebody adds the bot to a chat. */
    public long join(long chat, long user) {
        return api.standing(chat, user, "left", "member");
    }

    /** A person blocks the bot. */
    public void block(long user) {
        refuse(user, 403, "Forbidden: bot was blocked by the user");
        api.standing(user, user, "member", "kicked");
    }

    /** A person lets the bot write again. */
    public void unblock(long user) {
        api.allow(user);
        api.standing(user, user, "kicked", "member");
    }

    /** Somebody removes the bot from a group. */
    public void kick(long chat, long user) {
        refuse(chat, 403, "Forbidden: bot was kicked from the group chat");
        api.standing(chat, user, "member", "kicked");
    }

    /** Everything that is sent to the chat is refused with these words. */
    public void refuse(long chat, int code, String description) {
        api.refuse(chat, code, description);
    }

    /** A group becomes a supergroup with a new id; the two service messages are sent. */
    public void migrate(long chat, long to) {
        api.migrate(chat, to);
    }

    /** Everything is answered with 401 from now on, or as usual again. */
    public void revokeToken() {
        api.revoke(true);
    }

    /** Takes {@link #revokeToken()} back. */
    public void restoreToken() {
        api.revoke(false);
    }

    /** The next calls of the method meet these faults, one each; the name in the letters of the Bot API. */
    public void failNext(String method, Fault... faults) {
        api.failNext(method, List.of(faults));
    }

    /** At most so many messages to each chat in any window of this length; the others are answered with 429. */
    public void limitChats(int messages, Duration window) {
        api.limitChats(messages, window);
    }

    /** At most so many messages to all chats together. */
    public void limitAll(int messages, Duration window) {
        api.limitAll(messages, window);
    }

    /** The next update gets this id, as after a quiet week. */
    public void continueUpdatesAt(long id) {
        api.updates().continueAt(id);
    }

    /** Puts an update of a test's own making into the queue; returns its id. */
    public long update(ObjectNode update) {
        return api.updates().add(update);
    }

    /** Gives out an update that has been given out before. */
    public void updateAgain(ObjectNode update) {
        api.updates().addAgain(update);
    }

    /** How many updates nobody has confirmed. */
    public int unconfirmed() {
        return api.updates().size();
    }

    /** The messages of the bot that stand in the chat, with their edits. */
    public List<Sent> sent(long chat) {
        return api.sent(chat);
    }

    /** Every request so far. */
    public List<ApiRequest> requests() {
        return api.history();
    }

    /** Every request of one method so far. */
    public List<ApiRequest> requests(String method) {
        return api.history().stream()
                .filter(request -> request.method().equalsIgnoreCase(method))
                .toList();
    }

    /** What the bot did against the rules: wrong requests, not refusals that belong to life. */
    public List<String> violations() {
        return api.violations();
    }

    /** What the last call of a setting method said, for example setMyCommands. */
    public JsonNode setting(String method) {
        return requests(method).stream()
                .reduce((earlier, later) -> later)
                .<JsonNode>map(ApiRequest::body)
                .orElseGet(() -> new ObjectMapper().createObjectNode());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
