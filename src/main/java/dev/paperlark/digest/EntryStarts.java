package dev.paperlark.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the headings that begin an entry. Not thread-safe; one for each file. */
final class EntryStarts {
    /** A title with a line break goes on for one line, rarely two. */
    private static final int MAX_TITLE_LINES = 3;

    private static final int LOWEST_SECTION_LEVEL = 2;
    private static final int LOWEST_ENTRY_LEVEL = 3;

    /** A heading this low is an entry only if it links to a paper that is surely one. */
    private static final int LOWEST_LINKED_LEVEL = 4;

    private final SourceText source;
    private final DetailsTags details;
    private final List<EntryStart> starts = new ArrayList<>();
    private Optional<String> category = Optional.empty();
    private boolean sawDetails;
    private int openDetails;
    private int scannedLines;

    private EntryStarts(SourceText source, DetailsTags details) {
        this.source = source;
        this.details = details;
    }

    static List<EntryStart> in(SourceText source, List<Outline.Section> sections, DetailsTags details) {
        EntryStarts found = new EntryStarts(source, details);
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).level() <= LOWEST_LINKED_LEVEL) {
                found.look(i, sections.get(i));
            }
        }
        return found.starts;
    }

    private void look(int index, Outline.Section section) {
        countDetailsBefore(section.line());
        EntryStart start = start(index, section);
        if (beginsEntry(start, section)) {
            starts.add(start);
            openDetails = 0;
            sawDetails = false;
        } else if (section.level() <= LOWEST_SECTION_LEVEL && (isOutside() || Frame.endsEntry(source, section))) {
            category = ArxivCategory.ofSection(section.text());
        }
    }

    private boolean beginsEntry(EntryStart start, Outline.Section section) {
        if (section.level() > LOWEST_ENTRY_LEVEL) {
            return openDetails <= 0 && start.heading().isUnmistakable();
        }
        return section.level() > 1
                && (start.heading().isUnmistakable() || (start.heading().isPossible() && openDetails <= 0));
    }

    /** Whether the text of the last entry has surely ended; without a details block it may go on below a heading of its own. */
    private boolean isOutside() {
        return starts.isEmpty() || (sawDetails && openDetails <= 0);
    }

    /** Counts how many details blocks are open since the last entry began; every line is looked at once. */
    private void countDetailsBefore(int line) {
        for (; scannedLines < line; scannedLines++) {
            sawDetails |= details.opening().get(scannedLines);
            openDetails += details.opening().get(scannedLines) ? 1 : 0;
            openDetails -= details.closing().get(scannedLines) ? 1 : 0;
        }
    }

    /** Reads the heading of a section, with the lines in which its title goes on. */
    private EntryStart start(int index, Outline.Section section) {
        List<String> text = new ArrayList<>(List.of(section.text()));
        int next = section.line() + 1;
        int limit =
                EntryHeading.isOpenLink(section.text()) ? Math.min(next + MAX_TITLE_LINES, source.lineCount()) : next;
        for (int line = next; line < limit && !source.line(line).isBlank(); line++) {
            text.add(source.line(line));
            if (source.line(line).contains("](")) {
                return start(index, section, String.join("\n", text), line + 1);
            }
        }
        return start(index, section, section.text(), next);
    }

    private EntryStart start(int index, Outline.Section section, String text, int bodyLine) {
        return new EntryStart(index, section.line(), section.level(), EntryHeading.of(text), category, bodyLine);
    }
}
