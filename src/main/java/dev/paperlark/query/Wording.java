package dev.paperlark.query;

import java.util.List;

/**
 * The words of a term: what is compared, and what the person wrote.
 *
 * <p>Two wordings are equal when they compare equal, so {@code LLMs} is {@code llm}.
 *
 * @param tokens at least one
 * @param written as typed, without quotes; only for saying the query back
 */
public record Wording(List<String> tokens, String written) {
    public Wording {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a term has at least one token");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Wording wording && tokens.equals(wording.tokens);
    }

    @Override
    public int hashCode() {
        return tokens.hashCode();
    }
}
