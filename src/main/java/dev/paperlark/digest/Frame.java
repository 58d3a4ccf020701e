package dev.paperlark.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines that a template puts around its texts: rules, anchors, links back to the top. */
final class Frame {
    static final String DETAILS = "<details";
    static final String DETAILS_END = "</details>";

    private static final Pattern RULE = Pattern.compile("^\\s{0,3}(?:-{3,}|\\*{3,}|_{3,})\\s*$");
    private static final Pattern ANCHOR =
            Pattern.compile("^\\s*(?:<(?<tag>div|a|span)\\s+(?:id|name)=[^>]*>\\s*(?:</\\k<tag>>)?|<br\\s*/?>)\\s*$");
    private static final Pattern BACK_LINKS =
            Pattern.compile("^\\s*\\[[^\\[\\]]*\\]\\(#[^()]*\\)(?:\\s*\\|?\\s*\\[[^\\[\\]]*\\]\\(#[^()]*\\))*\\s*$");
    private static final Pattern BACK_LINK = Pattern.compile("\\]\\(#[^()]*\\)\\s*$");
    private static final int MAX_FRAME_CHARACTERS = 500;

    private Frame() {}

    /** The lines without the frame at their end: a closing details tag and what is drawn below an entry. */
    static List<String> withoutEnd(List<String> lines) {
        int last = lines.size() - 1;
        if (last >= 0 && lines.get(last).contains(DETAILS_END)) {
            String line = lines.get(last);
            String before = line.substring(0, line.lastIndexOf(DETAILS_END));
            List<String> kept = new ArrayList<>(lines.subList(0, last));
            kept.add(before);
            return List.copyOf(kept);
        }
        return withoutTrailing(lines);
    }

    /** The lines without blank and frame lines at their end. */
    static List<String> withoutTrailing(List<String> lines) {
        int end = lines.size();
        while (end > 0 && (lines.get(end - 1).isBlank() || isFrame(lines.get(end - 1)))) {
            end--;
        }
        return lines.subList(0, end);
    }

    static boolean isFrame(String line) {
        return line.length() <= MAX_FRAME_CHARACTERS
                && beginsAsFrame(line)
                && (RULE.matcher(line).matches()
                        || ANCHOR.matcher(line).matches()
                        || BACK_LINKS.matcher(line).matches());
    }

    private static boolean beginsAsFrame(String line) {
        int first = 0;
        while (first < line.length() && Character.isWhitespace(line.charAt(first))) {
            first++;
        }
        return first < line.length() && "-*_<[".indexOf(line.charAt(first)) >= 0;
    }

    /** Whether a heading belongs to the digest, not to an entry's text: it has the marks of a section, a category, or an entry right below. */
    static boolean endsEntry(SourceText source, Outline.Section section) {
        return isSectionHeading(source, section)
                || ArxivCategory.ofSection(section.text()).isPresent()
                || isAboveEntry(source, section);
    }

    private static boolean isAboveEntry(SourceText source, Outline.Section section) {
        int below = section.line() + 1;
        while (below < source.lineCount() && source.lineLength(below) == 0) {
            below++;
        }
        return below < source.lineCount()
                && source.lineStartsWith(below, "#")
                && source.line(below).contains("](");
    }

    /** Whether a heading has a link back to the top, or stands below an anchor or a rule. */
    static boolean isSectionHeading(SourceText source, Outline.Section section) {
        if (BACK_LINK.matcher(section.text()).find() || section.text().contains("<a ")) {
            return true;
        }
        int above = section.line() - 1;
        while (above > 0 && source.lineLength(above) == 0) {
            above--;
        }
        return above >= 0 && source.lineLength(above) > 0 && isFrame(source.line(above));
    }
}
