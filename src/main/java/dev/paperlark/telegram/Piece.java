package dev.paperlark.telegram;

import dev.paperlark.message.Graphemes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a message that stays together: a card, a section, a line of a list; or buttons without text.
 *
 * @param gap what stands between the piece above and this one
 * @param runs its text
 * @param numbers buttons that belong to a card
 * @param labels buttons that belong to the message
 */
record Piece(String gap, List<Run> runs, List<TelegramMessage.Key> numbers, List<TelegramMessage.Key> labels) {
    Piece {
        runs = fitted(joined(runs));
        numbers = List.copyOf(numbers);
        labels = List.copyOf(labels);
    }

    static Piece text(String gap, List<Run> runs) {
        return new Piece(gap, runs, List.of(), List.of());
    }

    /** The same piece after another gap. */
    Piece after(String otherGap) {
        return new Piece(otherGap, runs, numbers, labels);
    }

    boolean isText() {
        return length() > 0;
    }

    int length() {
        return runs.stream().mapToInt(run -> run.text().length()).sum();
    }

    int entities() {
        return runs.stream().mapToInt(Run::entities).sum();
    }

    int bytes() {
        return html().getBytes(StandardCharsets.UTF_8).length;
    }

    int buttons() {
        return numbers.size() + labels.size();
    }

    String html() {
        return runs.stream().map(Run::html).collect(Collectors.joining());
    }

    String plain() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    /** Neighbours of the same look become one run: that saves entities. */
    private static List<Run> joined(List<Run> runs) {
        List<Run> joined = new ArrayList<>();
        for (Run run : runs) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).looksLike(run)) {
                joined.set(last, run.withText(joined.get(last).text() + run.text()));
            } else if (!run.text().isEmpty()) {
                joined.add(run);
            }
        }
        return joined;
    }

    /** As much as one message holds: what is longer ends in an ellipsis, what has more marks loses them towards its end. */
    private static List<Run> fitted(List<Run> runs) {
        List<Run> fitted = new ArrayList<>();
        int room = TelegramLimits.MAX_TEXT;
        int entities = 0;
        for (Run run : runs) {
            if (room == 0) {
                break;
            }
            entities += run.entities();
            Run shown = run.withText(Graphemes.cut(run.text(), room));
            fitted.add(entities > TelegramLimits.MAX_ENTITIES ? shown.unmarked() : shown);
            room = shown.text().length() < run.text().length()
                    ? 0
                    : room - shown.text().length();
        }
        return List.copyOf(fitted);
    }
}
