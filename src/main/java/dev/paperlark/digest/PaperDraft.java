package dev.paperlark.digest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One entry as it is being read: texts as they stand in the file, not yet judged. Not thread-safe. */
final class PaperDraft {
    private final Map<Field, String> texts = new EnumMap<>(Field.class);
    private final Map<String, String> extras = new LinkedHashMap<>();
    private final List<String> links = new ArrayList<>();
    private List<String> authors = List.of();
    private List<String> categories = List.of();
    private List<String> keywords = List.of();

    /** Sets a field that is one text; the first text that is not blank stays. */
    void put(Field field, String text) {
        if (!text.isBlank()) {
            texts.putIfAbsent(field, text.strip());
        }
    }

    Optional<String> text(Field field) {
        return Optional.ofNullable(texts.get(field));
    }

    /** Adds a text that only its label explains; texts of the same label follow one another by lines. */
    void extra(String label, String text) {
        if (!label.isBlank() && !text.isBlank()) {
            extras.merge(label.strip(), text.strip(), (first, next) -> first + "\n" + next);
        }
    }

    Map<String, String> extras() {
        return extras;
    }

    /** Adds an address of the paper; the first one is the best. */
    void link(String address) {
        if (!address.isBlank()) {
            links.add(address.strip());
        }
    }

    List<String> links() {
        return links;
    }

    void authors(List<String> names) {
        authors = names;
    }

    List<String> authors() {
        return authors;
    }

    void categories(List<String> primaryFirst) {
        categories = primaryFirst;
    }

    List<String> categories() {
        return categories;
    }

    void keywords(List<String> words) {
        keywords = words;
    }

    List<String> keywords() {
        return keywords;
    }

    /** How many characters of text were gathered. */
    long length() {
        return Stream.of(texts.values(), extras.values(), links, authors, categories, keywords)
                .flatMap(Collection::stream)
                .mapToLong(String::length)
                .sum();
    }
}
