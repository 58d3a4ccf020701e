package dev.paperlark.telegram;

import dev.paperlark.message.Span;
import java.util.List;
import java.util.function.UnaryOperator;

/** Gives spans their looks: strong is bold, faint is italic, only https becomes a link. */
final class SpanMarkup implements Span.Visitor<Run> {
    /** For the bot's own words: a command in them can be pressed. */
    static final SpanMarkup OWN_WORDS = new SpanMarkup(AutoLinks::withoutLinks);

    /** For the words of a paper. */
    static final SpanMarkup PAPER = new SpanMarkup(AutoLinks::inert);

    private static final String HTTPS = "https://";

    private final UnaryOperator<String> breaking;

    private SpanMarkup(UnaryOperator<String> breaking) {
        this.breaking = breaking;
    }

    List<Run> of(List<Span> spans) {
        return spans.stream().map(span -> span.accept(this)).toList();
    }

    @Override
    public Run plain(Span.Plain span) {
        return Run.plain(breaking.apply(span.text()));
    }

    @Override
    public Run strong(Span.Strong span) {
        return Run.in("b", breaking.apply(span.text()));
    }

    @Override
    public Run faint(Span.Faint span) {
        return Run.in("i", breaking.apply(span.text()));
    }

    @Override
    public Run code(Span.Code span) {
        return Run.in("code", span.text());
    }

    @Override
    public Run link(Span.Link span) {
        return span.url().startsWith(HTTPS)
                ? new Run(span.text(), "<a href=\"" + Run.escaped(span.url()) + "\">", "</a>")
                : Run.plain(breaking.apply(span.text()));
    }
}
