package dev.paperlark.digest;

import dev.paperlark.digest.LabelLine.Form;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The paragraphs of an entry that look like a template's because of what stands around them: a short label with one of the template's tags
 * right above it, or another label right below its paragraph, and the colon that the entry's known labels have.
 */
final class FramedParagraphs {
    private static final int MAX_WORDS = 5;

    private FramedParagraphs() {}

    /** The lines of the labels that begin such a paragraph. */
    static Set<Integer> in(List<String> body, List<LabelLine> candidates) {
        Set<Integer> openings = candidates.stream()
                .filter(LabelLine::opensParagraph)
                .map(LabelLine::line)
                .collect(Collectors.toSet());
        Set<Character> colons = candidates.stream()
                .filter(label -> label.form() == Form.LISTED || label.meaning().sure())
                .map(label -> colon(body, label))
                .collect(Collectors.toSet());
        Set<Integer> framed = new HashSet<>();
        int tag = -1;
        for (LabelLine candidate : candidates) {
            if (candidate.form() == Form.TAG || candidate.form() == Form.HEADING) {
                tag = candidate.line();
            } else if (isShort(candidate)
                    && colons.contains(colon(body, candidate))
                    && (nextText(body, tag + 1) == candidate.line() || goesOn(body, candidate, openings, framed))) {
                framed.add(candidate.line());
            }
        }
        return framed;
    }

    /** A plain label goes on to the next label, an item of a list follows such an item. */
    private static boolean goesOn(List<String> body, LabelLine label, Set<Integer> openings, Set<Integer> framed) {
        return label.form() == Form.LISTED
                ? framed.contains(label.line() - 1)
                        && body.get(label.line() - 1).charAt(0)
                                == body.get(label.line()).charAt(0)
                : openings.contains(below(body, label.line()));
    }

    /** The colon with which a line's label ends: a template writes one kind, and a Chinese sentence usually the other. */
    private static char colon(List<String> body, LabelLine label) {
        String line = body.get(label.line());
        int narrow = line.indexOf(':');
        int wide = line.indexOf('：');
        return wide >= 0 && (narrow < 0 || wide < narrow) ? '：' : ':';
    }

    private static boolean isShort(LabelLine label) {
        boolean shaped = label.form() == Form.LISTED || (label.form() == Form.PLAIN && label.opensParagraph());
        return shaped && LabelLexicon.hasAtMost(MAX_WORDS, label.label());
    }

    /** The first line of the paragraph after the one that begins here. */
    private static int below(List<String> body, int line) {
        int end = line;
        while (end < body.size() && !body.get(end).isBlank()) {
            end++;
        }
        return nextText(body, end);
    }

    private static int nextText(List<String> body, int from) {
        int line = from;
        while (line < body.size() && body.get(line).isBlank()) {
            line++;
        }
        return line;
    }
}
