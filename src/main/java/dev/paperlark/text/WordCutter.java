package dev.paperlark.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a folded text into tokens and numbers them (specification, section 1, rules 3 to 6). For one text. */
final class WordCutter {
    private final FoldedText text;
    private final List<Token> tokens = new ArrayList<>();
    private int index;
    /** Where the last run of letters or digits ended; a run that begins there continues its word. */
    private int lastRunEnd = -1;

    private int lastPosition = -1;
    private boolean hardSeparatorPassed;

    WordCutter(FoldedText text) {
        this.text = text;
    }

    List<Token> cut() {
        while (index < text.length()) {
            int codePoint = text.at(index);
            switch (CharacterClass.of(codePoint)) {
                case LETTER -> cutLetters();
                case DIGIT -> cutDigits();
                case CJK -> cutCharacter();
                case SOFT -> index++;
                case MARK -> {
                    // a mark without a word is no word; one without width separates softly
                    hardSeparatorPassed |= !CharacterClass.isVariationSelector(codePoint);
                    index++;
                }
                case HARD -> {
                    hardSeparatorPassed = true;
                    index++;
                }
            }
        }
        return List.copyOf(tokens);
    }

    private void cutLetters() {
        int start = index;
        boolean opensWord = start != lastRunEnd;
        StringBuilder run = new StringBuilder();
        int letters = 0;
        for (; index < text.length(); index++) {
            int codePoint = text.at(index);
            CharacterClass kind = CharacterClass.of(codePoint);
            if (kind == CharacterClass.LETTER) {
                letters++;
                run.appendCodePoint(codePoint);
            } else if (kind == CharacterClass.MARK) {
                run.appendCodePoint(codePoint);
            } else if (!(isApostrophe(codePoint) && classAt(index + 1) == CharacterClass.LETTER)) {
                break;
            }
        }
        lastRunEnd = index;
        if (opensWord && letters == 1) {
            takeSigns(run);
        }
        addWord(run.toString(), start);
    }

    /** Takes the signs of {@code c++} and {@code c#}. What follows them is a word of its own. */
    private void takeSigns(StringBuilder run) {
        while (text.at(index) == '+' || text.at(index) == '#') {
            run.appendCodePoint(text.at(index));
            index++;
        }
    }

    private void cutDigits() {
        int start = index;
        StringBuilder run = new StringBuilder();
        for (; index < text.length(); index++) {
            int codePoint = text.at(index);
            CharacterClass kind = CharacterClass.of(codePoint);
            boolean pointBetweenDigits = codePoint == '.'
                    && classAt(index - 1) == CharacterClass.DIGIT
                    && classAt(index + 1) == CharacterClass.DIGIT;
            if (kind != CharacterClass.DIGIT && kind != CharacterClass.MARK && !pointBetweenDigits) {
                break;
            }
            run.appendCodePoint(codePoint);
        }
        lastRunEnd = index;
        addWord(run.toString(), start);
    }

    private void cutCharacter() {
        String character = Character.toString(text.at(index));
        index++;
        add(character, character, index - 1);
    }

    private void addWord(String word, int start) {
        String unfolded = word.toLowerCase(Locale.ROOT);
        add(PluralFolding.fold(word, unfolded), unfolded, start);
    }

    private void add(String form, String unfolded, int start) {
        lastPosition += hardSeparatorPassed && lastPosition >= 0 ? 2 : 1;
        hardSeparatorPassed = false;
        tokens.add(new Token(form, unfolded, lastPosition, text.startOf(start), text.endOf(index - 1)));
    }

    private CharacterClass classAt(int place) {
        int codePoint = text.at(place);
        return codePoint == FoldedText.NOTHING ? CharacterClass.SOFT : CharacterClass.of(codePoint);
    }

    private static boolean isApostrophe(int codePoint) {
        return codePoint == '\'' || codePoint == '\u2019';
    }
}
