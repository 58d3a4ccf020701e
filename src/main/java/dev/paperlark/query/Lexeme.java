package dev.paperlark.query;

/**
 * One sign of the query language.
 *
 * @param text the word, the text between quotes, or the field's name; else as typed
 * @param column 1-based, in code points
 */
record Lexeme(Kind kind, String text, int column) {
    enum Kind {
        OPEN,
        CLOSE,
        AND,
        OR,
        NOT,
        FIELD,
        WORD,
        QUOTED,
        END;

        boolean isTerm() {
            return this == WORD || this == QUOTED;
        }

        /** Whether a unary of the grammar can begin with it. */
        boolean startsUnary() {
            return isTerm() || this == NOT || this == FIELD || this == OPEN;
        }
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }
}
