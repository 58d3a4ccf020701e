package dev.paperlark.console;

import dev.paperlark.message.Button;
import dev.paperlark.message.Message;
import java.util.List;
import java.util.Optional;

/** The buttons that can be pressed now: those of the last message that had any. Safe for use by many threads. */
final class ButtonPad {
    private volatile List<Button> buttons = List.of();

    /** Takes over the buttons of a message that is being shown; a message without any leaves the pad as it is. */
    void show(Message message) {
        List<Button> shown = message.buttons();
        if (!shown.isEmpty()) {
            buttons = shown;
        }
    }

    /** The button with this number, 1-based in the order of its message. */
    Optional<Button> press(int number) {
        List<Button> now = buttons;
        return number >= 1 && number <= now.size() ? Optional.of(now.get(number - 1)) : Optional.empty();
    }

    boolean isEmpty() {
        return buttons.isEmpty();
    }
}
