package dev.paperlark.support.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Checks requests against the machine-readable description of the Bot API, where it lies beside the project. */
final class ApiRules {
    private static final Path DESCRIPTION = Path.of("../shared/api-specs/telegram-bot-api.json");
    private static final String ARRAY = "Array of ";

    /** What TelegramBots adds to every body; the real server ignores it. */
    private static final Set<String> HABITS = Set.of("method");

    private final Map<String, JsonNode> methods = new HashMap<>();
    private final JsonNode types;

    ApiRules(ObjectMapper json) {
        try {
            JsonNode description =
                    Files.exists(DESCRIPTION) ? json.readTree(DESCRIPTION.toFile()) : json.createObjectNode();
            description.path("methods").forEach(method -> methods.put(lower(method.path("name")), method));
            types = description.path("types");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether there is a description to check against. */
    boolean areKnown() {
        return !methods.isEmpty();
    }

    /** What is wrong with the request, empty when nothing is. */
    List<String> violations(String method, ObjectNode body) {
        if (!areKnown()) {
            return List.of();
        }
        JsonNode rule = methods.get(method.toLowerCase(Locale.ROOT));
        if (rule == null) {
            return List.of("no method " + method);
        }
        List<String> problems = new ArrayList<>();
        ObjectNode known = body.deepCopy();
        known.remove(HABITS);
        checkFields(method, rule, known, problems);
        return problems;
    }

    private void checkFields(String place, JsonNode rule, JsonNode object, List<String> problems) {
        Map<String, JsonNode> fields = new HashMap<>();
        rule.path("fields").forEach(field -> fields.put(field.path("name").asText(), field));
        fields.forEach((name, field) -> {
            if (field.path("required").asBoolean() && !object.hasNonNull(name)) {
                problems.add(place + " lacks " + name);
            }
        });
        object.fields().forEachRemaining(entry -> {
            JsonNode field = fields.get(entry.getKey());
            String inner = place + "." + entry.getKey();
            if (field == null) {
                problems.add(inner + " is unknown");
            } else {
                checkTypes(inner, field.path("types"), entry.getValue(), problems);
            }
        });
    }

    /** One of the types must fit; the problems of the last one are told. */
    private void checkTypes(String place, JsonNode allowed, JsonNode value, List<String> problems) {
        List<String> last = List.of();
        for (JsonNode type : allowed) {
            List<String> found = new ArrayList<>();
            checkType(place, type.asText(), value, found);
            if (found.isEmpty()) {
                return;
            }
            last = found;
        }
        problems.addAll(last);
    }

    private void checkType(String place, String type, JsonNode value, List<String> problems) {
        if (type.startsWith(ARRAY)) {
            if (!value.isArray()) {
                problems.add(place + " is no array");
            }
            value.forEach(item -> checkType(place, type.substring(ARRAY.length()), item, problems));
            return;
        }
        boolean fits = switch (type) {
            case "String" -> value.isTextual();
            case "Integer" -> value.isIntegralNumber();
            case "Float" -> value.isNumber();
            case "Boolean" -> value.isBoolean();
            default -> value.isObject();
        };
        if (!fits) {
            problems.add(place + " is no " + type);
        } else if (value.isObject() && types.path(type).has("fields")) {
            checkFields(place, types.path(type), value, problems);
        }
    }

    private static String lower(JsonNode name) {
        return name.asText().toLowerCase(Locale.ROOT);
    }
}
