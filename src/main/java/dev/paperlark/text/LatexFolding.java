package dev.paperlark.text;

import java.util.Optional;

/**
 * Accent macros and commands of LaTeX (specification, section 1, rule 2). One pass that looks ahead over a command's name and
 * over white space only, so a hostile text costs no more than a long one.
 */
final class LatexFolding {
    /** Accents whose macro is a sign: {@code \"o}, {@code \'e}, {@code \~n}, … */
    private static final String ACCENT_SIGNS = "\"'`^~=.";

    /** Accents whose macro is a letter, when it stands alone: {@code \c c}, {@code \v{s}}, … */
    private static final String ACCENT_LETTERS = "cvuHkrbdt";

    private final FoldedText text;
    private final FoldedText folded;
    private int index;

    private LatexFolding(FoldedText text, FoldedText folded) {
        this.text = text;
        this.folded = folded;
    }

    /**
     * The text itself, when it has no LaTeX; otherwise the other one.
     *
     * @param folded takes the place of what it held
     */
    static FoldedText fold(FoldedText text, FoldedText folded) {
        if (!text.hasBackslash()) {
            return text;
        }
        folded.clear(text.length());
        LatexFolding folding = new LatexFolding(text, folded);
        while (folding.index < text.length()) {
            folding.step();
        }
        return folded;
    }

    private void step() {
        switch (text.at(index)) {
            case '{' -> bracedAccent().ifPresentOrElse(this::append, this::copy);
            case '\\' -> accentAt(index).ifPresentOrElse(this::append, this::command);
            default -> copy();
        }
    }

    private void copy() {
        folded.append(text.at(index), text.startOf(index), text.endOf(index));
        index++;
    }

    private void append(AccentedLetter accented) {
        folded.append(accented.letter(), text.startOf(index), text.endOf(accented.end() - 1));
        index = accented.end();
    }

    /** Drops a command in front of a brace group. Any other is copied: its backslash separates, its name is a word. */
    private void command() {
        int nameEnd = endOfName(index + 1);
        if (nameEnd == index + 1) {
            boolean accentOfGroup = isAccentSign(text.at(nameEnd)) && text.at(nameEnd + 1) == '{';
            if (accentOfGroup) {
                index = nameEnd + 1;
            } else {
                copy();
            }
            return;
        }
        int group = text.at(nameEnd) == '*' ? nameEnd + 1 : nameEnd;
        if (text.at(group) == '{') {
            index = group;
        } else {
            while (index < nameEnd) {
                copy();
            }
        }
    }

    private int endOfName(int start) {
        int end = start;
        while (CharacterClass.isAsciiLetter(text.at(end))) {
            end++;
        }
        return end;
    }

    /** An accented letter with braces around it all, such as <code>{\"o}</code>. */
    private Optional<AccentedLetter> bracedAccent() {
        return accentAt(index + 1).flatMap(this::closed);
    }

    private Optional<AccentedLetter> accentAt(int start) {
        if (text.at(start) != '\\') {
            return Optional.empty();
        }
        int macro = text.at(start + 1);
        int next = start + 2;
        if (isAccentSign(macro)) {
            return operandAt(next);
        }
        boolean standsAlone = !CharacterClass.isAsciiLetter(text.at(next));
        if (isAccentLetter(macro) && standsAlone) {
            return operandAt(skipWhiteSpace(next));
        }
        return Optional.empty();
    }

    private Optional<AccentedLetter> operandAt(int start) {
        return text.at(start) == '{' ? letterAt(start + 1).flatMap(this::closed) : letterAt(start);
    }

    private Optional<AccentedLetter> closed(AccentedLetter inner) {
        return text.at(inner.end()) == '}'
                ? Optional.of(new AccentedLetter(inner.letter(), inner.end() + 1))
                : Optional.empty();
    }

    /** A letter, or the dotless {@code \i} or {@code \j} that carries accents in LaTeX. */
    private Optional<AccentedLetter> letterAt(int start) {
        int codePoint = text.at(start);
        if (codePoint != FoldedText.NOTHING && Character.isLetter(codePoint)) {
            return Optional.of(new AccentedLetter(codePoint, start + 1));
        }
        int name = text.at(start + 1);
        boolean dotless = codePoint == '\\' && (name == 'i' || name == 'j') && endOfName(start + 1) == start + 2;
        return dotless ? Optional.of(new AccentedLetter(name, skipWhiteSpace(start + 2))) : Optional.empty();
    }

    private int skipWhiteSpace(int start) {
        int end = start;
        while (end < text.length() && CharacterClass.isWhiteSpace(text.at(end))) {
            end++;
        }
        return end;
    }

    private static boolean isAccentSign(int codePoint) {
        return ACCENT_SIGNS.indexOf(codePoint) >= 0;
    }

    private static boolean isAccentLetter(int codePoint) {
        return ACCENT_LETTERS.indexOf(codePoint) >= 0;
    }

    /** The letter that an accent macro leaves, and the index after the whole. */
    private record AccentedLetter(int letter, int end) {}
}
