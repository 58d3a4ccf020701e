package dev.paperlark.telegram;

import java.util.ArrayList;
import java.util.List;

/** Lays buttons out in rows. */
final class Keyboard {
    private Keyboard() {}

    /**
     * Rows of the cards' buttons, all of about the same length, above rows of the message's own.
     *
     * @param cards the buttons of each card, which stay in one row
     */
    static List<List<TelegramMessage.Key>> of(List<List<TelegramMessage.Key>> cards, List<TelegramMessage.Key> labels) {
        List<List<TelegramMessage.Key>> rows = new ArrayList<>();
        int room = TelegramLimits.MAX_BUTTONS;
        for (List<TelegramMessage.Key> row :
                even(cards.stream().filter(card -> !card.isEmpty()).toList())) {
            if (row.size() <= room) {
                rows.add(row);
                room -= row.size();
            }
        }
        rows.addAll(wrapped(head(labels, room)));
        return rows;
    }

    private static List<TelegramMessage.Key> head(List<TelegramMessage.Key> keys, int most) {
        return keys.subList(0, Math.min(most, keys.size()));
    }

    /** Ten cards of one button are two rows of five; of three buttons, five rows of two cards. */
    private static List<List<TelegramMessage.Key>> even(List<List<TelegramMessage.Key>> cards) {
        int widest = cards.stream().mapToInt(List::size).max().orElse(1);
        int inRow = Math.max(1, TelegramLimits.MAX_BUTTONS_IN_ROW / widest);
        int rows = (cards.size() + inRow - 1) / inRow;
        List<List<TelegramMessage.Key>> result = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            result.add(cards.subList(cards.size() * row / rows, cards.size() * (row + 1) / rows).stream()
                    .flatMap(List::stream)
                    .toList());
        }
        return result;
    }

    /** As many in a row as can be read. */
    private static List<List<TelegramMessage.Key>> wrapped(List<TelegramMessage.Key> keys) {
        List<List<TelegramMessage.Key>> rows = new ArrayList<>();
        int room = 0;
        for (TelegramMessage.Key key : keys) {
            room -= key.label().length();
            if (rows.isEmpty() || room < 0 || rows.get(rows.size() - 1).size() == TelegramLimits.MAX_BUTTONS_IN_ROW) {
                rows.add(new ArrayList<>());
                room = TelegramLimits.MAX_LABELS_IN_ROW - key.label().length();
            }
            rows.get(rows.size() - 1).add(key);
        }
        return rows;
    }
}
