package dev.paperlark.telegram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One Telegram message in the making; used once, by one thread. */
final class MessagePart {
    /** Telegram takes no message without text: this stands above buttons that have none. */
    private static final String NO_TEXT = "…";

    private final StringBuilder html = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();
    private final List<List<TelegramMessage.Key>> cards = new ArrayList<>();
    private final List<TelegramMessage.Key> labels = new ArrayList<>();
    private int buttons;
    private int entities;

    /** Whether the piece can be added. Buttons without a text always stay with the text above them. */
    boolean hasRoomFor(Piece piece) {
        if (plain.isEmpty() || !piece.isText()) {
            return true;
        }
        int bytes = html.toString().getBytes(StandardCharsets.UTF_8).length;
        return plain.length() + piece.gap().length() + piece.length() <= TelegramLimits.MAX_TEXT
                && bytes + piece.gap().length() + piece.bytes() <= TelegramLimits.MAX_MARKUP_BYTES
                && entities + piece.entities() <= TelegramLimits.MAX_ENTITIES
                && buttons + piece.buttons() <= TelegramLimits.MAX_BUTTONS;
    }

    void add(Piece piece) {
        String gap = plain.isEmpty() || !piece.isText() ? "" : piece.gap();
        html.append(gap).append(piece.html());
        plain.append(gap).append(piece.plain());
        cards.add(piece.numbers());
        labels.addAll(piece.labels());
        buttons += piece.buttons();
        entities += piece.entities();
    }

    TelegramMessage finished() {
        boolean empty = plain.toString().isBlank();
        return new TelegramMessage(
                empty ? NO_TEXT : html.toString(),
                empty ? NO_TEXT : plain.toString(),
                Keyboard.of(cards, labels),
                TelegramMessage.Field.AS_IT_IS);
    }
}
