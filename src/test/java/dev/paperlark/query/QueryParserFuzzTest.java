package dev.paperlark.query;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.paperlark.query.QueryResult.Parsed;
import dev.paperlark.query.QueryResult.Refused;

class QueryParserFuzzTest {
    private final QueryParser parser = new QueryParser();

    /** Any text is a query that can be said and read back, or an error inside the text that has words. */
    @FuzzTest
    void any_text_is_a_query_or_an_error(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        QueryResult result = parser.parse(text);
        if (result instanceof Refused refused) {
            require(!refused.error().inWords(QueryParserTest.chinese()).isBlank(), text);
            int column = refused.error().column();
            require(column >= 1 && column <= Math.max(1, text.codePointCount(0, text.length())), text);
        } else if (result instanceof Parsed parsed) {
            new QueryInWords(QueryParserTest.english()).say(parsed.query());
            readsBack(parsed.query());
        }
    }

    private void readsBack(Query query) {
        String canonical = query.toString();
        if (canonical.codePointCount(0, canonical.length()) <= QueryParser.MAX_CHARACTERS) {
            require(
                    parser.parse(canonical) instanceof Parsed again
                            && again.query().equals(query),
                    canonical);
        }
    }

    private static void require(boolean condition, String text) {
        if (!condition) {
            throw new AssertionError(text);
        }
    }
}
