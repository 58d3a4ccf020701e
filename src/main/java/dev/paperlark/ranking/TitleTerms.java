package dev.paperlark.ranking;

import dev.paperlark.text.Token;
import dev.paperlark.text.Tokenizer;
import java.util.List;
import java.util.Set;

/** Finds the words of a title that tell something, and the phrases of two and three of them. Stateless. */
final class TitleTerms {
    private static final int SHORTEST = 2;
    private static final int MOST_WORDS = 3;

    /** English words that only join others, and those by which titles say that there is something to say. */
    private static final Set<String> STOP_WORDS = Set.of(
            ("a about above across after against all along also am among an and any are as at be because been before being"
                            + " below between beyond both but by can could do does doing done down during each every few for"
                            + " from further get has have having her here his how if in into is it its itself just less let"
                            + " like make makes making many may might more most much must my near need no non nor not now of"
                            + " off on once one only onto or other our out over own per same shall she should so some such"
                            + " than that the their them then there these they this those three through to too toward towards"
                            + " two under until up upon us use used uses using very via vs was we were what when where whether"
                            + " which while who whose why will with within without would yet you your"
                            + " analysis approach approaches based case method methods new novel paper results study")
                    .split(" ", -1));

    private final Tokenizer tokenizer = new Tokenizer();

    /** Where the terms of a title go. */
    interface Sink {
        /**
         * Takes one occurrence.
         *
         * @param words a view that is not to be kept
         * @param start where it is written in the title, up to {@code end} exclusive
         */
        void take(List<String> words, int start, int end);
    }

    /** Hands over every occurrence of a term. */
    void read(String title, Sink sink) {
        List<Token> tokens = tokenizer.tokenize(title);
        List<String> words = tokens.stream().map(Token::text).toList();
        for (int first = 0; first < tokens.size(); first++) {
            int end = endOfPhrase(tokens, first);
            for (int last = first; last < end; last++) {
                sink.take(
                        words.subList(first, last + 1),
                        tokens.get(first).start(),
                        tokens.get(last).end());
            }
        }
    }

    /** How far the words go on side by side that tell something. */
    private static int endOfPhrase(List<Token> tokens, int first) {
        int end = first;
        int position = tokens.get(first).position();
        while (end < Math.min(tokens.size(), first + MOST_WORDS)
                && tells(tokens.get(end))
                && tokens.get(end).position() == position + end - first) {
            end++;
        }
        return end;
    }

    private static boolean tells(Token token) {
        return !token.isCjk()
                && token.text().length() >= SHORTEST
                && token.text().codePoints().anyMatch(Character::isLetter)
                && !STOP_WORDS.contains(token.unfolded());
    }
}
