package dev.paperlark.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks every body against the OpenAPI, where it is there, and always against the limits that it does not know. */
final class BodyRules {
    private static final Set<Integer> MESSAGE_CALLBACKS = Set.of(4, 7);
    private static final int AUTOCOMPLETE = 8;
    private static final int MODAL = 9;
    private static final int DEFERRED = 5;

    private final OpenApiRules openApi = OpenApiRules.shared();

    /**
     * What is wrong with the body, empty when nothing is.
     *
     * @param flagsBefore of the message that is changed; 0 for others
     */
    List<String> violations(RequestPath request, JsonNode body, int flagsBefore) {
        List<String> problems = new ArrayList<>(openApi.violations(request, withHabits(request, body)));
        if (request.isInteraction()) {
            checkNobodyMentioned(body, problems);
        }
        switch (request.route()) {
            case "POST /channels/{id}/messages", "POST /webhooks/{id}/{token}" ->
                new MessageLimits(problems::add).checkNew(body);
            case "POST /channels/{id}/threads", "POST /channels/{id}/messages/{id}/threads" ->
                checkThread(body, problems);
            case "PATCH /channels/{id}/messages/{id}",
                    "PATCH /webhooks/{id}/{token}/messages/@original",
                    "PATCH /webhooks/{id}/{token}/messages/{id}" ->
                new MessageLimits(problems::add).checkEdit(body, flagsBefore);
            case "PUT /applications/{id}/commands", "PUT /applications/{id}/guilds/{id}/commands" ->
                new CommandLimits(problems::add).check(body);
            case "POST /interactions/{id}/{token}/callback" -> checkCallback(body, flagsBefore, problems);
            default -> {}
        }
        return problems;
    }

    /** Answers to people mention nobody at all. */
    private static void checkNobodyMentioned(JsonNode body, List<String> problems) {
        for (JsonNode allowed : body.findValues("allowed_mentions")) {
            if (!allowed.path("roles").isEmpty()) {
                problems.add("an answer mentions a role");
            }
        }
    }

    private static void checkThread(JsonNode body, List<String> problems) {
        KnownFields.check("thread", body, KnownFields.THREAD, problems::add);
        int length = body.path("name").asText("").length();
        if (length < 1 || length > 100) {
            problems.add("thread name has " + length + " characters, not 1 to 100");
        }
        if (body.has("message")) {
            new MessageLimits(problems::add).checkNew(body.get("message"));
        }
    }

    private static void checkCallback(JsonNode body, int flagsBefore, List<String> problems) {
        KnownFields.check("callback", body, Set.of("type", "data"), problems::add);
        int type = body.path("type").asInt();
        JsonNode data = body.path("data");
        if (type == 4) {
            new MessageLimits(problems::add).checkNew(data);
        } else if (MESSAGE_CALLBACKS.contains(type)) {
            new MessageLimits(problems::add).checkEdit(data, flagsBefore);
        } else if (type == AUTOCOMPLETE) {
            KnownFields.check("autocomplete", data, Set.of("choices"), problems::add);
            new CommandLimits(problems::add).check(data.path("choices"), "an answer");
        } else if (type == MODAL) {
            new ComponentLimits(problems::add).checkModal(data);
        } else if (type == DEFERRED) {
            KnownFields.check("deferred answer", data, KnownFields.MESSAGE, problems::add);
        }
    }

    /** JDA writes the numbers in these two lists of a command, and permissions, as text; Discord takes that and answers so. */
    private static JsonNode withHabits(RequestPath request, JsonNode body) {
        if (!request.route().startsWith("PUT /applications/")) {
            return body;
        }
        JsonNode copy = body.deepCopy();
        for (JsonNode command : copy) {
            for (String list : List.of("contexts", "integration_types")) {
                if (command.path(list) instanceof ArrayNode texts) {
                    ArrayNode numbers = ((ObjectNode) command).putArray(list);
                    texts.forEach(text -> numbers.add(text.asInt()));
                }
            }
            if (command.path("default_member_permissions").isTextual()) {
                long bits = command.path("default_member_permissions").asLong();
                ((ObjectNode) command).put("default_member_permissions", bits);
            }
        }
        return copy;
    }
}
