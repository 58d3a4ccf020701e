package dev.paperlark.digest;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the language of a summary from its script, and English from its function words. */
final class SummaryLanguage {
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+");

    /** Words that every English paragraph has and its neighbours (German, Dutch, French, Spanish …) do not. */
    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "with", "for", "that", "this", "by", "from", "is", "are", "which", "its", "these",
            "using", "our", "can", "through", "than");

    /** One word in this many is a function word even in telegram style. */
    private static final int WORDS_PER_FUNCTION_WORD = 25;

    /** A Chinese summary is full of English terms, so a fifth of the letters decides. */
    private static final int LETTERS_PER_CJK_LETTER = 5;

    /** Japanese prose is at least a third kana; a Chinese text has at most a stray one. */
    private static final int CJK_LETTERS_PER_KANA = 10;

    /** Hangul jamo; no script looked for has an earlier letter, and telling a script takes time. */
    private static final int FIRST_CJK = 0x1100;

    private SummaryLanguage() {}

    /** The ISO 639-1 code, or empty where it can't be told. */
    static Optional<String> of(String text) {
        Letters letters = Letters.in(text);
        if (letters.cjk() > 0 && letters.cjk() * LETTERS_PER_CJK_LETTER >= letters.all()) {
            return Optional.of(letters.cjkLanguage());
        }
        return isEnglish(text) ? Optional.of("en") : Optional.empty();
    }

    private static boolean isEnglish(String text) {
        int words = 0;
        int functionWords = 0;
        for (String word : WORDS.split(text.toLowerCase(Locale.ROOT), -1)) {
            if (!word.isEmpty()) {
                words++;
                functionWords += ENGLISH.contains(word) ? 1 : 0;
            }
        }
        return functionWords > 0 && functionWords * WORDS_PER_FUNCTION_WORD >= words;
    }

    /** How many letters of each script a text has. */
    private record Letters(int all, int han, int kana, int hangul) {
        static Letters in(String text) {
            int[] counts = new int[4];
            int at = 0;
            while (at < text.length()) {
                int character = text.codePointAt(at);
                at += Character.charCount(character);
                if (Character.isLetter(character)) {
                    counts[0]++;
                    count(character, counts);
                }
            }
            return new Letters(counts[0], counts[1], counts[2], counts[3]);
        }

        private static void count(int letter, int[] counts) {
            if (letter < FIRST_CJK) {
                return;
            }
            switch (Character.UnicodeScript.of(letter)) {
                case HAN -> counts[1]++;
                case HIRAGANA, KATAKANA -> counts[2]++;
                case HANGUL -> counts[3]++;
                default -> {}
            }
        }

        int cjk() {
            return han + kana + hangul;
        }

        String cjkLanguage() {
            if (hangul > han + kana) {
                return "ko";
            }
            return kana > 0 && kana * CJK_LETTERS_PER_KANA >= cjk() ? "ja" : "zh";
        }
    }
}
