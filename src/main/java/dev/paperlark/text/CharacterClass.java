package dev.paperlark.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;

/** What a code point does to the words around it (specification, section 1, rule 3). */
enum CharacterClass {
    /** A letter outside the CJK scripts. */
    LETTER,
    /** A decimal digit of any script. */
    DIGIT,
    /** A combining mark; part of the word that it follows. */
    MARK,
    /** Han, Hiragana, Katakana, Hangul or Bopomofo; each code point is a token. */
    CJK,
    /** Separates words without a gap between their positions. */
    SOFT,
    /** Separates words with a gap between their positions. */
    HARD;

    private static final String SOFT_PUNCTUATION = "_/'\u2019${}\\";
    private static final int NEXT_LINE = 0x85;
    /** Of script Common in Unicode, though written in Japanese words only. */
    private static final int PROLONGED_SOUND_MARK = 0x30FC;

    private static final int MINUS_SIGN = 0x2212;
    /** The one dash of Unicode's {@code Dash} property that is neither dash punctuation nor a sign. */
    private static final int SWUNG_DASH = 0x2053;

    /** The classes of the basic plane, since reading them off costs a tenth of finding them out. */
    private static final CharacterClass[] BASIC_PLANE = basicPlane();

    private static CharacterClass[] basicPlane() {
        CharacterClass[] classes = new CharacterClass[Character.MAX_VALUE + 1];
        Arrays.setAll(classes, CharacterClass::find);
        return classes;
    }

    /** The class of a code point that went through {@link UnicodeFolding}. */
    static CharacterClass of(int codePoint) {
        return codePoint < BASIC_PLANE.length ? BASIC_PLANE[codePoint] : find(codePoint);
    }

    private static CharacterClass find(int codePoint) {
        if (isAsciiLetter(codePoint)) {
            return LETTER;
        }
        if (codePoint == ' ') {
            return SOFT;
        }
        if (isCjk(codePoint)) {
            return CJK;
        }
        if (Character.isLetter(codePoint)) {
            return LETTER;
        }
        if (Character.isDigit(codePoint)) {
            return DIGIT;
        }
        if (isMark(codePoint)) {
            return MARK;
        }
        return isSoft(codePoint) ? SOFT : HARD;
    }

    static boolean isAsciiLetter(int codePoint) {
        return (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= 'A' && codePoint <= 'Z');
    }

    static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    static boolean isWhiteSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == NEXT_LINE;
    }

    /** A mark without width or meaning of its own that only chooses a glyph. */
    static boolean isVariationSelector(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    private static boolean isCjk(int codePoint) {
        if (codePoint < 0x1100) {
            return false;
        }
        return codePoint == PROLONGED_SOUND_MARK
                || switch (UnicodeScript.of(codePoint)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
                    default -> false;
                };
    }

    private static boolean isSoft(int codePoint) {
        return isWhiteSpace(codePoint)
                || SOFT_PUNCTUATION.indexOf(codePoint) >= 0
                || codePoint == MINUS_SIGN
                || codePoint == SWUNG_DASH
                || switch (Character.getType(codePoint)) {
                    // FORMAT is the soft hyphen, zero-width characters and direction marks
                    case Character.DASH_PUNCTUATION, Character.FORMAT -> true;
                    default -> false;
                };
    }
}
