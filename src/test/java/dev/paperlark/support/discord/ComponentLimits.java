package dev.paperlark.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The limits of components in messages and modals. */
final class ComponentLimits {
    private static final int ROW = 1;
    private static final int BUTTON = 2;
    private static final int STRING_SELECT = 3;
    private static final int TEXT_INPUT = 4;
    private static final int SECTION = 9;
    private static final int TEXT = 10;
    private static final int LABEL = 18;
    private static final int LINK_STYLE = 5;
    private static final int MAX_COMPONENTS = 40;
    private static final int MAX_ROWS = 5;
    private static final int MAX_TEXT = 4000;
    private static final int MAX_CUSTOM_ID = 100;

    private final Consumer<String> problems;
    private final Set<String> customIds = new HashSet<>();

    ComponentLimits(Consumer<String> problems) {
        this.problems = problems;
    }

    void checkMessage(JsonNode topLevel, boolean v2) {
        List<JsonNode> all = Components.all(topLevel);
        require(v2 || topLevel.size() <= MAX_ROWS, "more than " + MAX_ROWS + " rows");
        require(all.size() <= MAX_COMPONENTS, "more than " + MAX_COMPONENTS + " components");
        for (JsonNode component : topLevel) {
            require(v2 || type(component) == ROW, "only rows without components V2");
        }
        all.forEach(this::check);
        int text = all.stream()
                .filter(component -> type(component) == TEXT)
                .mapToInt(component -> component.path("content").asText("").length())
                .sum();
        require(text <= MAX_TEXT, "more than " + MAX_TEXT + " characters of text");
    }

    void checkModal(JsonNode modal) {
        KnownFields.check("modal", modal, KnownFields.MODAL, problems);
        size("modal title", modal.path("title"), 1, 45);
        size("modal custom_id", modal.path("custom_id"), 1, MAX_CUSTOM_ID);
        int rows = modal.path("components").size();
        require(rows >= 1 && rows <= MAX_ROWS, "a modal has 1 to " + MAX_ROWS + " components");
        Components.all(modal.path("components")).forEach(this::check);
    }

    private void check(JsonNode component) {
        KnownFields.checkComponent(component, problems);
        if (component.has("custom_id")) {
            size("custom_id", component.get("custom_id"), 1, MAX_CUSTOM_ID);
            require(customIds.add(component.get("custom_id").asText()), "custom_id twice");
        }
        switch (type(component)) {
            case ROW -> checkRow(component);
            case BUTTON -> checkButton(component);
            case STRING_SELECT -> checkSelect(component);
            case TEXT_INPUT -> checkInput(component);
            case SECTION -> checkSection(component);
            case TEXT -> size("text", component.path("content"), 1, MAX_TEXT);
            case LABEL -> {
                size("label", component.path("label"), 1, 45);
                size("label description", component.path("description"), 0, 100);
            }
            default -> {}
        }
    }

    private void checkRow(JsonNode row) {
        int size = row.path("components").size();
        require(size >= 1 && size <= 5, "a row has 1 to 5 components");
        for (JsonNode inner : row.path("components")) {
            require(type(inner) == BUTTON || size == 1, "a select shares its row");
        }
    }

    private void checkButton(JsonNode button) {
        boolean link = button.path("style").asInt() == LINK_STYLE;
        require(link == button.has("url"), "a link button, and no other, has a url");
        require(link != button.has("custom_id"), "a button has a custom_id unless it is a link");
        require(button.has("label") || button.has("emoji"), "a button without label and emoji");
        size("button label", button.path("label"), 0, 80);
        size("button url", button.path("url"), 0, 512);
        String url = button.path("url").asText("");
        require(!link || url.matches("(https?|discord)://.+"), "a button's url has another scheme");
    }

    private void checkSelect(JsonNode select) {
        JsonNode options = select.path("options");
        require(options.size() >= 1 && options.size() <= 25, "a select has 1 to 25 options");
        require(select.path("max_values").asInt(1) <= options.size(), "max_values is more than there are options");
        size("placeholder", select.path("placeholder"), 0, 150);
        Set<String> values = new HashSet<>();
        for (JsonNode option : options) {
            KnownFields.check("select option", option, KnownFields.SELECT_OPTION, problems);
            size("option label", option.path("label"), 1, 100);
            size("option value", option.path("value"), 1, 100);
            size("option description", option.path("description"), 0, 100);
            require(values.add(option.path("value").asText()), "an option value twice");
        }
    }

    private void checkInput(JsonNode input) {
        int longest = input.path("max_length").asInt(MAX_TEXT);
        require(longest >= 1 && longest <= MAX_TEXT, "max_length is not in 1 to " + MAX_TEXT);
        size("text input value", input.path("value"), 0, longest);
        size("text input placeholder", input.path("placeholder"), 0, 100);
        size("text input label", input.path("label"), 0, 45);
    }

    private void checkSection(JsonNode section) {
        int texts = section.path("components").size();
        require(texts >= 1 && texts <= 3, "a section has 1 to 3 texts");
        require(section.has("accessory"), "a section without accessory");
    }

    private void size(String what, JsonNode text, int least, int most) {
        int length = text.asText("").length();
        require(
                length >= least && length <= most,
                what + " has " + length + " characters, not " + least + " to " + most);
    }

    private static int type(JsonNode component) {
        return component.path("type").asInt();
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            problems.accept(problem);
        }
    }
}
