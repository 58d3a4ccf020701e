package dev.paperlark.discord;

import dev.paperlark.message.Span;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of text with the mark that begins it.
 *
 * @param mark such as {@code ## } for a heading or {@code -# } for small print; may be empty
 */
record Line(String mark, List<Run> runs) {
    private static final String SMALL = "-# ";

    Line {
        runs = List.copyOf(runs);
    }

    static Line plain(List<Span> spans) {
        return new Line("", SpanRuns.of(spans));
    }

    static Line heading(List<Span> spans) {
        return marked("## ", spans);
    }

    static Line item(List<Span> spans) {
        return marked("- ", spans);
    }

    /** Small print; what is faint in it needs no mark of its own. */
    static Line small(List<Span> spans) {
        return marked(
                SMALL,
                spans.stream()
                        .map(span -> span instanceof Span.Faint faint ? Span.plain(faint.text()) : span)
                        .toList());
    }

    /** Calls those who have a role. */
    static Line mention(String role) {
        return new Line("", List.of(Run.mention(role)));
    }

    private static Line marked(String mark, List<Span> spans) {
        return new Line(mark, SpanRuns.of(spans).stream().map(Run::onOneLine).toList());
    }

    /** The line, or as much of its beginning as fits into so many characters; empty where there is nothing to see. */
    String within(int room) {
        StringBuilder text = new StringBuilder(mark);
        for (Run run : runs) {
            String next = run.within(room - text.length());
            text.append(next);
            if (!next.equals(run.markdown())) {
                break;
            }
        }
        boolean empty = text.length() > room || text.substring(mark.length()).isBlank();
        return empty ? "" : text.toString();
    }

    /** Lines below each other, as many as fit. */
    static String joined(List<Line> lines, int room) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            String next = line.within(room - text.length() - 1);
            text.append(text.isEmpty() || next.isEmpty() ? "" : "\n").append(next);
        }
        return text.toString();
    }

    /** All of the line. */
    String markdown() {
        return mark + runs.stream().map(Run::markdown).collect(Collectors.joining());
    }
}
