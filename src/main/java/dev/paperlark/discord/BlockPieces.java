package dev.paperlark.discord;

import dev.paperlark.message.Block;
import dev.paperlark.message.Message;
import dev.paperlark.message.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Turns the blocks of one message into pieces of text and buttons. */
final class BlockPieces implements Block.Visitor<List<Piece>> {
    private static final String LINE = "\n";
    private static final String PARAGRAPH = "\n\n";

    private BlockPieces() {}

    /** The pieces from top to bottom, a mention first; what follows a mention or a heading stands close to it. */
    static List<Piece> of(Message message) {
        BlockPieces visitor = new BlockPieces();
        List<Piece> pieces = new ArrayList<>();
        message.mention().ifPresent(role -> pieces.add(Piece.text("", Line.mention(role))));
        boolean close = !pieces.isEmpty();
        for (Block block : message.blocks()) {
            for (Piece piece : block.accept(visitor)) {
                pieces.add(close ? piece.after(LINE) : piece);
                close = false;
            }
            close = block instanceof Block.Heading;
        }
        return pieces;
    }

    /** The archive of the first paper that a message speaks of; empty where it speaks of none. */
    static String archiveOf(Message message) {
        return message.blocks().stream()
                .flatMap(BlockPieces::spans)
                .filter(Span.Subjects.class::isInstance)
                .map(span -> ((Span.Subjects) span).archive())
                .findFirst()
                .orElse("");
    }

    private static Stream<Span> spans(Block block) {
        if (block instanceof Block.Card card) {
            return card.byline().stream();
        }
        return block instanceof Block.Paragraph paragraph ? paragraph.spans().stream() : Stream.empty();
    }

    @Override
    public List<Piece> heading(Block.Heading block) {
        List<Span> spans = block.spans().stream().map(BlockPieces::unmarked).toList();
        return List.of(Piece.text(PARAGRAPH, Line.heading(spans)));
    }

    /** A heading is bold as it is. */
    private static Span unmarked(Span span) {
        return span instanceof Span.Strong strong ? Span.plain(strong.text()) : span;
    }

    @Override
    public List<Piece> paragraph(Block.Paragraph block) {
        boolean small =
                block.spans().stream().allMatch(span -> span instanceof Span.Faint || span instanceof Span.Subjects);
        boolean byline = block.spans().stream().anyMatch(Span.Subjects.class::isInstance);
        return List.of(Piece.text(PARAGRAPH, small || byline ? Line.small(block.spans()) : Line.plain(block.spans())));
    }

    @Override
    public List<Piece> items(Block.Items block) {
        List<Piece> pieces = new ArrayList<>();
        for (List<Span> item : block.items()) {
            pieces.add(Piece.text(LINE, Line.item(item)));
        }
        return pieces;
    }

    @Override
    public List<Piece> section(Block.Section block) {
        return List.of(Piece.section(List.of(
                Line.plain(List.of(Span.strong(block.label()))), Line.plain(List.of(Span.plain(block.text()))))));
    }

    @Override
    public List<Piece> card(Block.Card block) {
        List<Line> lines = List.of(
                new Line("", List.of(SpanRuns.title(block.title()).headline(block.number() + ". "))),
                Line.small(block.byline()),
                Line.plain(block.body()),
                Line.small(block.reason()));
        return List.of(Piece.card(block, lines));
    }

    @Override
    public List<Piece> buttons(Block.Buttons block) {
        return List.of(Piece.buttons(block.buttons()));
    }
}
