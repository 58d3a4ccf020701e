package dev.paperlark.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * A list or map that stands as JSON in a text column, read and written whole.
 *
 * @param <T> the value's type
 */
final class JsonColumn<T> {
    private final JsonMapper mapper = new JsonMapper();
    private final TypeReference<T> type;

    JsonColumn(TypeReference<T> type) {
        this.type = type;
    }

    String write(T value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a value that can't be written as JSON", e);
        }
    }

    T read(String json) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a column holds text that is not the JSON written there", e);
        }
    }
}
