package dev.paperlark.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paperlark.support.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A message as it stands in a channel or in front of one person.
 *
 * @param author the id of the user who wrote it
 * @param body content, embeds, components, flags
 */
public record SentMessage(long channel, long id, long author, ObjectNode body) {
    private static final int EPHEMERAL = 1 << 6;
    private static final int BUTTON = 2;
    private static final int TEXT = 10;

    /** Whether only the person sees it who asked. */
    public boolean ephemeral() {
        return (body.path("flags").asInt() & EPHEMERAL) != 0;
    }

    /** All text that a reader sees, line by line and with its marks: content, embeds and text components. Not the buttons. */
    public String text() {
        List<String> lines = new ArrayList<>();
        add(lines, body.path("content"));
        for (JsonNode embed : body.path("embeds")) {
            add(lines, embed.path("author").path("name"));
            add(lines, embed.path("title"));
            add(lines, embed.path("description"));
            embed.path("fields").forEach(field -> {
                add(lines, field.path("name"));
                add(lines, field.path("value"));
            });
            add(lines, embed.path("footer").path("text"));
        }
        components().stream()
                .filter(component -> component.path("type").asInt() == TEXT)
                .forEach(component -> add(lines, component.path("content")));
        return lines.stream().collect(Collectors.joining("\n"));
    }

    /** The roles whose members it notifies. */
    public List<String> mentionedRoles() {
        List<String> roles = new ArrayList<>();
        body.at("/allowed_mentions/roles").forEach(role -> roles.add(role.asText()));
        return roles;
    }

    /** Every component at any depth, in reading order. */
    public List<JsonNode> components() {
        return Components.all(body.path("components"));
    }

    /** The custom ids of everything that can be pressed or chosen, in reading order. */
    public List<String> customIds() {
        return values("custom_id");
    }

    /** The labels of all buttons, in reading order. */
    public List<String> labels() {
        return components().stream()
                .filter(component -> component.path("type").asInt() == BUTTON)
                .map(component -> component.path("label").asText())
                .toList();
    }

    /** The targets of all link buttons, in reading order. */
    public List<String> links() {
        return values("url");
    }

    /** The files that it carries. */
    public List<Upload> files() {
        List<Upload> files = new ArrayList<>();
        body.path("attachments").forEach(file -> {
            if (file.path("content") instanceof Upload upload) {
                files.add(upload);
            }
        });
        return files;
    }

    private List<String> values(String field) {
        return components().stream()
                .filter(component -> component.hasNonNull(field))
                .map(component -> component.get(field).asText())
                .toList();
    }

    private static void add(List<String> lines, JsonNode text) {
        if (text.isTextual() && !text.asText().isEmpty()) {
            lines.add(text.asText());
        }
    }
}
