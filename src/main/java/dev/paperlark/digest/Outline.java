package dev.paperlark.digest;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The headings of a Markdown text, found by flexmark and cut from the source.
 *
 * <p>Only headings are looked for, and each line on its own: an abstract may hold an unclosed code fence, comment or list, which by
 * the rules of Markdown would swallow every paper after it. Nothing inside a line is parsed, because that is what takes for
 * ever on hostile text, and because abstracts keep their characters (decision 8).
 */
final class Outline {
    /** No digest has a tenth of it; each heading costs microseconds and a file of nothing else must not take minutes. */
    static final int MAX_HEADINGS = 20_000;

    /** A longer line is no heading; titles have a few hundred characters. */
    private static final int MAX_HEADING_CHARACTERS = 10_000;

    private static final Parser PARSER = Parser.builder(new MutableDataSet()
                    .set(Parser.BLOCK_QUOTE_PARSER, false)
                    .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
                    .set(Parser.HTML_BLOCK_PARSER, false)
                    .set(Parser.INDENTED_CODE_BLOCK_PARSER, false)
                    .set(Parser.LIST_BLOCK_PARSER, false)
                    .set(Parser.THEMATIC_BREAK_PARSER, false)
                    .set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false)
                    .set(Parser.HEADING_NO_LEAD_SPACE, true)
                    .set(Parser.HEADING_NO_ATX_SPACE, false)
                    .toImmutable())
            .customInlineParserFactory(NoInlineParser::new)
            .build();

    /** Indented or without a blank, which is no heading in Markdown; a template that means one has a link in it. */
    private static final Pattern CARELESS = Pattern.compile("^ {0,3}(?<marks>#{2,4})(?!#)\\s*(?<text>\\S.*)$");

    /** Lines that are parsed together, since to begin costs more than a line does; few enough that a hostile file fills no memory. */
    private static final int AT_ONCE = 1_000;

    /** Keeps lines apart, so that none becomes part of the block above. */
    private static final String BETWEEN = "\n\n";

    private Outline() {}

    /**
     * One heading.
     *
     * @param line where it stands, counted from 0
     * @param level 1 to 6
     * @param text what follows the hash signs, as it stands
     */
    record Section(int line, int level, String text) {}

    /** The headings in order, those without a text left out. */
    static List<Section> of(SourceText source, Problems problems) {
        List<Integer> lines = IntStream.range(0, source.lineCount())
                .filter(line -> mayBeHeading(source, line))
                .boxed()
                .toList();
        List<Section> sections = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += AT_ONCE) {
            for (Section section : among(lines.subList(from, Math.min(from + AT_ONCE, lines.size())), source)) {
                if (sections.size() == MAX_HEADINGS) {
                    problems.add(section.line() + 1, "more than " + MAX_HEADINGS + " headings, not read any further");
                    return sections;
                }
                sections.add(section);
            }
        }
        return sections;
    }

    private static List<Section> among(List<Integer> lines, SourceText source) {
        Map<Integer, Heading> headings =
                headings(lines.stream().map(source::line).collect(Collectors.joining(BETWEEN)));
        List<Section> sections = new ArrayList<>();
        int start = 0;
        for (int line : lines) {
            String text = source.line(line);
            section(line, text, start, headings).ifPresent(sections::add);
            start += text.length() + BETWEEN.length();
        }
        return sections;
    }

    /** By the place where each begins. */
    private static Map<Integer, Heading> headings(String lines) {
        Map<Integer, Heading> headings = new HashMap<>();
        for (Node block : PARSER.parse(lines).getChildren()) {
            if (block instanceof Heading heading) {
                headings.put(heading.getStartOffset(), heading);
            }
        }
        return headings;
    }

    private static boolean mayBeHeading(SourceText source, int line) {
        return (source.lineStartsWith(line, "#") || source.lineStartsWith(line, " "))
                && source.lineLength(line) <= MAX_HEADING_CHARACTERS
                && source.line(line).stripLeading().startsWith("#")
                && source.line(line)
                        .chars()
                        .anyMatch(character -> character != '#' && !Character.isWhitespace(character));
    }

    private static Optional<Section> section(int line, String text, int start, Map<Integer, Heading> headings) {
        Heading heading = headings.get(start);
        if (heading != null) {
            int title = heading.getOpeningMarker().getEndOffset() - start;
            return Optional.of(
                    new Section(line, heading.getLevel(), text.substring(title).strip()));
        }
        Matcher careless = CARELESS.matcher(text);
        return text.contains("](") && careless.matches()
                ? Optional.of(new Section(
                        line,
                        careless.group("marks").length(),
                        careless.group("text").strip()))
                : Optional.empty();
    }

    /** Leaves the inside of every block alone. */
    private static final class NoInlineParser extends InlineParserImpl {
        NoInlineParser(
                DataHolder options,
                BitSet specialCharacters,
                BitSet delimiterCharacters,
                Map<Character, DelimiterProcessor> delimiterProcessors,
                LinkRefProcessorData linkRefProcessors,
                List<InlineParserExtensionFactory> extensions) {
            super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
        }

        @Override
        public void parse(BasedSequence content, Node block) {
            // The text of a block is cut from the source.
        }
    }
}
