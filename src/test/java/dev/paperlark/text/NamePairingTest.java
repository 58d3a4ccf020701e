package dev.paperlark.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamePairingTest {
    private static final List<String> TOKENS = List.of("a", "b", "an", "ann", "bo", "ab", "1", "12", "李", "明", "é");

    private final Random random = new Random(42);

    @Test
    void pairing_in_order_finds_whatever_trying_every_order_finds() {
        int paired = 0;
        for (int i = 0; i < 20_000; i++) {
            List<String> words = some(4);
            List<String> name = some(5);
            boolean expected = someOrderPairs(words, name, false);
            assertThat(NamePairing.pairs(words, new Tokenizer().tokenize(String.join(" ", name))))
                    .as("%s in %s", words, name)
                    .isEqualTo(expected);
            paired += expected ? 1 : 0;
        }
        assertThat(paired).isGreaterThan(1000);
    }

    private List<String> some(int most) {
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(i -> TOKENS.get(random.nextInt(TOKENS.size() - 1)))
                .toList();
    }

    /** The rule as it is written, tried with every partner for the first word. */
    private static boolean someOrderPairs(List<String> words, List<String> name, boolean wholeFound) {
        if (words.isEmpty()) {
            return wholeFound;
        }
        String word = words.get(0);
        for (int i = 0; i < name.size(); i++) {
            String partner = name.get(i);
            boolean equal = word.equals(partner);
            if (equal || isInitial(word, partner) || isInitial(partner, word)) {
                List<String> rest = new ArrayList<>(name);
                rest.remove(i);
                boolean whole = equal && (word.length() > 1 || Character.isIdeographic(word.codePointAt(0)));
                if (someOrderPairs(words.subList(1, words.size()), rest, wholeFound || whole)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isInitial(String shorter, String longer) {
        return shorter.length() == 1 && Character.isLetter(shorter.charAt(0)) && longer.startsWith(shorter);
    }

    @Test
    void a_hostile_name_is_compared_in_no_time() {
        List<Token> name = new Tokenizer().tokenize("ann a ".repeat(3000));
        List<String> words =
                IntStream.range(0, 160).mapToObj(i -> i % 2 == 0 ? "ann" : "a").toList();
        assertThat(NamePairing.pairs(words, name)).isTrue();
    }
}
