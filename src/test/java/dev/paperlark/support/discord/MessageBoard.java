package dev.paperlark.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes and changes messages, and remembers nonces for a while. Not thread-safe: the server locks. */
final class MessageBoard {
    /** Discord says "the past few minutes" and no number; nobody should rely on more than this. */
    static final Duration NONCE_WINDOW = Duration.ofMinutes(2);

    private record Remembered(SentMessage message, Instant until) {}

    private final FakeWorld world;
    private final Snowflakes snowflakes;
    private final Clock clock;
    private final long bot;
    private final Map<String, Remembered> nonces = new HashMap<>();
    private final Map<Long, Instant> written = new HashMap<>();

    MessageBoard(FakeWorld world, Snowflakes snowflakes, Clock clock, long bot) {
        this.world = world;
        this.snowflakes = snowflakes;
        this.clock = clock;
        this.bot = bot;
    }

    /** Writes a message of the bot, or finds the one that was written with this nonce a moment ago. */
    SentMessage post(FakeChannel channel, ObjectNode body) {
        Optional<String> nonce = nonce(body);
        if (nonce.isPresent() && body.path("enforce_nonce").asBoolean()) {
            Remembered earlier = nonces.get(nonce.get());
            if (earlier != null && earlier.until().isAfter(clock.instant())) {
                return earlier.message();
            }
        }
        SentMessage message = write(channel, snowflakes.next(), bot, body);
        nonce.ifPresent(value ->
                nonces.put(value, new Remembered(message, clock.instant().plus(NONCE_WINDOW))));
        return message;
    }

    /** Writes a message of anybody. */
    SentMessage write(FakeChannel channel, long id, long author, ObjectNode body) {
        SentMessage message = message(channel.id, id, author, body);
        channel.messages.add(message);
        return message;
    }

    /** A message that stands in no channel: only one person sees it. */
    SentMessage message(long channel, long id, long author, ObjectNode body) {
        ObjectNode copy = body.deepCopy();
        Components.number(copy.path("components"));
        written.put(id, clock.instant());
        return new SentMessage(channel, id, author, copy);
    }

    SentMessage edit(FakeChannel channel, long id, ObjectNode changes) {
        SentMessage before = find(channel, id);
        if (before.author() != bot) {
            throw new Refusal(403, 50005, "Cannot edit a message authored by another user");
        }
        SentMessage after = edited(before, changes);
        channel.messages.set(channel.messages.indexOf(before), after);
        return after;
    }

    SentMessage edited(SentMessage before, ObjectNode changes) {
        ObjectNode body = before.body().deepCopy();
        int flags = before.body().path("flags").asInt();
        changes.fields().forEachRemaining(field -> body.set(field.getKey(), field.getValue()));
        body.put("flags", flags | changes.path("flags").asInt());
        Components.number(body.path("components"));
        return new SentMessage(before.channel(), before.id(), before.author(), body);
    }

    SentMessage find(FakeChannel channel, long id) {
        return channel.messages.stream()
                .filter(message -> message.id() == id)
                .findFirst()
                .orElseThrow(Refusal::unknownMessage);
    }

    /** The latest first, as Discord lists them. */
    List<SentMessage> list(FakeChannel channel, Map<String, String> query) {
        int limit = Integer.parseInt(query.getOrDefault("limit", "50"));
        if (limit < 1 || limit > 100) {
            throw Refusal.invalid("limit");
        }
        long before = Long.parseUnsignedLong(query.getOrDefault("before", Long.toString(Long.MAX_VALUE)));
        long after = Long.parseUnsignedLong(query.getOrDefault("after", "0"));
        if (!world.botReadsHistory(channel)) {
            return List.of();
        }
        return channel.messages.stream()
                .filter(message -> message.id() < before && message.id() > after)
                .sorted((one, other) -> Long.compare(other.id(), one.id()))
                .limit(limit)
                .toList();
    }

    Instant writtenAt(SentMessage message) {
        return written.getOrDefault(message.id(), clock.instant());
    }

    static Optional<String> nonce(JsonNode body) {
        return body.hasNonNull("nonce") ? Optional.of(body.get("nonce").asText()) : Optional.empty();
    }
}
