package dev.paperlark.text;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Collectors;

class TokenizerFuzzTest {
    private final Tokenizer tokenizer = new Tokenizer();

    /** Positions grow by one or two, places lie inside the text, and the tokens of tokens are the same tokens. */
    @FuzzTest
    void any_text_has_sound_tokens(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        List<Token> tokens = tokenizer.tokenize(text);
        int last = -1;
        for (Token token : tokens) {
            int step = token.position() - last;
            require(last < 0 ? step == 1 : step == 1 || step == 2, text);
            require(token.start() >= 0 && token.start() < token.end() && token.end() <= text.length(), text);
            require(!token.text().isEmpty(), text);
            last = token.position();
        }
        List<String> words = tokens.stream().map(Token::text).toList();
        String joined = words.stream().collect(Collectors.joining(" "));
        require(
                words.equals(
                        tokenizer.tokenize(joined).stream().map(Token::text).toList()),
                text);
    }

    private static void require(boolean condition, String text) {
        if (!condition) {
            throw new AssertionError(text);
        }
    }
}
