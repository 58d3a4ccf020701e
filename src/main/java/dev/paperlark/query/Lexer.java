package dev.paperlark.query;

import dev.paperlark.model.PaperField;
import dev.paperlark.query.Lexeme.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts the text of a query into lexemes. For one text. */
final class Lexer {
    private static final int NOTHING = -1;

    /** The text as typed, for what stands between quotes. */
    private final int[] typed;
    /** The same with full-width signs made plain. */
    private final int[] plain;

    private final List<Lexeme> lexemes = new ArrayList<>();
    private int index;

    Lexer(int[] codePoints) {
        this.typed = codePoints;
        this.plain = Arrays.stream(codePoints).map(Lexer::plainForm).toArray();
    }

    /** All lexemes, an {@code END} last. */
    List<Lexeme> lex() throws Refusal {
        while (index < plain.length) {
            if (isWhiteSpace(plain[index])) {
                index++;
            } else {
                lexOne();
            }
        }
        add(Kind.END, "", index);
        return lexemes;
    }

    private void lexOne() throws Refusal {
        switch (plain[index]) {
            case '(' -> addSign(Kind.OPEN);
            case ')' -> addSign(Kind.CLOSE);
            case '|' -> addSign(Kind.OR);
            case '"' -> lexQuoted();
            default -> {
                if (isNegation()) {
                    addSign(Kind.NOT);
                } else {
                    lexWord();
                }
            }
        }
    }

    private void addSign(Kind kind) {
        add(kind, text(plain, index, index + 1), index);
        index++;
    }

    private void lexQuoted() throws Refusal {
        int open = index;
        int close = open + 1;
        while (close < plain.length && plain[close] != '"') {
            close++;
        }
        if (close == plain.length) {
            throw new Refusal(open + 1, "query.error.open_quote");
        }
        add(Kind.QUOTED, text(typed, open + 1, close).strip(), open);
        index = close + 1;
    }

    /** A hyphen negates when it stands before a term and after white space, an opening bracket or the start. */
    private boolean isNegation() {
        if (plain[index] != '-') {
            return false;
        }
        int before = at(index - 1);
        int after = at(index + 1);
        return (before == NOTHING || isWhiteSpace(before) || before == '(')
                && (after == '"' || after == '(' || !endsWord(after));
    }

    private void lexWord() {
        int start = index;
        int end = start;
        while (!endsWord(at(end))) {
            end++;
        }
        int colon = mayNameField() ? fieldColon(start, end) : NOTHING;
        if (colon != NOTHING) {
            add(Kind.FIELD, text(plain, start, colon), start);
            index = colon + 1;
        } else {
            String word = text(plain, start, end);
            add(kindOf(word), word, start);
            index = end;
        }
    }

    private static Kind kindOf(String word) {
        return switch (word) {
            case "AND" -> Kind.AND;
            case "OR" -> Kind.OR;
            case "NOT" -> Kind.NOT;
            default -> Kind.WORD;
        };
    }

    /** An id may hold a colon of its own: {@code id:arXiv:2511.10615}. */
    private boolean mayNameField() {
        if (lexemes.isEmpty()) {
            return true;
        }
        Lexeme last = lexemes.get(lexemes.size() - 1);
        return !(last.is(Kind.FIELD)
                && PaperField.named(last.text()).filter(PaperField.ID::equals).isPresent());
    }

    /** The colon after a field's name: only letters stand before it, so {@code 10:30} is a word. */
    private int fieldColon(int start, int end) {
        int place = start;
        while (place < end && Character.isLetter(plain[place])) {
            place++;
        }
        return place > start && place < end && plain[place] == ':' ? place : NOTHING;
    }

    private void add(Kind kind, String text, int start) {
        lexemes.add(new Lexeme(kind, text, start + 1));
    }

    private int at(int place) {
        return place >= 0 && place < plain.length ? plain[place] : NOTHING;
    }

    private static String text(int[] codePoints, int start, int end) {
        return new String(codePoints, start, end - start);
    }

    private static boolean endsWord(int codePoint) {
        return codePoint == NOTHING
                || isWhiteSpace(codePoint)
                || codePoint == '('
                || codePoint == ')'
                || codePoint == '"'
                || codePoint == '|';
    }

    private static boolean isWhiteSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private static int plainForm(int codePoint) {
        return switch (codePoint) {
            case '（' -> '(';
            case '）' -> ')';
            case '：' -> ':';
            case '“', '”', '＂' -> '"';
            case '｜' -> '|';
            case '＊' -> '*';
            case '－' -> '-';
            default -> codePoint;
        };
    }
}
