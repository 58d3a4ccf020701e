package dev.paperlark.telegram;

import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.Message;
import dev.paperlark.message.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Turns the blocks of one message into pieces of text and buttons. */
final class BlockPieces implements Block.Visitor<List<Piece>> {
    /** Longer sections are folded; a reader opens them with a tap. In characters, about six lines on a phone. */
    private static final int LONGEST_OPEN_SECTION = 300;

    private static final String LINE = "\n";
    private static final String PARAGRAPH = "\n\n";
    private static final String BULLET = "• ";

    private final boolean manyCards;

    private BlockPieces(boolean manyCards) {
        this.manyCards = manyCards;
    }

    /** The pieces from top to bottom; what follows a heading stands close to it. */
    static List<Piece> of(Message message) {
        long cards =
                message.blocks().stream().filter(Block.Card.class::isInstance).count();
        BlockPieces visitor = new BlockPieces(cards > 1);
        List<Piece> pieces = new ArrayList<>();
        boolean close = false;
        for (Block block : message.blocks()) {
            for (Piece piece : block.accept(visitor)) {
                pieces.add(close ? piece.after(LINE) : piece);
                close = false;
            }
            close = block instanceof Block.Heading;
        }
        return pieces;
    }

    @Override
    public List<Piece> heading(Block.Heading block) {
        List<Run> runs = SpanMarkup.OWN_WORDS.of(block.spans()).stream()
                .map(run -> run.open().startsWith("<b>") ? run : run.inside("b"))
                .toList();
        return List.of(Piece.text(PARAGRAPH, runs));
    }

    @Override
    public List<Piece> paragraph(Block.Paragraph block) {
        return List.of(Piece.text(PARAGRAPH, SpanMarkup.OWN_WORDS.of(block.spans())));
    }

    @Override
    public List<Piece> items(Block.Items block) {
        List<Piece> pieces = new ArrayList<>();
        for (List<Span> item : block.items()) {
            List<Run> runs = new ArrayList<>(List.of(Run.plain(BULLET)));
            runs.addAll(SpanMarkup.OWN_WORDS.of(item));
            pieces.add(Piece.text(pieces.isEmpty() ? PARAGRAPH : LINE, runs));
        }
        return pieces;
    }

    @Override
    public List<Piece> section(Block.Section block) {
        String text = AutoLinks.inert(block.text());
        Run body = text.length() > LONGEST_OPEN_SECTION
                ? new Run(text, "<blockquote expandable>", "</blockquote>")
                : Run.plain(text);
        return List.of(Piece.text(PARAGRAPH, List.of(Run.in("b", block.label()), Run.plain(LINE), body)));
    }

    @Override
    public List<Piece> card(Block.Card block) {
        List<Run> runs = new ArrayList<>();
        if (block.number() > 0) {
            runs.add(Run.in("b", block.number() + ". "));
        }
        runs.add(block.title().accept(SpanMarkup.PAPER).inside("b"));
        addLine(
                runs,
                SpanMarkup.PAPER.of(block.byline()).stream()
                        .map(BlockPieces::italic)
                        .toList());
        addLine(runs, SpanMarkup.PAPER.of(block.body()));
        addLine(runs, SpanMarkup.PAPER.of(block.reason()));
        return List.of(new Piece(PARAGRAPH, runs, numbers(block), List.of()));
    }

    @Override
    public List<Piece> buttons(Block.Buttons block) {
        return List.of(new Piece("", List.of(), List.of(), keys(block.buttons().stream())));
    }

    private static void addLine(List<Run> runs, List<Run> line) {
        if (!line.isEmpty()) {
            runs.add(Run.plain(LINE));
            runs.addAll(line);
        }
    }

    private static Run italic(Run run) {
        return run.open().isEmpty() ? Run.in("i", run.text()) : run;
    }

    /** Under many cards the first button of each is its number; under one card it says what it does. */
    private List<TelegramMessage.Key> numbers(Block.Card block) {
        if (!manyCards) {
            return keys(block.buttons().stream());
        }
        List<TelegramMessage.Key> keys = new ArrayList<>();
        for (Button button : block.buttons()) {
            String number = Integer.toString(block.number());
            keys.add(
                    new TelegramMessage.Key(keys.isEmpty() ? number : number + " " + button.label(), button.command()));
        }
        return keys;
    }

    private static List<TelegramMessage.Key> keys(Stream<Button> buttons) {
        return buttons.map(button -> new TelegramMessage.Key(button.label(), button.command()))
                .toList();
    }
}
