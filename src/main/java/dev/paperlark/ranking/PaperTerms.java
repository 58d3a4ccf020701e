package dev.paperlark.ranking;

import dev.paperlark.model.Category;
import dev.paperlark.model.Paper;
import dev.paperlark.text.Token;
import dev.paperlark.text.Tokenizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the terms of a paper in title, abstract, authors and categories. Stateless. */
final class PaperTerms {
    /** A word of the title tells as much as two of the abstract. */
    private static final int TITLE = 2;

    private static final int ONCE = 1;

    private final Tokenizer tokenizer = new Tokenizer();

    /** Where the terms of a paper go. */
    interface Sink {
        /**
         * Takes one occurrence.
         *
         * @param times as how many occurrences it counts
         * @param source the text that it was found in, from {@code start} to {@code end} exclusive
         */
        void take(Term term, int times, String source, int start, int end);
    }

    /** How often each term occurs. */
    Map<Term, Integer> counts(Paper paper) {
        Map<Term, Integer> counts = new HashMap<>();
        read(paper, (term, times, source, start, end) -> counts.merge(term, times, Integer::sum));
        return counts;
    }

    /** Hands over every occurrence, in reading order. */
    void read(Paper paper, Sink sink) {
        readText(paper.title(), TITLE, sink);
        paper.abstractText().ifPresent(text -> readText(text, ONCE, sink));
        for (String name : paper.authors()) {
            String folded = name.strip().toLowerCase(Locale.ROOT);
            sink.take(new Term(Term.Kind.AUTHOR, folded), ONCE, name, 0, name.length());
        }
        for (Category category : paper.categories()) {
            String name = category.name();
            sink.take(new Term(Term.Kind.CATEGORY, name), ONCE, name, 0, name.length());
        }
    }

    /** One CJK character says little by itself, so it counts with the next one only. */
    private void readText(String text, int times, Sink sink) {
        Optional<Token> before = Optional.empty();
        for (Token token : tokenizer.tokenize(text)) {
            if (!token.isCjk()) {
                sink.take(new Term(Term.Kind.WORD, token.text()), times, text, token.start(), token.end());
            } else if (before.filter(first -> first.isCjk() && first.position() + 1 == token.position())
                    .isPresent()) {
                Token first = before.get();
                String pair = first.text() + token.text();
                sink.take(new Term(Term.Kind.WORD, pair), times, text, first.start(), token.end());
            }
            before = Optional.of(token);
        }
    }
}
