package dev.paperlark.digest;

import java.util.ArrayList;
import java.util.List;

/** Cuts a Markdown digest into its entries. */
final class EntryBlocks {
    /** A title with a line break goes on for one line, rarely two. */
    private static final int MAX_TITLE_LINES = 3;

    private static final String DETAILS = "<details";
    private static final String DETAILS_END = "</details>";

    private final SourceText source;
    private final List<Outline.Section> sections;
    private final Problems problems;

    private EntryBlocks(SourceText source, List<Outline.Section> sections, Problems problems) {
        this.source = source;
        this.sections = sections;
        this.problems = problems;
    }

    /** The entries in order; those that are too long are problems. */
    static List<EntryBlock> in(SourceText source, List<Outline.Section> sections, Problems problems) {
        return new EntryBlocks(source, sections, problems).blocks();
    }

    /**
     * Where an entry begins.
     *
     * @param section its place among the headings
     * @param bodyLine the line after the heading
     */
    private record Start(int section, EntryHeading heading, int bodyLine) {}

    private List<EntryBlock> blocks() {
        List<Start> starts = starts();
        List<EntryBlock> blocks = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? line(starts.get(i + 1)) : source.lineCount();
            Start start = starts.get(i);
            int last = new EntryEnd(start, end).find();
            if (length(start.bodyLine(), last) > DigestReader.MAX_ENTRY_CHARACTERS) {
                problems.add(line(start) + 1, PaperAssembler.tooLong());
            } else {
                blocks.add(block(start, last));
            }
        }
        return blocks;
    }

    private EntryBlock block(Start start, int end) {
        List<String> body = new ArrayList<>();
        for (int line = start.bodyLine(); line < end; line++) {
            body.add(source.line(line));
        }
        return new EntryBlock(
                line(start), sections.get(start.section()).level(), start.heading(), Frame.withoutEnd(body));
    }

    private List<Start> starts() {
        List<Start> starts = new ArrayList<>();
        DetailsDepth depth = new DetailsDepth();
        for (int i = 0; i < sections.size(); i++) {
            Outline.Section section = sections.get(i);
            if (section.level() == 2 || section.level() == 3) {
                Start start = start(i, section);
                if (start.heading().isUnmistakable()
                        || (start.heading().isPossible() && !depth.isOpenBefore(section.line()))) {
                    starts.add(start);
                    depth.restartAt(section.line());
                }
            }
        }
        return starts;
    }

    /** Reads the heading of a section, with the lines in which its title goes on. */
    private Start start(int index, Outline.Section section) {
        List<String> text = new ArrayList<>(List.of(section.text()));
        int next = section.line() + 1;
        int limit =
                EntryHeading.isOpenLink(section.text()) ? Math.min(next + MAX_TITLE_LINES, source.lineCount()) : next;
        for (int line = next; line < limit && !source.line(line).isBlank(); line++) {
            text.add(source.line(line));
            if (source.line(line).contains("](")) {
                return new Start(index, EntryHeading.of(String.join("\n", text)), line + 1);
            }
        }
        return new Start(index, EntryHeading.of(section.text()), next);
    }

    private int line(Start start) {
        return sections.get(start.section()).line();
    }

    private long length(int from, int to) {
        long length = 0;
        for (int line = from; line < to; line++) {
            length += source.lineLength(line) + 1L;
        }
        return length;
    }

    /** Finds where one entry ends, at latest where the next one begins. */
    private final class EntryEnd {
        private final Start start;
        private final int next;
        private int opened = -1;
        private int closed = -1;

        EntryEnd(Start start, int next) {
            this.start = start;
            this.next = next;
            for (int line = start.bodyLine(); line < next; line++) {
                if (opened < 0 && source.lineContains(line, DETAILS)) {
                    opened = line;
                }
                if (opened >= 0 && source.lineContains(line, DETAILS_END)) {
                    closed = line;
                }
            }
        }

        /** After the last {@code </details>}, because an abstract may hold one; else before the next section. */
        int find() {
            if (closed >= 0) {
                return closed + 1;
            }
            if (opened >= 0) {
                problems.add(opened + 1, "<details> is never closed, so the entry ends where the next one begins");
            }
            int level = sections.get(start.section()).level();
            for (int i = start.section() + 1;
                    i < sections.size() && sections.get(i).line() < next;
                    i++) {
                Outline.Section section = sections.get(i);
                if (section.line() >= start.bodyLine() && section.level() <= level && isOutside(section)) {
                    return section.line();
                }
            }
            return next;
        }

        /** Inside an unclosed details block only a heading with the marks of a section is one. */
        private boolean isOutside(Outline.Section section) {
            return opened < 0 || section.line() < opened || Frame.isSectionHeading(source, section);
        }
    }

    /** Counts open details blocks since the last entry began; every line is looked at once. */
    private final class DetailsDepth {
        private int depth;
        private int scanned;

        void restartAt(int line) {
            depth = 0;
            scanned = line;
        }

        boolean isOpenBefore(int line) {
            for (; scanned < line; scanned++) {
                if (source.lineContains(scanned, DETAILS)) {
                    depth++;
                }
                if (source.lineContains(scanned, DETAILS_END)) {
                    depth--;
                }
            }
            return depth > 0;
        }
    }
}
