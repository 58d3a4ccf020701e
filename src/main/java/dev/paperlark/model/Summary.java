package dev.paperlark.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a digest's language model wrote about a paper, in one language. Never the authors' words.
 *
 * @param language ISO 639-1 code of the language, or empty where it can't be told
 * @param parts the parts that are there, none blank; a failed part is absent
 */
public record Summary(Optional<String> language, Map<SummaryPart, String> parts) {
    public Summary {
        EnumMap<SummaryPart, String> copy = new EnumMap<>(SummaryPart.class);
        copy.putAll(parts);
        copy.values().forEach(text -> {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a part of a summary is never blank");
            }
        });
        parts = Collections.unmodifiableMap(copy);
    }

    /** The text of one part, exactly as the digest gave it. */
    public Optional<String> part(SummaryPart part) {
        return Optional.ofNullable(parts.get(part));
    }

    /** The one-paragraph TL;DR. */
    public Optional<String> tldr() {
        return part(SummaryPart.TLDR);
    }

    /** This summary with the parts that it lacks taken from another one. */
    Summary filledFrom(Summary other) {
        EnumMap<SummaryPart, String> merged = new EnumMap<>(SummaryPart.class);
        merged.putAll(other.parts);
        merged.putAll(parts);
        return new Summary(language, merged);
    }

    /** This summary without the given parts. */
    Summary without(Set<SummaryPart> dropped) {
        EnumMap<SummaryPart, String> rest = new EnumMap<>(SummaryPart.class);
        rest.putAll(parts);
        rest.keySet().removeAll(dropped);
        return new Summary(language, rest);
    }
}
