package dev.paperlark.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A person in a place, who does what Discord lets a person do there. What the client would not let happen (a command that is not
 * shown, a choice that is not offered, a button that is not there) fails the test.
 */
public final class Visitor {
    private static final int SLASH = 1;
    private static final int MESSAGE_COMMAND = 3;
    private static final int TEXT_INPUT = 4;
    private static final int LABEL = 18;

    private final FakeServer server;
    private final ObjectMapper json = new ObjectMapper();
    private final long channel;
    private final long user;
    private String locale = "en-US";

    Visitor(FakeServer server, long channel, long user) {
        this.server = server;
        this.channel = channel;
        this.user = user;
    }

    /** The language of the person's client, "zh-CN" for example. */
    public Visitor speaking(String tag) {
        locale = tag;
        return this;
    }

    /** Types a slash command. */
    public Interaction slash(String path, Option... options) {
        ObjectNode data = command(path, nodes(options), true);
        return server.interact(FakeInteraction.Kind.COMMAND, this, data, Optional.empty());
    }

    /** Types in an option that completes itself; the other options are filled in before. */
    public Interaction type(String path, Option focused, Option... others) {
        List<ObjectNode> values = new ArrayList<>(nodes(others));
        values.add(node(focused).put("focused", true));
        ObjectNode data = command(path, values, false);
        return server.interact(FakeInteraction.Kind.AUTOCOMPLETE, this, data, Optional.empty());
    }

    /** Presses a button that the message has. */
    public Interaction press(SentMessage message, String customId) {
        JsonNode button = find(message, customId, 2);
        return pressForged(message, button.path("custom_id").asText());
    }

    /** Presses a button by its label. */
    public Interaction pressLabelled(SentMessage message, String label) {
        return message.components().stream()
                .filter(component -> component.path("label").asText().equals(label))
                .findFirst()
                .map(button -> press(message, button.path("custom_id").asText()))
                .orElseThrow(() -> new IllegalStateException("no button " + label + " in " + message.labels()));
    }

    /** Sends any custom id below a message, as a hostile client can. */
    public Interaction pressForged(SentMessage message, String customId) {
        ObjectNode data = json.createObjectNode()
                .put("custom_id", customId)
                .put("component_type", 2)
                .put("id", 1);
        return server.interact(FakeInteraction.Kind.COMPONENT, this, data, Optional.of(message));
    }

    /** Sends in a form under any custom id and with one field, as a hostile client can. */
    public Interaction submitForged(String customId, String field, String text) {
        ObjectNode data = json.createObjectNode().put("custom_id", customId);
        ObjectNode label =
                data.putArray("components").addObject().put("type", LABEL).put("id", 1);
        label.putObject("component")
                .put("type", TEXT_INPUT)
                .put("id", 2)
                .put("custom_id", field)
                .put("value", text);
        return server.interact(FakeInteraction.Kind.MODAL, this, data, Optional.empty());
    }

    /** Chooses from a select that the message has. */
    public Interaction select(SentMessage message, String customId, String... values) {
        JsonNode select = find(message, customId, 3);
        ObjectNode data = json.createObjectNode()
                .put("custom_id", customId)
                .put("component_type", 3)
                .put("id", 1);
        ArrayNode chosen = data.putArray("values");
        for (String value : values) {
            boolean offered = false;
            for (JsonNode option : select.path("options")) {
                offered |= option.path("value").asText().equals(value);
            }
            if (!offered) {
                throw new IllegalStateException(value + " is not among " + select.path("options"));
            }
            chosen.add(value);
        }
        return server.interact(FakeInteraction.Kind.COMPONENT, this, data, Optional.of(message));
    }

    /** Fills in the modal that an interaction has opened: custom id of the input to text. */
    public Interaction submit(Interaction opened, Map<String, String> inputs) {
        JsonNode modal = opened.awaitModal();
        ObjectNode data =
                json.createObjectNode().put("custom_id", modal.path("custom_id").asText());
        ArrayNode rows = data.putArray("components");
        int id = 1;
        for (JsonNode row : modal.path("components")) {
            boolean label = row.has("component");
            JsonNode input =
                    label ? row.get("component") : row.path("components").path(0);
            ObjectNode filled = filled(input, inputs).put("id", id + 1);
            ObjectNode copy =
                    rows.addObject().put("type", row.path("type").asInt()).put("id", id);
            if (label) {
                copy.set("component", filled);
            } else {
                copy.putArray("components").add(filled);
            }
            id += 2;
        }
        return server.interact(FakeInteraction.Kind.MODAL, this, data, opened.state().source);
    }

    /** Uses a command of the menu of a message. */
    public Interaction messageCommand(String name, SentMessage message) {
        JsonNode command = server.command(name, MESSAGE_COMMAND, this);
        String target = Entities.text(message.id());
        ObjectNode data = json.createObjectNode()
                .put("id", command.path("id").asText())
                .put("name", name)
                .put("type", MESSAGE_COMMAND)
                .put("target_id", target);
        data.putObject("resolved").putObject("messages").set(target, server.describe(message));
        return server.interact(FakeInteraction.Kind.COMMAND, this, data, Optional.empty());
    }

    /** Writes an ordinary message. */
    public SentMessage write(String text) {
        return server.write(channel, user, text);
    }

    long channel() {
        return channel;
    }

    long user() {
        return user;
    }

    String locale() {
        return locale;
    }

    private ObjectNode command(String path, List<ObjectNode> values, boolean complete) {
        List<String> words = Arrays.asList(path.split(" "));
        JsonNode command = server.command(words.get(0), SLASH, this);
        ObjectNode data = json.createObjectNode()
                .put("id", command.path("id").asText())
                .put("name", words.get(0))
                .put("type", SLASH);
        data.set("options", server.options(command, words.subList(1, words.size()), values, complete));
        resolve(data, values);
        return data;
    }

    private void resolve(ObjectNode data, List<ObjectNode> values) {
        for (ObjectNode value : values) {
            int type = value.path("type").asInt();
            String id = value.path("value").asText();
            if (type == Option.CHANNEL) {
                data.withObject("/resolved/channels").set(id, server.describeChannel(Long.parseLong(id), user));
            } else if (type == Option.ROLE) {
                data.withObject("/resolved/roles").set(id, server.describeRole(channel, Long.parseLong(id)));
            } else if (type == Option.ATTACHMENT) {
                data.withObject("/resolved/attachments").set(id, server.describeFile(Long.parseLong(id)));
            }
        }
    }

    private static JsonNode find(SentMessage message, String customId, int type) {
        JsonNode found = message.components().stream()
                .filter(component -> component.path("custom_id").asText().equals(customId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + customId + " in " + message.customIds()));
        if (found.path("type").asInt() != type || found.path("disabled").asBoolean()) {
            throw new IllegalStateException("can't be used: " + found);
        }
        return found;
    }

    private ObjectNode filled(JsonNode input, Map<String, String> inputs) {
        String customId = input.path("custom_id").asText();
        String text = inputs.getOrDefault(customId, input.path("value").asText(""));
        boolean tooShort = text.length() < input.path("min_length").asInt(0);
        boolean missing = text.isEmpty() && input.path("required").asBoolean(true);
        if (missing || tooShort || text.length() > input.path("max_length").asInt(4000)) {
            throw new IllegalStateException("the modal does not take this for " + customId);
        }
        return json.createObjectNode()
                .put("type", input.path("type").asInt())
                .put("custom_id", customId)
                .put("value", text);
    }

    private List<ObjectNode> nodes(Option... options) {
        return Arrays.stream(options).map(this::node).toList();
    }

    private ObjectNode node(Option option) {
        ObjectNode node = json.createObjectNode().put("name", option.name()).put("type", option.type());
        node.set("value", option.value());
        return node;
    }
}
