package dev.paperlark.text;

/**
 * Walks over the tokens of texts, one text after the other, without making an object for each. For who asks millions of tokens for
 * little; {@link Tokenizer} gives the same tokens as objects.
 *
 * <p>Not thread-safe, but quick to make. Takes any string, lone surrogates too, never fails, and needs time in proportion to the length.
 * Source: text-and-query specification, section 1, rules 3 to 6.
 */
public final class TokenScanner {
    private final FoldedText unicode = new FoldedText(0);
    private final FoldedText latex = new FoldedText(0);
    private final Word word = new Word();
    private FoldedText text = unicode;
    private int index;
    private int start;
    private boolean tokenFound;
    /** Where the last run of letters or digits ended; a run that begins there continues its word. */
    private int lastRunEnd;

    private int position;
    private boolean hardSeparatorPassed;

    /** Begins before the first token of a text. */
    public void scan(String original) {
        unicode.clear(original.length());
        UnicodeFolding.fold(original, unicode);
        text = LatexFolding.fold(unicode, latex);
        index = 0;
        lastRunEnd = -1;
        position = -1;
        hardSeparatorPassed = false;
    }

    /** Goes to the next token; false when there is none. What the last one was is forgotten. */
    public boolean next() {
        tokenFound = false;
        while (!tokenFound && index < text.length()) {
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
        return tokenFound;
    }

    private void cutLetters() {
        begin();
        boolean opensWord = start != lastRunEnd;
        int letters = 0;
        for (; index < text.length(); index++) {
            int codePoint = text.at(index);
            CharacterClass kind = CharacterClass.of(codePoint);
            if (kind == CharacterClass.LETTER) {
                letters++;
                word.append(codePoint);
            } else if (kind == CharacterClass.MARK) {
                word.append(codePoint);
            } else if (!(isApostrophe(codePoint) && classAt(index + 1) == CharacterClass.LETTER)) {
                break;
            }
        }
        lastRunEnd = index;
        if (opensWord && letters == 1) {
            takeSigns();
        }
        word.fold();
    }

    /** Takes the signs of {@code c++} and {@code c#}. What follows them is a word of its own. */
    private void takeSigns() {
        while (text.at(index) == '+' || text.at(index) == '#') {
            word.append(text.at(index));
            index++;
        }
    }

    private void cutDigits() {
        begin();
        for (; index < text.length(); index++) {
            int codePoint = text.at(index);
            CharacterClass kind = CharacterClass.of(codePoint);
            boolean pointBetweenDigits = codePoint == '.'
                    && classAt(index - 1) == CharacterClass.DIGIT
                    && classAt(index + 1) == CharacterClass.DIGIT;
            if (kind != CharacterClass.DIGIT && kind != CharacterClass.MARK && !pointBetweenDigits) {
                break;
            }
            word.append(codePoint);
        }
        lastRunEnd = index;
        word.fold();
    }

    private void cutCharacter() {
        begin();
        word.append(text.at(index));
        index++;
    }

    private void begin() {
        word.clear();
        start = index;
        position += hardSeparatorPassed && position >= 0 ? 2 : 1;
        hardSeparatorPassed = false;
        tokenFound = true;
    }

    private CharacterClass classAt(int place) {
        int codePoint = text.at(place);
        return codePoint == FoldedText.NOTHING ? CharacterClass.SOFT : CharacterClass.of(codePoint);
    }

    private static boolean isApostrophe(int codePoint) {
        return codePoint == '\'' || codePoint == '\u2019';
    }

    /** The form of the token that is compared: lower case, plural folded. Changes as soon as the scanner moves on. */
    public Characters form() {
        return word.form();
    }

    /** Its lower-case form before plural folding. Changes as soon as the scanner moves on. */
    public Characters unfolded() {
        return word.lowerCase();
    }

    /** Its {@link Token#position()}. */
    public int position() {
        return position;
    }

    /** The token as an object that stays. */
    public Token token() {
        String form = form().toString();
        String unfolded = unfolded().equals(form()) ? form : unfolded().toString();
        return new Token(form, unfolded, position, text.startOf(start), text.endOf(index - 1));
    }
}
