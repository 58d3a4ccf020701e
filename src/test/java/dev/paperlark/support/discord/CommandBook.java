package dev.paperlark.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** The commands that the bot has registered. Not thread-safe: the server locks. */
final class CommandBook {
    private static final int SUBCOMMAND = 1;
    private static final int GROUP = 2;

    private final ObjectMapper json;
    private final Snowflakes snowflakes;
    private final long bot;
    private ArrayNode commands;

    CommandBook(ObjectMapper json, Snowflakes snowflakes, long bot) {
        this.json = json;
        this.snowflakes = snowflakes;
        this.bot = bot;
        this.commands = json.createArrayNode();
    }

    ArrayNode list() {
        return commands;
    }

    /** Puts these in the place of all; one that keeps its name keeps its id. */
    ArrayNode replace(JsonNode wanted) {
        ArrayNode next = json.createArrayNode();
        for (JsonNode command : wanted) {
            ObjectNode kept = command.deepCopy();
            String id = find(kept.path("name").asText(), kept.path("type").asInt(1))
                    .map(known -> known.path("id").asText())
                    .orElseGet(() -> Entities.text(snowflakes.next()));
            kept.put("id", id)
                    .put("application_id", Entities.text(bot))
                    .put("version", Entities.text(snowflakes.next()));
            if (!kept.has("description")) {
                kept.put("description", "");
            }
            if (!kept.has("default_member_permissions")) {
                kept.putNull("default_member_permissions");
            }
            next.add(kept);
        }
        commands = next;
        return commands;
    }

    /** The command that Discord shows under this name; fails a test that uses one which nobody can see. */
    JsonNode command(String name, int type, int context) {
        JsonNode command = find(name, type)
                .orElseThrow(() -> new IllegalStateException("no command " + name + " of type " + type));
        JsonNode contexts = command.path("contexts");
        boolean shown = contexts.isEmpty();
        for (JsonNode allowed : contexts) {
            shown |= allowed.asInt() == context;
        }
        if (!shown) {
            throw new IllegalStateException(name + " is not shown in context " + context);
        }
        return command;
    }

    /** The options of an interaction, nested as the words of the path are; checks them as Discord's client does. */
    ArrayNode options(JsonNode command, List<String> path, List<ObjectNode> values, boolean complete) {
        if (path.isEmpty()) {
            checkValues(command, values, complete);
            return json.createArrayNode().addAll(values);
        }
        JsonNode part = option(command, path.get(0));
        int type = part.path("type").asInt();
        if (type != SUBCOMMAND && type != GROUP) {
            throw new IllegalStateException(path.get(0) + " is no subcommand");
        }
        ObjectNode nested = json.createObjectNode().put("name", path.get(0)).put("type", type);
        nested.set("options", options(part, path.subList(1, path.size()), values, complete));
        return json.createArrayNode().add(nested);
    }

    private static void checkValues(JsonNode command, List<ObjectNode> values, boolean complete) {
        for (ObjectNode value : values) {
            JsonNode declared = option(command, value.path("name").asText());
            if (declared.path("type").asInt() != value.path("type").asInt()) {
                throw new IllegalStateException("another type is declared: " + declared);
            }
            checkChoice(declared, value.path("value"));
        }
        for (JsonNode declared : command.path("options")) {
            boolean given = values.stream().anyMatch(value -> value.path("name").equals(declared.path("name")));
            boolean subcommand = declared.path("type").asInt() <= GROUP;
            if (complete && (subcommand || declared.path("required").asBoolean() && !given)) {
                throw new IllegalStateException("Discord wants " + declared.path("name") + " first");
            }
        }
    }

    private static void checkChoice(JsonNode declared, JsonNode value) {
        JsonNode choices = declared.path("choices");
        boolean known = choices.isEmpty();
        for (JsonNode choice : choices) {
            known |= choice.path("value").asText().equals(value.asText());
        }
        if (!known) {
            throw new IllegalStateException(value + " is not among " + choices);
        }
    }

    private static JsonNode option(JsonNode command, String name) {
        for (JsonNode option : command.path("options")) {
            if (option.path("name").asText().equals(name)) {
                return option;
            }
        }
        throw new IllegalStateException("no option " + name + " in " + command.path("name"));
    }

    private Optional<JsonNode> find(String name, int type) {
        for (JsonNode command : commands) {
            if (command.path("name").asText().equals(name)
                    && command.path("type").asInt(1) == type) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }
}
