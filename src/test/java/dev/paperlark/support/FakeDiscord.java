package dev.paperlark.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.paperlark.support.discord.ApiRequest;
import dev.paperlark.support.discord.FakeGateway;
import dev.paperlark.support.discord.FakeServer;
import dev.paperlark.support.discord.Fault;
import dev.paperlark.support.discord.FileShelf;
import dev.paperlark.support.discord.Refusal;
import dev.paperlark.support.discord.RestApi;
import dev.paperlark.support.discord.SentMessage;
import dev.paperlark.support.discord.Visitor;
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
import java.util.function.Function;
import net.dv8tion.jda.api.Permission;
import org.slf4j.LoggerFactory;

/**
 * A Discord on the loopback, REST and gateway, with the rules of the real one: permissions, limits, refusals, nonces. Keeps every
 * request that it saw, and loses answers when told to. A test ends with {@code assertThat(discord.violations()).isEmpty()}.
 *
 * <p>Servers, channels and people are numbers of the test's own choice, above zero and all different. Windows, expiry and
 * the ids of messages follow the clock that is handed in; the ids of interactions follow the clock of the machine, because JDA
 * compares them with it.
 */
public final class FakeDiscord implements AutoCloseable {
    /** The token that it accepts. */
    public static final String TOKEN = "canary-token-of-the-discord-test-server";

    /** The bot as a user and as an application. */
    public static final long BOT = 900_000_000_000_000_001L;

    /** Who may mention a role. */
    public enum Mentionable {
        BY_ANYONE,
        BY_FEW
    }

    private static final int TEXT = 0;
    private static final int GROUP_DM = 3;
    private static final int FORUM = 15;

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final FakeServer server;
    private final RestApi api;

    private FakeDiscord(Clock clock) throws IOException {
        quieten("org.java_websocket");
        quieten("com.networknt");
        server = new FakeServer(TOKEN, BOT, clock);
        api = new RestApi(server, TOKEN, clock, gatewayUrl());
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(threads);
        http.createContext("/", api::handle);
        http.createContext(FileShelf.PATH, server.files()::handle);
        server.serveFilesAt("http://127.0.0.1:" + http.getAddress().getPort());
        http.start();
    }

    /** The server's own libraries tell all that they see; what a test looks for in the log is what the bot tells. */
    private static void quieten(String library) {
        ((Logger) LoggerFactory.getLogger(library)).setLevel(Level.ERROR);
    }

    /** Starts a Discord without any server. */
    public static FakeDiscord start(Clock clock) throws IOException {
        return new FakeDiscord(clock);
    }

    /** Somebody has a file to attach; returns its id. */
    public long file(String name, String text) {
        return server.files().add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Where its REST side listens, with the version. */
    public String apiUrl() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/api/v10";
    }

    /** Where its gateway listens. */
    public String gatewayUrl() {
        return "ws://127.0.0.1:" + server.gateway().getPort();
    }

    /** What the gateway does on its own: drop, ask to reconnect, refuse. */
    public FakeGateway gateway() {
        return server.gateway();
    }

    /** Adds a server with the bot in it, before the bot logs in. */
    public void guild(long guild) {
        server.guild(guild, true);
    }

    /** Adds a server that does not have the bot; people bring it along by user install. */
    public void foreignGuild(long guild) {
        server.guild(guild, false);
    }

    /** The bot is invited to a server while it runs. */
    public void join(long guild) {
        server.join(guild);
    }

    /** The bot is removed from a server. */
    public void leave(long guild) {
        server.leave(guild);
    }

    /** Adds a text channel. */
    public void channel(long channel, long guild) {
        server.channel(channel, TEXT, Optional.of(guild));
    }

    /** Adds a forum. */
    public void forum(long channel, long guild) {
        server.channel(channel, FORUM, Optional.of(guild));
    }

    /** Adds a thread to a text channel. */
    public void thread(long thread, long channel) {
        server.thread(thread, channel, "thread-" + thread);
    }

    /** Adds a conversation of several people without the bot; they bring it along by user install. */
    public void privateChannel(long channel) {
        server.channel(channel, GROUP_DM, Optional.empty());
    }

    /** The conversation of a person with the bot, opened if need be. */
    public long conversationWith(long user) {
        return server.conversationWith(user);
    }

    /** Gives a member permissions beyond those that everyone has. */
    public void member(long guild, long user, Permission... permissions) {
        server.member(guild, user, Permission.getRaw(permissions));
    }

    /** Adds a role that nobody has, which anyone may mention or only whoever may mention everyone. */
    public void role(long guild, long role, Mentionable by) {
        server.role(guild, role, by == Mentionable.BY_ANYONE);
    }

    /** Takes permissions from everyone in one channel, the bot included. */
    public void deny(long channel, Permission... permissions) {
        server.deny(channel, Permission.getRaw(permissions));
    }

    /** What everyone may do in a server while the bot is logged in, the bot included. */
    public void everyone(long guild, Permission... permissions) {
        server.everyone(guild, Permission.getRaw(permissions));
    }

    /** The bot is given a member's role while it is logged in. */
    public void promote(long guild, long member) {
        server.promote(guild, member);
    }

    /** Somebody deletes a channel, thread or post while the bot is logged in. */
    public void deleteChannel(long channel) {
        server.deleteChannel(channel);
    }

    /** Waits this long for the first answer to an interaction instead of three seconds, for tests that are not about time. */
    public void awaitAnswers(Duration patience) {
        server.awaitAnswers(patience);
    }

    /** A person in a channel, thread or conversation, who may act there. */
    public Visitor at(long channel, long user) {
        return server.visitor(channel, user);
    }

    /** Everything that the bot writes to the channel is refused. */
    public void refuse(long channel, int status, int code, String message) {
        server.refuse(channel, Optional.of(new Refusal(status, code, message)));
    }

    /** Takes {@link #refuse} back. */
    public void allow(long channel) {
        server.refuse(channel, Optional.empty());
    }

    /** A person takes no messages from the bot any more. */
    public void closeConversation(long user) {
        refuse(conversationWith(user), 403, 50007, "Cannot send messages to this user");
    }

    /** A person takes messages again. */
    public void openConversation(long user) {
        allow(conversationWith(user));
    }

    /** Everything is answered with 401 from now on. */
    public void revokeToken() {
        api.revoke(true);
    }

    /** Takes {@link #revokeToken()} back. */
    public void restoreToken() {
        api.revoke(false);
    }

    /**
     * The next requests of a route meet these faults, one each.
     *
     * @param route without ids, for example {@code POST /channels/{id}/messages}
     */
    public void failNext(String route, Fault... faults) {
        api.failNext(route, List.of(faults));
    }

    /** Asks for a fault at each request for which none is planned; called by many threads, one at a time. */
    public void failByChance(Function<ApiRequest, Optional<Fault>> choice) {
        api.failByChance(choice);
    }

    /** At most so many requests to each route and channel in a window; the others are answered with 429. */
    public void limitChannels(int requests, Duration window) {
        api.limitChannels(requests, window);
    }

    /** At most so many requests altogether, those that answer interactions excepted. */
    public void limitAll(int requests, Duration window) {
        api.limitAll(requests, window);
    }

    /** The messages of the bot that stand in the channel, with their edits. Not those that one person sees only. */
    public List<SentMessage> sent(long channel) {
        return server.sent(channel);
    }

    /** The threads and posts below a channel, oldest first. */
    public List<Long> threads(long channel) {
        return server.threads(channel);
    }

    /** The name of a channel, thread or post. */
    public String nameOf(long channel) {
        return server.nameOf(channel);
    }

    /** The commands that are registered. */
    public JsonNode commands() {
        return server.commands();
    }

    /** Every request so far. */
    public List<ApiRequest> requests() {
        return api.history();
    }

    /** Every request of one route so far. */
    public List<ApiRequest> requests(String route) {
        return api.history().stream()
                .filter(request -> request.route().equals(route))
                .toList();
    }

    /** What the bot did against the rules: wrong requests, not refusals that belong to life. */
    public List<String> violations() {
        return api.violations();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        server.close();
    }
}
