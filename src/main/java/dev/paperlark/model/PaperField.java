package dev.paperlark.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The fields of a paper that a query can name ({@code text-and-query} specification, section 2).
 *
 * <p>The order is the order in which a reader values a hit: title first.
 */
public enum PaperField {
    TITLE("title", "ti", true),
    ABSTRACT("abstract", "abs", true),
    TLDR("tldr", "tldr", true),
    AI("ai", "ai", true),
    KEYWORDS("keywords", "kw", true),
    AUTHOR("author", "au", false),
    CATEGORY("category", "cat", false),
    PRIMARY("primary", "primary", false),
    ID("id", "id", false),
    COMMENT("comment", "co", false),
    HAS("has", "has", false);

    private final String key;
    private final String shortKey;
    private final boolean bare;

    PaperField(String key, String shortKey, boolean bare) {
        this.key = key;
        this.shortKey = shortKey;
        this.bare = bare;
    }

    /** The field's name in a query, lower case. */
    public String key() {
        return key;
    }

    /** The short name, the same as the long one where there is none. */
    public String shortKey() {
        return shortKey;
    }

    /** Whether a term without a field looks here. */
    public boolean isBare() {
        return bare;
    }

    /** The field of a long or short name, in any case. */
    public static Optional<PaperField> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(field -> field.key.equals(lower) || field.shortKey.equals(lower))
                .findFirst();
    }

    /** All names, long and short, that a query may use. */
    public static List<String> names() {
        return Arrays.stream(values())
                .flatMap(field -> List.of(field.key, field.shortKey).stream())
                .distinct()
                .toList();
    }
}
