package dev.paperlark.search;

import dev.paperlark.text.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns tokens into the terms of the index, and the tokens of a phrase into the terms to look for. Stateless.
 *
 * <p>A word is a term in the form that is compared. Of a run of CJK characters each two neighbours are a term, at the place of the first. A
 * character beside a word is a term by itself as well, because there a phrase may go over from one script to another. So a phrase of two or
 * more tokens is found by its terms exactly. A single character, or the beginning of a word, is the beginning of a term or of one of the
 * {@link #otherForms}, which have no place.
 */
final class TermCutter {
    private TermCutter() {}

    /** The terms of a text, by position. */
    static List<IndexTerm> termsOf(List<Token> tokens, int offset) {
        List<IndexTerm> terms = new ArrayList<>(tokens.size() * 5 / 4);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int position = offset + token.position();
            if (!token.isCjk()) {
                terms.add(term(token.text(), position));
                continue;
            }
            if (joins(tokens, i)) {
                terms.add(term(token.text() + tokens.get(i + 1).text(), position));
            }
            if (isBesideWord(tokens, i)) {
                terms.add(term(token.text(), position));
            }
        }
        return terms;
    }

    /** How words read before their plural was folded, and the characters that begin no term. */
    static List<String> otherForms(List<Token> tokens) {
        List<String> forms = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isCjk() ? !joins(tokens, i) && !isBesideWord(tokens, i) : isFolded(token)) {
                forms.add(token.unfolded());
            }
        }
        return forms;
    }

    static boolean isFolded(Token token) {
        return !token.unfolded().equals(token.text());
    }

    /**
     * The terms that stand where a phrase stands, each with its distance from the beginning. Each pair is among them: the rarest of them is
     * looked up first.
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
            for (int place = start; place < end - 1; place++) {
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

    /** Whether the next character belongs to the same run. */
    private static boolean joins(List<Token> tokens, int index) {
        return areNeighbours(tokens, index, index + 1) && tokens.get(index + 1).isCjk();
    }

    private static boolean isBesideWord(List<Token> tokens, int index) {
        boolean isAfterWord = areNeighbours(tokens, index - 1, index)
                && !tokens.get(index - 1).isCjk();
        boolean isBeforeWord = areNeighbours(tokens, index, index + 1)
                && !tokens.get(index + 1).isCjk();
        return isAfterWord || isBeforeWord;
    }

    private static boolean areNeighbours(List<Token> tokens, int one, int other) {
        return one >= 0
                && other < tokens.size()
                && tokens.get(other).position() == tokens.get(one).position() + 1;
    }

    private static IndexTerm term(String text, int position) {
        return new IndexTerm(IndexField.bounded(text), position);
    }
}
