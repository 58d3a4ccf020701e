package dev.paperlark.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of one thing that a person did. Not thread-safe: the server locks. */
final class FakeInteraction {
    /** The numbers are Discord's. */
    enum Kind {
        COMMAND(2),
        COMPONENT(3),
        AUTOCOMPLETE(4),
        MODAL(5);

        final int number;

        Kind(int number) {
            this.number = number;
        }
    }

    final long id;
    final String token;
    final Kind kind;
    final long channel;
    final Instant at;
    /** The message below which it was done. */
    final Optional<SentMessage> source;

    Optional<JsonNode> callback = Optional.empty();
    /** The id of the message that answers, once there is one. */
    Optional<Long> original = Optional.empty();

    final List<Long> followUps = new ArrayList<>();

    FakeInteraction(long id, String token, Kind kind, long channel, Instant at, Optional<SentMessage> source) {
        this.id = id;
        this.token = token;
        this.kind = kind;
        this.channel = channel;
        this.at = at;
        this.source = source;
    }

    int callbackType() {
        return callback.map(body -> body.path("type").asInt()).orElse(0);
    }

    /** The flags that a deferred answer was announced with. */
    int announcedFlags() {
        return callback.map(body -> body.at("/data/flags").asInt()).orElse(0);
    }
}
