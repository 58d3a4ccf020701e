package dev.paperlark.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.Category;
import dev.paperlark.model.PaperField;
import dev.paperlark.query.QueryResult.Parsed;
import dev.paperlark.text.Token;
import dev.paperlark.text.Tokenizer;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CanonicalFormTest {
    private static final int QUERIES = 3000;
    private static final List<String> TEXTS = List.of(
            "diffusion",
            "LLMs",
            "vision-language",
            "GPT-4.1",
            "C++",
            "扩散模型",
            "Schr\\\"odinger",
            "データ",
            "한국어",
            "NOT",
            "O(1)",
            "matrices",
            "שָׁלוֹם",
            "ΑΣ",
            "3D",
            "NOT a",
            "ti:x",
            "classes of lenses");
    private static final List<Optional<PaperField>> TEXT_FIELDS = List.of(
            Optional.empty(),
            Optional.of(PaperField.TITLE),
            Optional.of(PaperField.AI),
            Optional.of(PaperField.COMMENT));

    private final Random random = new Random(20261123);

    @Test
    void the_canonical_form_reads_back_as_an_equal_query() {
        QueryParser parser = new QueryParser();
        int read = 0;
        for (int i = 0; i < QUERIES; i++) {
            Query query = asked(3);
            if (query.toString().length() > QueryParser.MAX_CHARACTERS) {
                continue;
            }
            QueryResult result = parser.parse(query.toString());
            assertThat(result).as(query.toString()).isInstanceOf(Parsed.class);
            assertThat(((Parsed) result).query()).isEqualTo(query).hasToString(query.toString());
            read++;
        }
        assertThat(read).isGreaterThan(QUERIES / 2);
    }

    /** A query that asks for something. */
    private Query asked(int depth) {
        return switch (depth == 0 ? 2 : random.nextInt(3)) {
            case 0 -> Query.and(List.of(asked(depth - 1), any(depth - 1)));
            case 1 -> Query.or(List.of(asked(depth - 1), asked(depth - 1)));
            default -> term();
        };
    }

    private Query any(int depth) {
        Query query = asked(depth);
        return random.nextInt(3) == 0 ? Query.not(query) : query;
    }

    private Term term() {
        Wording wording = wording();
        return switch (random.nextInt(8)) {
            case 0 -> new Term.Prefix(oneOf(TEXT_FIELDS), oneOf(List.of("network", "analys", "llms", "4.1")));
            case 1 -> new Term.Author(wording);
            case 2 ->
                new Term.InCategory(
                        oneOf(List.of(PaperField.CATEGORY, PaperField.PRIMARY)),
                        new Category(oneOf(List.of("cs.RO", "hep-th", "math", "no such category", "新 类"))));
            case 3 -> new Term.Id(oneOf(List.of("2511.10615", "hep-th/9901001", "10.1101/2025:x y")));
            case 4 -> new Term.Has(oneOf(List.of(Term.Part.values())));
            default -> new Term.Phrase(oneOf(TEXT_FIELDS), wording);
        };
    }

    private Wording wording() {
        String written = oneOf(TEXTS);
        Stream<String> tokens = new Tokenizer().tokenize(written).stream().map(Token::text);
        return new Wording(tokens.toList(), written);
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
