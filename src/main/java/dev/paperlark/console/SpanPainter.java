package dev.paperlark.console;

import dev.paperlark.message.Span;
import java.util.List;
import java.util.regex.Pattern;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * Gives spans their looks. Only colours that can be read on a dark and on a light background are used: no yellow, no blue.
 *
 * @param plain the looks of unmarked text
 * @param strong the looks of text that stands out
 * @param link the looks of a link's text; the address stands on a line of its own
 */
record SpanPainter(AttributedStyle plain, AttributedStyle strong, AttributedStyle link)
        implements Span.Visitor<AttributedString> {

    static final AttributedStyle FAINT = AttributedStyle.DEFAULT.faint();
    static final AttributedStyle KEY = AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);

    static final SpanPainter TEXT =
            new SpanPainter(AttributedStyle.DEFAULT, AttributedStyle.BOLD, AttributedStyle.DEFAULT.underline());
    static final SpanPainter TITLE = new SpanPainter(AttributedStyle.BOLD, AttributedStyle.BOLD, AttributedStyle.BOLD);
    static final SpanPainter BYLINE = new SpanPainter(
            FAINT,
            AttributedStyle.DEFAULT.foreground(AttributedStyle.MAGENTA),
            AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN));

    /** The last guard: whatever a text went through before, nothing in it steers the terminal. */
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]");

    AttributedString paint(List<Span> spans) {
        AttributedStringBuilder painted = new AttributedStringBuilder();
        spans.forEach(span -> painted.append(span.accept(this)));
        return painted.toAttributedString();
    }

    static AttributedString paint(String text, AttributedStyle style) {
        return new AttributedString(STEERING.matcher(text).replaceAll(""), style);
    }

    @Override
    public AttributedString plain(Span.Plain span) {
        return paint(span.text(), plain);
    }

    @Override
    public AttributedString strong(Span.Strong span) {
        return paint(span.text(), strong);
    }

    @Override
    public AttributedString faint(Span.Faint span) {
        return paint(span.text(), FAINT);
    }

    @Override
    public AttributedString code(Span.Code span) {
        return paint(span.text(), KEY);
    }

    @Override
    public AttributedString link(Span.Link span) {
        return paint(span.text(), link);
    }
}
