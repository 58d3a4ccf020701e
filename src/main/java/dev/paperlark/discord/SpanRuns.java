package dev.paperlark.discord;

import dev.paperlark.message.Span;
import java.util.ArrayList;
import java.util.List;

/** Gives spans their looks: strong is bold, faint is italic where it is words, only https becomes a link. */
final class SpanRuns implements Span.Visitor<Run> {
    private static final String HTTPS = "https://";

    private SpanRuns() {}

    /** The runs of a line, neighbours of the same look joined. */
    static List<Run> of(List<Span> spans) {
        SpanRuns visitor = new SpanRuns();
        List<Run> runs = new ArrayList<>();
        for (Span span : spans) {
            Run run = span.accept(visitor);
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).looksLike(run)) {
                runs.set(last, runs.get(last).followedBy(run));
            } else if (!run.text().isEmpty()) {
                runs.add(run);
            }
        }
        return runs;
    }

    /** The run of a title. */
    static Run title(Span span) {
        return span.accept(new SpanRuns()).onOneLine();
    }

    @Override
    public Run plain(Span.Plain span) {
        return Run.plain(span.text());
    }

    @Override
    public Run strong(Span.Strong span) {
        return Run.bold(span.text());
    }

    @Override
    public Run faint(Span.Faint span) {
        return span.text().codePoints().anyMatch(Character::isLetter)
                ? Run.italic(span.text())
                : Run.plain(span.text());
    }

    @Override
    public Run code(Span.Code span) {
        return Run.code(span.text());
    }

    @Override
    public Run link(Span.Link span) {
        return span.url().startsWith(HTTPS) ? Run.link(span.text(), span.url()) : Run.plain(span.text());
    }
}
