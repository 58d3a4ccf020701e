package dev.paperlark.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * NFKC, and Latin, Greek and Cyrillic letters without their combining marks (specification, section 1, rule 1).
 *
 * <p>The text is normalised segment by segment, a base character with all that can combine with it, so that each result
 * knows its place in the original.
 */
final class UnicodeFolding {
    /**
     * Longest segment, in code points: the 30 marks of Unicode's Stream-Safe Text Format and a little room. Ordering a longer
     * run of marks would take quadratic time.
     */
    private static final int MAX_SEGMENT = 32;

    private static final int FIRST_BEYOND_ASCII = 0x80;

    /** No code point below combines with what stands before it. */
    private static final int FIRST_COMBINING = 0x300;

    /** What a frequent character folds to by itself; 0 where that has to be found out, or where it combines backwards. */
    private static final char[] ALONE = alone();

    private final String original;
    private final FoldedText folded;
    /** What the next mark would stand upon. */
    private int base;

    private UnicodeFolding(String original, FoldedText folded) {
        this.original = original;
        this.folded = folded;
    }

    /** Appends a text, folded, to another. */
    static void fold(String text, FoldedText folded) {
        UnicodeFolding folding = new UnicodeFolding(text, folded);
        int start = 0;
        while (start < text.length()) {
            if (folding.standsAlone(start)) {
                folding.appendAlone(text.charAt(start), start);
                start++;
            } else {
                int end = folding.segmentEnd(start);
                folding.appendSegment(start, end);
                start = end;
            }
        }
    }

    /** Whether this character is known to fold to one, and the next does not combine with it. */
    private boolean standsAlone(int index) {
        if (ALONE[original.charAt(index)] == 0) {
            return false;
        }
        int next = index + 1;
        return next == original.length()
                || original.charAt(next) < FIRST_COMBINING
                || ALONE[original.charAt(next)] != 0
                || !combinesBackwards(original.codePointAt(next));
    }

    private void appendAlone(char character, int start) {
        base = ALONE[character];
        folded.append(base, start, start + 1);
    }

    private static char[] alone() {
        char[] alone = new char[Character.MAX_VALUE + 1];
        for (int character = 1; character < alone.length; character++) {
            if ((isStable(character) || isFrequent(character)) && !combinesBackwards(character)) {
                FoldedText folded = new FoldedText(1);
                new UnicodeFolding(Character.toString(character), folded).appendSegment(0, 1);
                alone[character] = folded.length() == 1 ? (char) folded.at(0) : 0;
            }
        }
        return alone;
    }

    /** ASCII, Latin letters, punctuation, and the full-width forms of Chinese texts. */
    private static boolean isFrequent(int codePoint) {
        return codePoint < 0x250
                || (codePoint >= 0x2010 && codePoint <= 0x2044)
                || (codePoint >= 0x3000 && codePoint <= 0x303F)
                || (codePoint >= 0xFF00 && codePoint <= 0xFF60);
    }

    private int segmentEnd(int start) {
        int end = start + Character.charCount(original.codePointAt(start));
        for (int size = 1; size < MAX_SEGMENT && end < original.length(); size++) {
            int next = original.codePointAt(end);
            if (!combinesBackwards(next)) {
                break;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    private void appendSegment(int start, int end) {
        int first = original.codePointAt(start);
        if (start + Character.charCount(first) == end && isStable(first)) {
            appendFolded(first, start, end);
        } else {
            Normalizer.normalize(original.substring(start, end), Form.NFKC)
                    .codePoints()
                    .forEach(codePoint -> appendFolded(codePoint, start, end));
        }
    }

    private void appendFolded(int codePoint, int start, int end) {
        if (CharacterClass.isMark(codePoint)) {
            if (losesMarks(base)) {
                folded.extendLastTo(end);
            } else {
                folded.append(codePoint, start, end);
            }
            return;
        }
        base = codePoint;
        boolean mayBeComposed = codePoint >= FIRST_BEYOND_ASCII && losesMarks(codePoint);
        folded.append(mayBeComposed ? withoutMarks(codePoint) : codePoint, start, end);
    }

    private static boolean losesMarks(int codePoint) {
        if (codePoint < FIRST_BEYOND_ASCII) {
            return CharacterClass.isAsciiLetter(codePoint);
        }
        return Character.isLetter(codePoint)
                && switch (UnicodeScript.of(codePoint)) {
                    case LATIN, GREEK, CYRILLIC -> true;
                    default -> false;
                };
    }

    private static int withoutMarks(int letter) {
        return Normalizer.normalize(Character.toString(letter), Form.NFD).codePointAt(0);
    }

    /** Whether a code point on its own is known to be in NFKC; only the frequent ones, for speed. */
    private static boolean isStable(int codePoint) {
        return (codePoint >= 0x4E00 && codePoint <= 0x9FFF) // Han
                || (codePoint >= 0x3041 && codePoint <= 0x3096) // Hiragana
                || (codePoint >= 0x30A1 && codePoint <= 0x30FE) // Katakana
                || (codePoint >= 0xAC00 && codePoint <= 0xD7A3) // Hangul syllables
                || (codePoint >= 0x0410 && codePoint <= 0x044F); // Cyrillic
    }

    /** Whether a code point can change by what stands before it: a mark, a Hangul vowel or final, or a form of these. */
    static boolean combinesBackwards(int codePoint) {
        if (codePoint < FIRST_COMBINING) {
            return false;
        }
        if (CharacterClass.isMark(codePoint) || isVowelOrFinal(codePoint)) {
            return true;
        }
        if (isCompatibilityJamo(codePoint)) {
            int first = Normalizer.normalize(Character.toString(codePoint), Form.NFKD)
                    .codePointAt(0);
            return CharacterClass.isMark(first) || isVowelOrFinal(first);
        }
        return false;
    }

    private static boolean isVowelOrFinal(int codePoint) {
        return (codePoint >= 0x1160 && codePoint <= 0x11FF) || (codePoint >= 0xD7B0 && codePoint <= 0xD7FB);
    }

    /** Hangul jamo for display, and the half-width forms with the half-width voicing marks before them. */
    private static boolean isCompatibilityJamo(int codePoint) {
        return (codePoint >= 0x3131 && codePoint <= 0x318E) || (codePoint >= 0xFF9E && codePoint <= 0xFFDC);
    }
}
