package dev.paperlark.text;

import java.util.Locale;

/** One word as it is written, in lower case, and as it is compared (specification, section 1, rule 5). Not thread-safe. */
final class Word {
    private final Characters written = new Characters();
    private final Characters lowerCase = new Characters();
    private final Characters form = new Characters();
    private boolean ascii;
    private boolean letters;

    void clear() {
        written.clear();
        ascii = true;
        letters = true;
    }

    void append(int codePoint) {
        written.append(codePoint);
        ascii &= codePoint < 0x80;
        letters &= CharacterClass.isAsciiLetter(codePoint);
    }

    Characters lowerCase() {
        return lowerCase;
    }

    Characters form() {
        return form;
    }

    /** Leaves all as it is written. */
    void keep() {
        lowerCase.become(written);
        form.become(written);
    }

    /** Puts it into lower case and the singular. */
    void fold() {
        if (ascii) {
            lowerAscii();
        } else {
            lowerCase.become(written.toString().toLowerCase(Locale.ROOT));
        }
        form.become(lowerCase);
        if (isPluralOfCapitals()) {
            cutPluralOfCapitals();
        }
        if (letters) {
            PluralFolding.fold(form);
        }
    }

    private void lowerAscii() {
        lowerCase.become(written);
        for (int i = 0; i < written.length(); i++) {
            char character = written.at(i);
            if (character >= 'A' && character <= 'Z') {
                lowerCase.set(i, (char) (character + ('a' - 'A')));
            }
        }
    }

    /** {@code LLMs}, {@code GPUs}: two or more capitals and a small s. */
    private boolean isPluralOfCapitals() {
        int end = written.length() - 1;
        if (end < 2 || written.at(end) != 's' || Character.isLowerCase(written.at(end - 1))) {
            return false;
        }
        String stem = written.toString().substring(0, end);
        return stem.codePointCount(0, end) >= 2 && stem.codePoints().allMatch(Character::isUpperCase);
    }

    private void cutPluralOfCapitals() {
        if (ascii) {
            form.dropLast(1);
        } else {
            String stem = written.toString().substring(0, written.length() - 1);
            form.become(stem.toLowerCase(Locale.ROOT));
        }
    }
}
