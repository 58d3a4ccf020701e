package dev.paperlark.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What each route does. */
final class Routes {
    private final FakeServer server;
    private final String gatewayUrl;

    Routes(FakeServer server, String gatewayUrl) {
        this.server = server;
        this.gatewayUrl = gatewayUrl;
    }

    Answer answer(RequestPath request, JsonNode body) {
        return switch (request.route()) {
            case "GET /users/@me" -> Answer.ok(server.locked(() -> server.entities.user(server.bot)));
            case "GET /gateway", "GET /gateway/bot" -> Answer.ok(gateway());
            case "GET /applications/@me", "GET /oauth2/applications/@me" -> Answer.ok(application());
            case "GET /applications/{id}/commands" -> Answer.ok(server.commands());
            case "PUT /applications/{id}/commands" -> Answer.ok(server.locked(() -> server.commands.replace(body)));
            case "POST /users/@me/channels" -> Answer.ok(openConversation(body));
            default -> request.isInteraction() ? answerInteraction(request, body) : answerChannel(request, body);
        };
    }

    private Answer answerChannel(RequestPath request, JsonNode body) {
        return switch (request.route()) {
            case "GET /channels/{id}" -> Answer.ok(server.locked(() -> server.entities.channel(readable(request))));
            case "POST /channels/{id}/messages" -> post(request, (ObjectNode) body);
            case "GET /channels/{id}/messages" -> Answer.ok(server.locked(() -> list(request)));
            case "GET /channels/{id}/messages/{id}" ->
                Answer.ok(server.locked(() -> describe(server.board.find(readable(request), request.id(3)))));
            case "PATCH /channels/{id}/messages/{id}" ->
                Answer.ok(server.locked(
                        () -> describe(server.board.edit(writable(request), request.id(3), (ObjectNode) body))));
            case "POST /channels/{id}/threads", "POST /channels/{id}/messages/{id}/threads" -> thread(request, body);
            case "GET /guilds/{id}/threads/active" -> Answer.ok(server.locked(() -> activeThreads(request)));
            case "POST /channels/{id}/typing" -> Answer.empty();
            default -> throw new Refusal(404, 0, "404: Not Found");
        };
    }

    private Answer answerInteraction(RequestPath request, JsonNode body) {
        String token = request.segments().get(2);
        return switch (request.route()) {
            case "POST /interactions/{id}/{token}/callback" -> callback(request, token, body);
            case "POST /webhooks/{id}/{token}" ->
                Answer.ok(server.locked(() -> describe(server.desk.followUp(token, (ObjectNode) body))));
            case "GET /webhooks/{id}/{token}/messages/@original" ->
                Answer.ok(server.locked(() -> describe(server.desk.original(token))));
            case "PATCH /webhooks/{id}/{token}/messages/@original" ->
                Answer.ok(server.locked(() -> describe(server.desk.editOriginal(token, (ObjectNode) body))));
            case "PATCH /webhooks/{id}/{token}/messages/{id}" ->
                Answer.ok(server.locked(
                        () -> describe(server.desk.editFollowUp(token, request.id(4), (ObjectNode) body))));
            case "DELETE /webhooks/{id}/{token}/messages/@original" -> delete(token, Optional.empty());
            case "DELETE /webhooks/{id}/{token}/messages/{id}" -> delete(token, Optional.of(request.id(4)));
            default -> throw new Refusal(404, 0, "404: Not Found");
        };
    }

    /** The flags of the message that a request to a channel changes. */
    int flagsBefore(RequestPath request) {
        if (!request.route().equals("PATCH /channels/{id}/messages/{id}")) {
            return 0;
        }
        FakeChannel channel = server.world.channel(request.id(1));
        return server.board.find(channel, request.id(3)).body().path("flags").asInt();
    }

    private Answer post(RequestPath request, ObjectNode body) {
        record Posted(SentMessage message, boolean isNew, ObjectNode described) {}
        Posted posted = server.locked(() -> {
            FakeChannel channel = writable(request);
            if (channel.kind == FakeChannel.Kind.FORUM) {
                throw new Refusal(400, 50008, "Cannot send messages in a non-text channel");
            }
            server.world.checkMayMention(channel, body);
            int before = channel.messages.size();
            SentMessage message = server.board.post(channel, body);
            ObjectNode described =
                    server.entities.message(message, server.board.writtenAt(message), MessageBoard.nonce(body));
            return new Posted(message, channel.messages.size() > before, described);
        });
        if (posted.isNew()) {
            server.tell(posted.message());
        }
        return Answer.ok(posted.described());
    }

    private ArrayNode list(RequestPath request) {
        ArrayNode list = server.json.createArrayNode();
        server.board.list(readable(request), request.query()).forEach(message -> list.add(describe(message)));
        return list;
    }

    private Answer thread(RequestPath request, JsonNode body) {
        record Opened(ObjectNode event, ObjectNode answer) {}
        Opened opened = server.locked(() -> {
            FakeChannel parent = writable(request);
            boolean forum = parent.kind == FakeChannel.Kind.FORUM;
            if (forum != body.has("message")) {
                throw Refusal.invalid("a forum post, and no other thread, has a message");
            }
            server.world.checkMayMention(parent, body.path("message"));
            long id = request.segments().size() > 3 ? request.id(3) : server.snowflakes.next();
            FakeChannel thread =
                    server.world.addThread(id, parent.id, body.path("name").asText());
            ObjectNode answer = server.entities.channel(thread);
            if (forum) {
                // the first message of a post has the id of the post
                SentMessage first = server.board.write(thread, id, server.bot, (ObjectNode) body.get("message"));
                answer.set("message", describe(first));
            }
            return new Opened(server.entities.channel(thread).put("newly_created", true), answer);
        });
        server.gateway.dispatch("THREAD_CREATE", opened.event(), 1);
        return Answer.created(opened.answer());
    }

    private ObjectNode activeThreads(RequestPath request) {
        ObjectNode answer = server.json.createObjectNode();
        ArrayNode threads = answer.putArray("threads");
        server.world.channelsOf(server.world.guild(request.id(1))).stream()
                .filter(channel -> channel.kind == FakeChannel.Kind.THREAD)
                .forEach(thread -> threads.add(server.entities.channel(thread)));
        answer.putArray("members");
        return answer;
    }

    private Answer callback(RequestPath request, String token, JsonNode body) {
        ObjectNode description = server.locked(() -> {
            FakeInteraction interaction = server.desk.callback(request.id(1), token, body);
            return server.desk.describe(interaction, server.entities, server.json);
        });
        return "true".equals(request.query().get("with_response")) ? Answer.ok(description) : Answer.empty();
    }

    private Answer delete(String token, Optional<Long> message) {
        server.locked(() -> {
            server.desk.delete(token, message);
            return message;
        });
        return Answer.empty();
    }

    private ObjectNode openConversation(JsonNode body) {
        return server.locked(() -> server.entities.channel(
                server.world.conversationWith(body.path("recipient_id").asLong())));
    }

    private FakeChannel writable(RequestPath request) {
        FakeChannel channel = server.world.channel(request.id(1));
        server.world.checkBotMayWrite(channel);
        return channel;
    }

    private FakeChannel readable(RequestPath request) {
        FakeChannel channel = server.world.channel(request.id(1));
        server.world.checkBotMayRead(channel);
        return channel;
    }

    private ObjectNode describe(SentMessage message) {
        return server.describe(message);
    }

    private ObjectNode gateway() {
        ObjectNode answer =
                server.json.createObjectNode().put("url", gatewayUrl).put("shards", 1);
        answer.putObject("session_start_limit")
                .put("total", 1000)
                .put("remaining", 999)
                .put("reset_after", 14_400_000)
                .put("max_concurrency", 1);
        return answer;
    }

    private ObjectNode application() {
        return server.json
                .createObjectNode()
                .put("id", Entities.text(server.bot))
                .put("name", "Paperlark")
                .put("description", "")
                .put("bot_public", true)
                .put("bot_require_code_grant", false)
                .put("verify_key", "0");
    }
}
