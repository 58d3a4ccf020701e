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

    private final String original;
    private final FoldedText folded;
    private boolean baseLosesMarks;

    private UnicodeFolding(String original) {
        this.original = original;
        this.folded = new FoldedText(original.length());
    }

    static FoldedText fold(String text) {
        UnicodeFolding folding = new UnicodeFolding(text);
        int start = 0;
        while (start < text.length()) {
            int end = folding.segmentEnd(start);
            if (end == start + 1 && text.charAt(start) < FIRST_BEYOND_ASCII) {
                folding.appendAscii(text.charAt(start), start);
            } else {
                folding.appendSegment(start, end);
            }
            start = end;
        }
        return folding.folded;
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

    private void appendAscii(char character, int start) {
        baseLosesMarks = CharacterClass.isAsciiLetter(character);
        folded.append(character, start, start + 1);
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
            if (baseLosesMarks) {
                folded.extendLastTo(end);
            } else {
                folded.append(codePoint, start, end);
            }
            return;
        }
        baseLosesMarks = losesMarks(codePoint);
        boolean mayBeComposed = baseLosesMarks && codePoint >= FIRST_BEYOND_ASCII;
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
