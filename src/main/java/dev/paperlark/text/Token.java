package dev.paperlark.text;

/**
 * One word, number or CJK character of a text.
 *
 * @param text the form that is compared: lower case, plural folded
 * @param unfolded the lower-case form before plural folding, for prefixes and author names
 * @param position 0, 1, 2, … with an extra step over each hard separator; two tokens are adjacent when their positions
 *     differ by exactly one
 * @param start where it begins in the original text, in {@code char}s
 * @param end where it ends there, exclusive; markup that belongs to the word lies inside
 */
public record Token(String text, String unfolded, int position, int start, int end) {

    /** Whether this is a single Han, kana, Hangul or Bopomofo character. */
    public boolean isCjk() {
        return CharacterClass.of(text.codePointAt(0)) == CharacterClass.CJK;
    }
}
