package dev.paperlark.reason;

import dev.paperlark.text.Token;
import java.util.List;

/**
 * One text of a paper, cut into tokens. No phrase crosses from one into another.
 *
 * @param original as the digest gave it
 */
public record SearchableText(String original, List<Token> tokens) {
    public SearchableText {
        tokens = List.copyOf(tokens);
    }

    /** The words as they stand, from the first token to the last, both inclusive indexes into the tokens. */
    String wordsBetween(int first, int last) {
        return original.substring(tokens.get(first).start(), tokens.get(last).end());
    }
}
