package dev.paperlark.query;

import dev.paperlark.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the query language.
 *
 * <p>Immutable and safe for use by many threads. Never throws for any text. Source: text-and-query specification, section 3.
 */
public final class QueryParser {
    /** A query is read back in one chat message and edited on a phone; in code points. */
    public static final int MAX_CHARACTERS = 500;

    /** Enough for a lab's whole topic list in one OR; bounds the work of one subscription. */
    public static final int MAX_TERMS = 32;

    /** Levels of brackets; deeper ones nobody can read, and the descent is recursive. */
    public static final int MAX_DEPTH = 8;

    /** Characters before a star; shorter prefixes hit nearly every paper. */
    public static final int MIN_PREFIX = 3;

    private final TermReader terms;

    /** A parser that knows the categories of a taxonomy. */
    public QueryParser(Tokenizer tokenizer, ArxivTaxonomy taxonomy) {
        this.terms = new TermReader(tokenizer, taxonomy);
    }

    /** A parser that knows arXiv's categories. */
    public QueryParser() {
        this(new Tokenizer(), ArxivTaxonomy.load());
    }

    /** The query that a text says, or the first reason why it says none. */
    public QueryResult parse(String text) {
        int[] codePoints = text.codePoints().toArray();
        if (codePoints.length > MAX_CHARACTERS) {
            return new QueryResult.Refused(new QueryError(
                    MAX_CHARACTERS + 1, "query.error.too_long", List.of(codePoints.length, MAX_CHARACTERS)));
        }
        List<QueryWarning> warnings = new ArrayList<>();
        try {
            List<Lexeme> lexemes = new Lexer(codePoints).lex();
            Query query = new RecursiveDescent(lexemes, terms, warnings).readAll();
            return new QueryResult.Parsed(query, warnings);
        } catch (Refusal refusal) {
            return new QueryResult.Refused(refusal.error());
        }
    }
}
