package dev.paperlark.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes the answers to interactions by Discord's rules. Not thread-safe: the server locks. */
final class InteractionDesk {
    static final Duration FIRST_ANSWER = Duration.ofSeconds(3);
    static final Duration TOKEN_LIFE = Duration.ofMinutes(15);
    private static final int MESSAGE = 4;
    private static final int DEFERRED_MESSAGE = 5;
    private static final int DEFERRED_UPDATE = 6;
    private static final int UPDATE = 7;
    private static final int CHOICES = 8;
    private static final int MODAL = 9;
    private static final int EPHEMERAL = 1 << 6;

    private final FakeWorld world;
    private final MessageBoard board;
    private final Snowflakes snowflakes;
    private final Clock clock;
    private final long bot;
    /** By the clock of the machine, because JDA compares the id of an interaction with it. */
    private final Snowflakes interactionIds = new Snowflakes(Clock.systemUTC());

    /** How long an interaction may stay without any answer. */
    Duration firstAnswer = FIRST_ANSWER;

    private final Map<Long, FakeInteraction> byId = new HashMap<>();
    private final Map<String, FakeInteraction> byToken = new HashMap<>();
    /** Messages that one person sees only. */
    private final Map<Long, SentMessage> hidden = new HashMap<>();

    InteractionDesk(FakeWorld world, MessageBoard board, Snowflakes snowflakes, Clock clock, long bot) {
        this.world = world;
        this.board = board;
        this.snowflakes = snowflakes;
        this.clock = clock;
        this.bot = bot;
    }

    FakeInteraction open(FakeInteraction.Kind kind, long channel, Optional<SentMessage> source) {
        long id = interactionIds.next();
        FakeInteraction opened =
                new FakeInteraction(id, "canary-interaction-" + id, kind, channel, clock.instant(), source);
        byId.put(id, opened);
        byToken.put(opened.token, opened);
        return opened;
    }

    /** The flags that the message has which a request changes; 0 if it changes none. */
    int flagsBefore(RequestPath request) {
        Optional<SentMessage> changed = switch (request.route()) {
            case "POST /interactions/{id}/{token}/callback" ->
                Optional.ofNullable(byId.get(request.id(1))).flatMap(found -> found.source);
            case "PATCH /webhooks/{id}/{token}/messages/@original" ->
                Optional.ofNullable(byToken.get(request.segments().get(2)))
                        .flatMap(found -> found.original.map(id -> message(found, id)));
            default -> Optional.empty();
        };
        return changed.map(message -> message.body().path("flags").asInt()).orElse(0);
    }

    /** The first answer. */
    FakeInteraction callback(long id, String token, JsonNode body) {
        FakeInteraction found = Optional.ofNullable(byId.get(id))
                .filter(known -> known.token.equals(token))
                .orElseThrow(Refusal::unknownInteraction);
        if (clock.instant().isAfter(found.at.plus(firstAnswer))) {
            throw Refusal.unknownInteraction();
        }
        if (found.callback.isPresent()) {
            throw Refusal.alreadyAcknowledged();
        }
        int type = body.path("type").asInt();
        if (!allowed(found).contains(type)) {
            throw Refusal.invalid("callback type " + type + " does not answer this kind of interaction");
        }
        found.callback = Optional.of(body);
        if (type == MESSAGE) {
            found.original = Optional.of(write(found, (ObjectNode) body.path("data")));
        } else if (type == UPDATE) {
            found.original = found.source.map(SentMessage::id);
            edit(found, found.original.orElseThrow(), (ObjectNode) body.path("data"));
        } else if (type == DEFERRED_UPDATE) {
            found.original = found.source.map(SentMessage::id);
        }
        return found;
    }

    private static Set<Integer> allowed(FakeInteraction interaction) {
        return switch (interaction.kind) {
            case COMMAND -> Set.of(MESSAGE, DEFERRED_MESSAGE, MODAL);
            case COMPONENT -> Set.of(MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, MODAL);
            case AUTOCOMPLETE -> Set.of(CHOICES);
            case MODAL ->
                interaction.source.isPresent()
                        ? Set.of(MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE)
                        : Set.of(MESSAGE, DEFERRED_MESSAGE);
        };
    }

    /** Changes the answer, or fills in the one that was announced. */
    SentMessage editOriginal(String token, ObjectNode changes) {
        FakeInteraction found = acknowledged(token);
        if (found.original.isEmpty()) {
            found.original = Optional.of(write(found, announced(found, changes)));
            return message(found, found.original.get());
        }
        return edit(found, found.original.get(), changes);
    }

    SentMessage original(String token) {
        FakeInteraction found = acknowledged(token);
        return message(found, found.original.orElseThrow(Refusal::unknownMessage));
    }

    /** One more message; the first one after a deferred answer is that answer. */
    SentMessage followUp(String token, ObjectNode body) {
        FakeInteraction found = acknowledged(token);
        if (found.original.isEmpty()) {
            return editOriginal(token, body);
        }
        long id = write(found, body);
        found.followUps.add(id);
        return message(found, id);
    }

    SentMessage editFollowUp(String token, long id, ObjectNode changes) {
        return edit(acknowledged(token), id, changes);
    }

    void delete(String token, Optional<Long> id) {
        FakeInteraction found = acknowledged(token);
        long wanted = id.or(() -> found.original).orElseThrow(Refusal::unknownMessage);
        SentMessage message = message(found, wanted);
        hidden.remove(wanted);
        world.channel(found.channel).messages.remove(message);
    }

    private FakeInteraction acknowledged(String token) {
        FakeInteraction found = Optional.ofNullable(byToken.get(token)).orElseThrow(Refusal::invalidToken);
        if (clock.instant().isAfter(found.at.plus(TOKEN_LIFE))) {
            throw Refusal.invalidToken();
        }
        if (found.callback.isEmpty()) {
            throw new Refusal(404, 10015, "Unknown Webhook");
        }
        return found;
    }

    private static ObjectNode announced(FakeInteraction interaction, ObjectNode changes) {
        ObjectNode body = changes.deepCopy();
        return body.put("flags", changes.path("flags").asInt() | interaction.announcedFlags());
    }

    private long write(FakeInteraction interaction, ObjectNode body) {
        long id = snowflakes.next();
        if ((body.path("flags").asInt() & EPHEMERAL) != 0) {
            hidden.put(id, board.message(interaction.channel, id, bot, body));
        } else {
            board.write(world.channel(interaction.channel), id, bot, body);
        }
        return id;
    }

    private SentMessage edit(FakeInteraction interaction, long id, ObjectNode changes) {
        if (hidden.containsKey(id)) {
            hidden.computeIfPresent(id, (key, before) -> board.edited(before, changes));
            return hidden.get(id);
        }
        return board.edit(world.channel(interaction.channel), id, changes);
    }

    SentMessage message(FakeInteraction interaction, long id) {
        return hidden.containsKey(id) ? hidden.get(id) : board.find(world.channel(interaction.channel), id);
    }

    /** What the answer to a callback tells the bot. */
    ObjectNode describe(FakeInteraction interaction, Entities entities, ObjectMapper json) {
        ObjectNode answer = json.createObjectNode();
        ObjectNode about = answer.putObject("interaction")
                .put("id", Entities.text(interaction.id))
                .put("type", interaction.kind.number);
        ObjectNode resource = answer.putObject("resource").put("type", interaction.callbackType());
        interaction.original.ifPresent(id -> {
            SentMessage message = message(interaction, id);
            about.put("response_message_id", Entities.text(id));
            about.put("response_message_ephemeral", message.ephemeral());
            resource.set("message", entities.message(message, board.writtenAt(message), Optional.empty()));
        });
        return answer;
    }
}
