package dev.paperlark.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Walks through trees of components. */
final class Components {
    private Components() {}

    /** Every component at any depth, in reading order. */
    static List<JsonNode> all(JsonNode topLevel) {
        List<JsonNode> found = new ArrayList<>();
        topLevel.forEach(component -> collect(component, found));
        return found;
    }

    /** Gives each component the number that Discord would give it. */
    static void number(JsonNode topLevel) {
        int next = 1;
        for (JsonNode component : all(topLevel)) {
            if (!component.has("id")) {
                ((ObjectNode) component).put("id", next);
            }
            next++;
        }
    }

    private static void collect(JsonNode component, List<JsonNode> found) {
        found.add(component);
        component.path("components").forEach(inner -> collect(inner, found));
        if (component.has("accessory")) {
            collect(component.get("accessory"), found);
        }
        if (component.has("component")) {
            collect(component.get("component"), found);
        }
    }
}
