package dev.paperlark.telegram;

import java.util.ArrayList;
import java.util.List;

/** Lays buttons out in rows. */
final class Keyboard {
    private Keyboard() {}

    /** Rows of the cards' buttons, all of about the same length, above rows of the message's own. */
    static List<List<TelegramMessage.Key>> of(List<TelegramMessage.Key> numbers, List<TelegramMessage.Key> labels) {
        List<List<TelegramMessage.Key>> rows = new ArrayList<>(even(head(numbers, TelegramLimits.MAX_BUTTONS)));
        rows.addAll(wrapped(
                head(labels, TelegramLimits.MAX_BUTTONS - Math.min(numbers.size(), TelegramLimits.MAX_BUTTONS))));
        return rows;
    }

    private static List<TelegramMessage.Key> head(List<TelegramMessage.Key> keys, int most) {
        return keys.subList(0, Math.min(most, keys.size()));
    }

    /** Ten numbers are two rows of five. */
    private static List<List<TelegramMessage.Key>> even(List<TelegramMessage.Key> keys) {
        int rows = (keys.size() + TelegramLimits.MAX_BUTTONS_IN_ROW - 1) / TelegramLimits.MAX_BUTTONS_IN_ROW;
        List<List<TelegramMessage.Key>> result = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            result.add(keys.subList(keys.size() * row / rows, keys.size() * (row + 1) / rows));
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
