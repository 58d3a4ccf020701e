package dev.paperlark.support.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paperlark.support.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message of the bot as it stands in a chat.
 *
 * @param text what a reader sees, without marks
 * @param body the request that wrote it
 */
public record Sent(long chat, long messageId, String text, ObjectNode body) {
    /** The data of every button from top left to bottom right. */
    public List<String> buttons() {
        return keys("callback_data");
    }

    /** The labels of every button in the same order. */
    public List<String> labels() {
        return keys("text");
    }

    /** The document or photo that it carries. */
    public Optional<Upload> file() {
        return Stream.of("document", "photo")
                .map(body::path)
                .filter(Upload.class::isInstance)
                .map(Upload.class::cast)
                .findFirst();
    }

    private List<String> keys(String field) {
        List<String> found = new ArrayList<>();
        body.path("reply_markup")
                .path("inline_keyboard")
                .forEach(row -> row.forEach(key -> found.add(key.path(field).asText())));
        return found;
    }
}
