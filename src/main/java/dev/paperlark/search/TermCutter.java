package dev.paperlark.search;

import dev.paperlark.text.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns tokens into the terms of the index, and the tokens of a phrase into the terms to look for. Stateless.
 *
 * <p>A word is a term, and where its plural was folded the unfolded word is another one at the same place, for prefixes. Of a run
 * of CJK characters each two neighbours are a term, at the place of the first. The last of a run is a term by itself as well, and so is the
 * first where a word stands right before it, because there a phrase may go over from one script to another. So a phrase of two or more tokens
 * is found by its terms exactly, each character is the beginning of a term, and a text has hardly more terms than characters.
 */
final class TermCutter {
    private static final int NOWHERE = Integer.MIN_VALUE;

    private TermCutter() {}

    /** The terms of a text, by position. */
    static List<IndexTerm> termsOf(List<Token> tokens, int offset) {
        List<IndexTerm> terms = new ArrayList<>(tokens.size() * 5 / 4);
        int lastWord = NOWHERE;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int position = offset + token.position();
            if (!token.isCjk()) {
                terms.add(term(token.text(), position));
                if (!token.unfolded().equals(token.text())) {
                    terms.add(term(IndexField.UNFOLDED + token.unfolded(), position));
                }
                lastWord = position;
                continue;
            }
            boolean joins = i + 1 < tokens.size() && isNext(token, tokens.get(i + 1));
            if (joins) {
                terms.add(term(token.text() + tokens.get(i + 1).text(), position));
            }
            if (!joins || lastWord == position - 1) {
                terms.add(term(token.text(), position));
            }
        }
        return terms;
    }

    /**
     * The terms that stand where a phrase stands, each with its distance from the beginning. Pairs that say nothing new are left
     * out.
     *
     * @param words two or more
     */
    static List<IndexTerm> phrase(List<String> words) {
        List<Token> tokens = new ArrayList<>();
        for (String word : words) {
            tokens.add(new Token(word, word, tokens.size(), 0, 0));
        }
        List<IndexTerm> terms = new ArrayList<>();
        int start = 0;
        while (start < tokens.size()) {
            int end = endOfRun(tokens, start);
            if (end - start < 2) {
                terms.add(term(tokens.get(start).text(), start));
                start++;
                continue;
            }
            for (int first = start; first < end; first += 2) {
                int place = Math.min(first, end - 2);
                terms.add(term(tokens.get(place).text() + tokens.get(place + 1).text(), place));
            }
            start = end;
        }
        return terms;
    }

    private static int endOfRun(List<Token> tokens, int start) {
        int end = start;
        while (end < tokens.size() && tokens.get(end).isCjk()) {
            end++;
        }
        return end;
    }

    private static boolean isNext(Token token, Token next) {
        return next.position() == token.position() + 1 && next.isCjk();
    }

    private static IndexTerm term(String text, int position) {
        return new IndexTerm(IndexField.bounded(text), position);
    }
}
