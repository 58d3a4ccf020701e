package dev.paperlark.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cuts a Markdown digest into its entries. Not thread-safe; one for each file. */
final class EntryBlocks {
    private final SourceText source;
    private final List<Outline.Section> sections;
    private final Problems problems;
    private final DetailsTags details;

    private EntryBlocks(SourceText source, List<Outline.Section> sections, Problems problems) {
        this.details = DetailsTags.in(source);
        this.source = source;
        this.sections = sections;
        this.problems = problems;
    }

    /** The entries in order; those that are too long are problems. */
    static List<EntryBlock> in(SourceText source, List<Outline.Section> sections, Problems problems) {
        EntryBlocks cutter = new EntryBlocks(source, sections, problems);
        List<EntryStart> starts = EntryStarts.in(source, sections, cutter.details);
        List<EntryBlock> blocks = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int next = i + 1 < starts.size() ? starts.get(i + 1).line() : source.lineCount();
            EntryStart start = starts.get(i);
            int end = cutter.end(start, next);
            if (cutter.length(start.bodyLine(), end) > DigestReader.MAX_ENTRY_CHARACTERS) {
                problems.add(start.line() + 1, PaperAssembler.tooLong());
            } else {
                blocks.add(cutter.block(start, end));
            }
        }
        return blocks;
    }

    private EntryBlock block(EntryStart start, int end) {
        List<String> body = new ArrayList<>();
        for (int line = start.bodyLine(); line < end; line++) {
            body.add(source.line(line));
        }
        Map<Integer, Outline.Section> headings = new HashMap<>();
        for (int i = start.section() + 1; i < sections.size() && sections.get(i).line() < end; i++) {
            headings.put(sections.get(i).line() - start.bodyLine(), sections.get(i));
        }
        return new EntryBlock(start, Frame.withoutEnd(body), headings);
    }

    private long length(int from, int to) {
        long length = 0;
        for (int line = from; line < to; line++) {
            length += source.lineLength(line) + 1L;
        }
        return length;
    }

    /** An entry ends after its last {@code </details>}, because an abstract may hold one; else before the next section. */
    private int end(EntryStart start, int next) {
        int found = details.opening().nextSetBit(start.bodyLine());
        int opened = found >= 0 && found < next ? found : next;
        int closed = opened < next ? details.closing().previousSetBit(next - 1) : -1;
        if (closed >= opened) {
            return closed + 1;
        }
        if (opened < next) {
            problems.add(opened + 1, "<details> is never closed, so the entry ends where the next one begins");
        }
        return nextSection(start, opened, next);
    }

    /** An abstract may hold headings; inside an unclosed details block only one with the marks of a section ends the entry. */
    private int nextSection(EntryStart start, int opened, int next) {
        for (int i = start.section() + 1; i < sections.size() && sections.get(i).line() < next; i++) {
            Outline.Section section = sections.get(i);
            boolean outside = section.line() < opened
                    ? Frame.endsEntry(source, section)
                    : Frame.isSectionHeading(source, section);
            if (section.line() >= start.bodyLine() && section.level() <= start.level() && outside) {
                return section.line();
            }
        }
        return next;
    }
}
