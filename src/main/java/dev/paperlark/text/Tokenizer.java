package dev.paperlark.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into tokens: Unicode and LaTeX are folded, words are cut, plurals fold into the singular, separators move the
 * positions.
 *
 * <p>Stateless and safe for use by many threads. Takes any string, lone surrogates too, never fails, and needs time in
 * proportion to the length. Source: text-and-query specification, section 1.
 */
public final class Tokenizer {

    /** The tokens of a text in order; empty when it holds neither letter nor digit. */
    public List<Token> tokenize(String text) {
        TokenScanner scanner = new TokenScanner();
        List<Token> tokens = new ArrayList<>();
        scanner.scan(text);
        while (scanner.next()) {
            tokens.add(scanner.token());
        }
        return List.copyOf(tokens);
    }
}
