package dev.paperlark.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.awaitility.Awaitility;

/** Something that a person did, and what the bot answered. Waits up to 30 seconds for the bot where its methods say so. */
public final class Interaction {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FakeServer server;
    private final FakeInteraction state;

    Interaction(FakeServer server, FakeInteraction state) {
        this.server = server;
        this.state = state;
    }

    public long id() {
        return state.id;
    }

    public String token() {
        return state.token;
    }

    /** The first answer as it came, with its type; empty while there is none. */
    public Optional<JsonNode> callback() {
        return server.locked(() -> state.callback);
    }

    /** Waits for the first answer: a message, a deferral, choices or a modal. */
    public JsonNode awaitCallback() {
        return await(found -> found.callback);
    }

    /** Waits for the message that answers, after a deferral too. It is as it stands now. */
    public SentMessage awaitMessage() {
        return await(found -> found.original.map(id -> server.messageOf(found, id)));
    }

    /** The message that answers as it stands now; empty while there is none. */
    public Optional<SentMessage> message() {
        return server.locked(() -> state.original.map(id -> server.messageOf(state, id)));
    }

    /** Waits for so many further messages. */
    public List<SentMessage> awaitFollowUps(int count) {
        return await(found -> found.followUps.size() < count ? Optional.empty() : Optional.of(followUps()));
    }

    /** The further messages so far. */
    public List<SentMessage> followUps() {
        return server.locked(() ->
                state.followUps.stream().map(id -> server.messageOf(state, id)).toList());
    }

    /** Waits for the choices of an autocomplete: name to value, in order. */
    public List<Map.Entry<String, String>> awaitChoices() {
        List<Map.Entry<String, String>> choices = new ArrayList<>();
        awaitCallback()
                .at("/data/choices")
                .forEach(choice -> choices.add(Map.entry(
                        choice.path("name").asText(), choice.path("value").asText())));
        return choices;
    }

    /** Waits for the modal that opens. */
    public JsonNode awaitModal() {
        return awaitCallback().path("data");
    }

    FakeInteraction state() {
        return state;
    }

    private <T> T await(Function<FakeInteraction, Optional<T>> wanted) {
        Optional<T> already = server.locked(() -> wanted.apply(state));
        if (already.isPresent()) {
            return already.get();
        }
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> server.locked(() -> wanted.apply(state)), Optional::isPresent)
                .orElseThrow();
    }
}
