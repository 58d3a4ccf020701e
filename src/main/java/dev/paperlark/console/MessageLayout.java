package dev.paperlark.console;

import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.Message;
import dev.paperlark.message.Span;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** Lays one message out in styled lines and numbers its buttons; used once, by one thread. */
final class MessageLayout implements Block.Visitor<List<AttributedString>> {
    private static final String BULLET = "• ";
    private static final String SECTION_INDENT = "  ";

    private final int width;
    private int buttons;

    MessageLayout(int width) {
        this.width = width;
    }

    /** The lines of all blocks; what follows a heading, and a row of buttons, stands close to the block above. */
    List<AttributedString> linesOf(Message message) {
        List<AttributedString> lines = new ArrayList<>();
        boolean close = true;
        for (Block block : message.blocks()) {
            if (!close && !(block instanceof Block.Buttons)) {
                lines.add(AttributedString.EMPTY);
            }
            lines.addAll(block.accept(this));
            close = block instanceof Block.Heading;
        }
        return lines;
    }

    @Override
    public List<AttributedString> heading(Block.Heading block) {
        return withAddresses(SpanPainter.TITLE, block.spans(), width);
    }

    @Override
    public List<AttributedString> paragraph(Block.Paragraph block) {
        return withAddresses(SpanPainter.TEXT, block.spans(), width);
    }

    @Override
    public List<AttributedString> items(Block.Items block) {
        List<AttributedString> lines = new ArrayList<>();
        for (List<Span> item : block.items()) {
            List<AttributedString> text = withAddresses(SpanPainter.TEXT, item, width - BULLET.length());
            lines.addAll(hanging(new AttributedString(BULLET), text));
        }
        return lines;
    }

    @Override
    public List<AttributedString> section(Block.Section block) {
        List<AttributedString> lines = new ArrayList<>();
        lines.addAll(LineWrapper.wrap(SpanPainter.paint(block.label(), AttributedStyle.BOLD), width));
        AttributedString text = SpanPainter.paint(block.text(), AttributedStyle.DEFAULT);
        lines.addAll(
                hanging(new AttributedString(SECTION_INDENT), LineWrapper.wrap(text, width - SECTION_INDENT.length())));
        return lines;
    }

    @Override
    public List<AttributedString> card(Block.Card block) {
        String number = block.number() + ". ";
        int room = width - number.length();
        List<AttributedString> lines = new ArrayList<>();
        lines.addAll(LineWrapper.wrap(SpanPainter.TITLE.paint(List.of(block.title())), room));
        lines.addAll(LineWrapper.wrap(SpanPainter.BYLINE.paint(block.byline()), room));
        List<Span> linked = new ArrayList<>(List.of(block.title()));
        linked.addAll(block.byline());
        lines.addAll(LineWrapper.wrap(SpanPainter.TEXT.paint(block.body()), room));
        lines.addAll(addresses(linked, room));
        List<AttributedString> foot = LineWrapper.wrap(SpanPainter.TEXT.paint(block.reason()), room);
        LineWrapper.append(foot, keys(block.buttons()), room);
        lines.addAll(foot);
        return hanging(SpanPainter.paint(number, SpanPainter.FAINT), lines);
    }

    @Override
    public List<AttributedString> buttons(Block.Buttons block) {
        List<AttributedString> lines = new ArrayList<>();
        LineWrapper.append(lines, keys(block.buttons()), width);
        return lines;
    }

    private List<AttributedString> keys(List<Button> row) {
        return row.stream().map(this::key).toList();
    }

    private AttributedString key(Button button) {
        buttons++;
        return SpanPainter.paint("[!" + buttons + " " + button.label() + "]", SpanPainter.KEY);
    }

    private static List<AttributedString> withAddresses(SpanPainter painter, List<Span> spans, int room) {
        List<AttributedString> lines = new ArrayList<>(LineWrapper.wrap(painter.paint(spans), room));
        lines.addAll(addresses(spans, room));
        return lines;
    }

    /** The addresses behind the links, never broken, so that they can be copied or clicked. */
    private static List<AttributedString> addresses(List<Span> spans, int room) {
        List<AttributedString> found = spans.stream()
                .filter(Span.Link.class::isInstance)
                .map(span -> ((Span.Link) span).url())
                .filter(url -> url.startsWith("https://"))
                .map(url -> SpanPainter.paint(url, SpanPainter.FAINT))
                .toList();
        List<AttributedString> lines = new ArrayList<>();
        LineWrapper.append(lines, found, room);
        return lines;
    }

    private static List<AttributedString> hanging(AttributedString mark, List<AttributedString> lines) {
        AttributedString indent = new AttributedString(" ".repeat(mark.columnLength()));
        List<AttributedString> result = new ArrayList<>();
        for (AttributedString line : lines) {
            AttributedString before = result.isEmpty() ? mark : indent;
            boolean blank = line.length() == 0 && !result.isEmpty();
            result.add(blank ? line : AttributedString.join(AttributedString.EMPTY, before, line));
        }
        return result;
    }
}
