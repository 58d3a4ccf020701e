package dev.paperlark.discord;

import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import java.util.List;
import java.util.Optional;

/**
 * A part of a message that stays together.
 *
 * @param gap what stands between the piece above and this one, where both are text in one component
 * @param lines its text
 * @param card the paper, in a piece of that kind
 */
record Piece(Kind kind, String gap, List<Line> lines, List<Button> buttons, Optional<Block.Card> card) {
    private static final String PARAGRAPH = "\n\n";

    /** What a piece becomes. */
    enum Kind {
        /** Text that flows on from the text above. */
        TEXT,
        /** A text under a label, set apart from what stands above. */
        SECTION,
        /** A paper. */
        CARD,
        /** Buttons that belong to the message. */
        BUTTONS
    }

    Piece {
        lines = List.copyOf(lines);
        buttons = List.copyOf(buttons);
    }

    static Piece text(String gap, Line line) {
        return new Piece(Kind.TEXT, gap, List.of(line), List.of(), Optional.empty());
    }

    static Piece section(List<Line> lines) {
        return new Piece(Kind.SECTION, PARAGRAPH, lines, List.of(), Optional.empty());
    }

    static Piece card(Block.Card card, List<Line> lines) {
        return new Piece(Kind.CARD, PARAGRAPH, lines, card.buttons(), Optional.of(card));
    }

    static Piece buttons(List<Button> buttons) {
        return new Piece(Kind.BUTTONS, "", List.of(), buttons, Optional.empty());
    }

    /** The same piece after another gap. */
    Piece after(String otherGap) {
        return new Piece(kind, otherGap, lines, buttons, card);
    }

    /** Its text, as much as fits into so many characters of Markdown. */
    String markdown(int room) {
        return Line.joined(lines, room);
    }
}
