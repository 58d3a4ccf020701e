package dev.paperlark.search;

import dev.paperlark.model.PaperField;
import java.util.Optional;

/** The names of the index's own fields, and how values stand in them. */
final class IndexField {
    /** All bare fields in a row, with positions. */
    static final String TEXT = "text";

    /** Where the sections of {@link #TEXT} end. */
    static final String SECTIONS = "sections";

    /** The {@link CommonPairs} of {@link #TEXT}. */
    static final String PAIRS = "pairs";

    static final String COMMENT = "comment";

    /** The words of the authors' names. */
    static final String AUTHOR = "author";

    /** Each name as a whole, its words with blanks between them. */
    static final String NAMES = "names";

    static final String ID = "id";
    /** An id in lower case, where that is another one. */
    static final String ID_FOLDED = "id.folded";

    static final String HAS = "has";
    static final String PUBLISHED = "published";

    /** When the paper was stored here first, in milliseconds since 1970. */
    static final String ARRIVED = "arrived";

    /** What only prefixes look for, as {@link TermCutter#otherForms} has it, each with the field of the paper that it stands in. */
    static final String OTHER_FORMS = "forms";

    /**
     * Longest value, in {@code char}s; Lucene takes 32,766 bytes. A query of 500 characters never reaches it, so what is cut off can't
     * make a difference.
     */
    private static final int MAX_LENGTH = 10_000;

    private IndexField() {}

    /** Where the words of a field stand; those of all bare fields, when none is named. */
    static String of(Optional<PaperField> field) {
        return field.filter(named -> !named.isBare()).map(PaperField::key).orElse(TEXT);
    }

    /** A value of {@link #OTHER_FORMS}. */
    static String otherForm(PaperField field, String word) {
        return field.shortKey() + " " + bounded(word);
    }

    /** All categories, or the primary one, by their names or by their archives. */
    static String category(PaperField scope, boolean archive) {
        return scope.key() + (archive ? ".archive" : ".name");
    }

    /** A value that is compared as {@link String#equalsIgnoreCase} does. */
    static String folded(String value) {
        StringBuilder folded = new StringBuilder(value.length());
        bounded(value)
                .codePoints()
                .forEach(c -> folded.appendCodePoint(Character.toLowerCase(Character.toUpperCase(c))));
        return folded.toString();
    }

    /** A value that Lucene can take. */
    static String bounded(String value) {
        return value.length() <= MAX_LENGTH ? value : value.substring(0, MAX_LENGTH);
    }
}
