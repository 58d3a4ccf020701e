package dev.paperlark.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The fields that Discord documents; it ignores others silently, so a misspelt one would go unnoticed. */
final class KnownFields {
    static final Set<String> MESSAGE = Set.of(
            "content",
            "nonce",
            "tts",
            "embeds",
            "allowed_mentions",
            "message_reference",
            "components",
            "sticker_ids",
            "attachments",
            "flags",
            "enforce_nonce",
            "poll");
    static final Set<String> THREAD = Set.of(
            "name", "auto_archive_duration", "rate_limit_per_user", "message", "applied_tags", "type", "invitable");
    static final Set<String> MODAL = Set.of("title", "custom_id", "components");
    static final Set<String> COMMAND = Set.of(
            "name",
            "name_localizations",
            "description",
            "description_localizations",
            "options",
            "default_member_permissions",
            "dm_permission",
            "integration_types",
            "contexts",
            "type",
            "nsfw",
            "handler");
    static final Set<String> OPTION = Set.of(
            "type",
            "name",
            "name_localizations",
            "description",
            "description_localizations",
            "required",
            "choices",
            "options",
            "channel_types",
            "min_value",
            "max_value",
            "min_length",
            "max_length",
            "autocomplete");
    static final Set<String> CHOICE = Set.of("name", "name_localizations", "value");
    static final Set<String> EMBED = Set.of(
            "title",
            "type",
            "description",
            "url",
            "timestamp",
            "color",
            "footer",
            "image",
            "thumbnail",
            "video",
            "provider",
            "author",
            "fields");
    static final Set<String> SELECT_OPTION = Set.of("label", "value", "description", "emoji", "default");

    private static final Set<String> SELECT = Set.of(
            "custom_id",
            "options",
            "placeholder",
            "min_values",
            "max_values",
            "required",
            "disabled",
            "channel_types",
            "default_values");

    private static final Map<Integer, Set<String>> COMPONENTS = Map.ofEntries(
            Map.entry(1, Set.of("components")),
            Map.entry(2, Set.of("style", "label", "emoji", "custom_id", "sku_id", "url", "disabled")),
            Map.entry(3, SELECT),
            Map.entry(
                    4,
                    Set.of(
                            "custom_id",
                            "style",
                            "label",
                            "min_length",
                            "max_length",
                            "required",
                            "value",
                            "placeholder")),
            Map.entry(5, SELECT),
            Map.entry(6, SELECT),
            Map.entry(7, SELECT),
            Map.entry(8, SELECT),
            Map.entry(9, Set.of("components", "accessory")),
            Map.entry(10, Set.of("content")),
            Map.entry(11, Set.of("media", "description", "spoiler")),
            Map.entry(12, Set.of("items")),
            Map.entry(14, Set.of("divider", "spacing")),
            Map.entry(17, Set.of("components", "accent_color", "spoiler")),
            Map.entry(18, Set.of("label", "description", "component")));

    private KnownFields() {}

    /** Names every field of an object that is not in the set. */
    static void check(String place, JsonNode object, Set<String> known, Consumer<String> problems) {
        object.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                problems.accept(place + "." + field + " is unknown");
            }
        });
    }

    /** The same for a component of any type. */
    static void checkComponent(JsonNode component, Consumer<String> problems) {
        int type = component.path("type").asInt();
        Set<String> known = COMPONENTS.get(type);
        if (known == null) {
            problems.accept("component type " + type + " is unknown");
            return;
        }
        component.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field) && !field.equals("type") && !field.equals("id")) {
                problems.accept("component " + type + "." + field + " is unknown");
            }
        });
    }
}
