package dev.paperlark.message;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes text for LaTeX: formulas, accents and a few styles that the text has in LaTeX already stay, all else means itself.
 *
 * <p>Braces of the result always balance. Commands that could read files or define anything never come through, since the text is
 * untrusted.
 */
final class LatexText {
    private static final String ESCAPED_BY_BACKSLASH = "&%#_$";
    private static final String ACCENT_SIGNS = "\"'`^~=.";

    private static final Set<String> COMMANDS = Set.of(
            "c",
            "v",
            "u",
            "H",
            "k",
            "r",
            "d",
            "b",
            "t",
            "i",
            "j",
            "o",
            "O",
            "l",
            "L",
            "ss",
            "ae",
            "AE",
            "oe",
            "OE",
            "aa",
            "AA",
            "emph",
            "textit",
            "textbf",
            "textsc",
            "textrm",
            "texttt",
            "textsf",
            "textsuperscript",
            "textsubscript");

    private static final Set<String> NO_FORMULA = Set.of(
            "input",
            "include",
            "write",
            "read",
            "openin",
            "openout",
            "closein",
            "closeout",
            "immediate",
            "special",
            "def",
            "edef",
            "gdef",
            "xdef",
            "let",
            "futurelet",
            "newcommand",
            "renewcommand",
            "providecommand",
            "catcode",
            "csname",
            "endcsname",
            "expandafter",
            "directlua",
            "usepackage",
            "loop",
            "repeat",
            "jobname",
            "verb",
            "end",
            "begin",
            "relax");

    private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+)");

    /** A dollar sign opens a formula before and closes one after anything but white space, and no amount of money follows it. */
    private static final Pattern FORMULA = Pattern.compile("\\$(?=[^\\s$])((?:[^$\\\\]|\\\\.)*?)(?<=\\S)\\$(?!\\d)");

    private final String text;
    private final StringBuilder written = new StringBuilder();
    private final boolean groups;
    private int at;

    private LatexText(String text) {
        this.text = text;
        this.groups = balanced(text);
    }

    /** The text with the LaTeX that it has. */
    static String of(String text) {
        LatexText latex = new LatexText(text);
        while (latex.at < text.length()) {
            latex.step();
        }
        return latex.written.toString();
    }

    /** The text as it is, without any LaTeX of its own. */
    static String plain(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> escaped.append(literal(point)));
        return escaped.toString();
    }

    /** An address for the command of that name, which takes all but braces, backslashes and the sign of a comment as they are. */
    static String address(String url) {
        return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
    }

    private void step() {
        char sign = text.charAt(at);
        if (sign == '\\') {
            backslash();
        } else if (sign == '$') {
            take(formula().orElse("$"), formula().isPresent());
        } else if (sign == '{' || sign == '}') {
            take(String.valueOf(sign), groups);
        } else {
            int point = text.codePointAt(at);
            take(Character.toString(point), false);
        }
    }

    /** Takes a stretch of the text over, as LaTeX or as what it says. */
    private void take(String stretch, boolean latex) {
        written.append(latex ? stretch : plain(stretch));
        at += stretch.length();
    }

    private void backslash() {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        Matcher command = COMMAND.matcher(text).region(at, text.length());
        if (ESCAPED_BY_BACKSLASH.indexOf(next) >= 0 || ACCENT_SIGNS.indexOf(next) >= 0) {
            take(text.substring(at, at + 2), true);
        } else if (command.lookingAt()) {
            take(command.group(), COMMANDS.contains(command.group(1)));
        } else {
            take("\\", false);
        }
    }

    private Optional<String> formula() {
        Matcher formula = FORMULA.matcher(text).region(at, text.length());
        return formula.lookingAt() && isHarmless(formula.group(1)) ? Optional.of(formula.group()) : Optional.empty();
    }

    private static boolean isHarmless(String formula) {
        return balanced(formula)
                && formula.chars().noneMatch(sign -> sign == '%' || sign == '#')
                && COMMAND.matcher(formula).results().noneMatch(command -> NO_FORMULA.contains(command.group(1)))
                && !formula.contains("^^");
    }

    /** Whether the braces balance as BibTeX counts them, which heeds no backslash. */
    private static boolean balanced(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
        }
        return depth == 0;
    }

    private static String literal(int point) {
        return switch (point) {
            case '\\' -> "\\textbackslash{}";
            case '{' -> "\\textbraceleft{}";
            case '}' -> "\\textbraceright{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '&', '%', '#', '_', '$' -> "\\" + Character.toString(point);
            default -> Character.toString(point);
        };
    }
}
