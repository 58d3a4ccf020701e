package dev.paperlark.telegram;

import dev.paperlark.message.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a message into as few Telegram messages as its limits allow. Pure: the same message gives the same result.
 *
 * <p>Every text is escaped and every tag is our own; a message is cut between cards, sections and lines of a list only. The
 * buttons of a card stand below the message that holds the card.
 */
final class TelegramRenderer {
    /** The Telegram messages from first to last, at least one. */
    List<TelegramMessage> render(Message message) {
        List<TelegramMessage> parts = new ArrayList<>();
        MessagePart part = new MessagePart();
        for (Piece piece : BlockPieces.of(message)) {
            if (!part.hasRoomFor(piece)) {
                parts.add(part.finished());
                part = new MessagePart();
            }
            part.add(piece);
        }
        parts.add(part.finished());
        return parts;
    }
}
