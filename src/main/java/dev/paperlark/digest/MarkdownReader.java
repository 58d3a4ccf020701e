package dev.paperlark.digest;

import dev.paperlark.model.Digest;
import dev.paperlark.model.Digest.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a Markdown digest of any dialect: headings make entries, labels make fields, and what the labels mean stands in the
 * {@link LabelLexicon}.
 */
final class MarkdownReader {
    private static final Pattern CONTENTS = Pattern.compile("(?i)table of contents|\\bcontents\\b|目录|目錄|목차|目次");
    private static final Pattern NOTHING_NEW = Pattern.compile(
            "(?i)没有找到新论文|没有新论文|暂无新论文|今日无新|\\bno new (?:papers?|articles?|preprints?)\\b|\\bno papers? (?:found|today)\\b"
                    + "|新しい論文はありません|새로운 논문이 없");
    private static final Pattern LISTED = Pattern.compile("^\\s*[-*+]\\s+\\[[^\\]]*\\]\\(#");
    private static final Pattern LISTED_NOTHING = Pattern.compile("(?i)\\[(?:total:\\s*)?0\\]|[(（]0\\D");

    /** A notice is a short line of its own. */
    private static final int MAX_NOTICE_CHARACTERS = 200;

    private MarkdownReader() {}

    /** What was read, and what the digest is when no entry came out. */
    record Reading(List<Digest.Entry> entries, Verdict verdictWithoutEntries) {}

    static Reading read(SourceText source, Problems problems) {
        List<Outline.Section> sections = Outline.of(source, problems);
        List<EntryBlock> blocks = EntryBlocks.in(source, sections, problems);
        List<List<LabelLine>> labels =
                blocks.stream().map(block -> LabelScanner.scan(block)).toList();
        LabelCensus census = LabelCensus.of(labels);
        List<Digest.Entry> entries = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            EntryBlock block = blocks.get(i);
            List<LabelledText> texts = FieldCutter.cut(block.body(), labels.get(i), census);
            PaperAssembler.Outcome outcome = PaperAssembler.assemble(EntryReader.draft(block, texts));
            int line = block.start().line() + 1;
            if (outcome instanceof PaperAssembler.Accepted accepted) {
                entries.add(new Digest.Entry(accepted.paper(), line));
            } else if (outcome instanceof PaperAssembler.Rejected rejected) {
                problems.add(line, rejected.reason());
            }
        }
        boolean empty = entries.isEmpty()
                && EntryStarts.in(source, sections, DetailsTags.in(source)).isEmpty()
                && saysNothingNew(source, sections, problems);
        return new Reading(entries, empty ? Verdict.NOTHING_NEW : Verdict.NO_DIGEST);
    }

    /** A sentence that says so, or a table of contents; one that lists papers although none follows is a problem. */
    private static boolean saysNothingNew(SourceText source, List<Outline.Section> sections, Problems problems) {
        boolean listsSomething = false;
        for (int line = 0; line < source.lineCount(); line++) {
            if (source.lineLength(line) <= MAX_NOTICE_CHARACTERS) {
                String text = source.line(line);
                if (NOTHING_NEW.matcher(text).find()) {
                    return true;
                }
                listsSomething |= LISTED.matcher(text).find()
                        && !LISTED_NOTHING.matcher(text).find();
            }
        }
        boolean contents = sections.stream()
                .anyMatch(section -> CONTENTS.matcher(section.text()).find());
        if (contents && listsSomething) {
            problems.add(1, "the table of contents lists papers, but none follows");
        }
        return contents;
    }
}
