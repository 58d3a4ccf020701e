package dev.paperlark.text;

import java.util.Locale;

/** One word as it is written, in lower case, and as it is compared (specification, section 1, rule 5). Not thread-safe. */
final class Word {
    private final Characters written = new Characters();
    private final Characters lowered = new Characters();
    private final Characters singular = new Characters();
    /** These are what is written wherever nothing had to be changed, since copies cost more than all else. */
    private Characters lowerCase = written;

    private Characters form = written;
    private boolean ascii;
    private boolean letters;
    private boolean capitals;

    void clear() {
        written.clear();
        ascii = true;
        letters = true;
        capitals = false;
        lowerCase = written;
        form = written;
    }

    void append(int codePoint) {
        written.append(codePoint);
        ascii &= codePoint < 0x80;
        capitals |= codePoint >= 'A' && codePoint <= 'Z';
        letters &= CharacterClass.isAsciiLetter(codePoint);
    }

    Characters lowerCase() {
        return lowerCase;
    }

    Characters form() {
        return form;
    }

    /** Puts it into lower case and the singular. */
    void fold() {
        if (capitals || !ascii) {
            lower();
        }
        if (isPluralOfCapitals()) {
            cutPluralOfCapitals();
        }
        if (letters && PluralFolding.mayBePlural(form)) {
            singular.become(form);
            form = singular;
            PluralFolding.fold(form);
        }
    }

    private void lower() {
        if (ascii) {
            lowered.become(written);
            for (int i = 0; i < written.length(); i++) {
                char character = written.charAt(i);
                if (character >= 'A' && character <= 'Z') {
                    lowered.set(i, (char) (character + ('a' - 'A')));
                }
            }
        } else {
            lowered.become(written.toString().toLowerCase(Locale.ROOT));
        }
        lowerCase = lowered;
        form = lowered;
    }

    /** {@code LLMs}, {@code GPUs}: two or more capitals and a small s. */
    private boolean isPluralOfCapitals() {
        int end = written.length() - 1;
        if (end < 2 || written.charAt(end) != 's' || Character.isLowerCase(written.charAt(end - 1))) {
            return false;
        }
        String stem = written.toString().substring(0, end);
        return stem.codePointCount(0, end) >= 2 && stem.codePoints().allMatch(Character::isUpperCase);
    }

    private void cutPluralOfCapitals() {
        String stem = written.toString().substring(0, written.length() - 1);
        singular.become(stem.toLowerCase(Locale.ROOT));
        form = singular;
    }
}
