package dev.paperlark.discord;

import dev.paperlark.message.Graphemes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.components.buttons.Button;

/**
 * Makes the buttons of one message. The id of a button is the version of this form and the command that a press stands for, so it
 * works after a restart: {@code 1:/more 17 10}. Where a command stands twice, the second one is {@code 1.2:}, since Discord refuses
 * equal ids.
 */
final class ButtonIds {
    private static final String VERSION = "1:";
    private static final String NO_LABEL = "…";
    private static final Pattern ID = Pattern.compile("1(?:\\.\\d{1,3})?:(/[ -~]{1,90})");

    private final Set<String> used = new HashSet<>();

    /** The command of a pressed button; empty for an id of another form. */
    static Optional<String> commandOf(String id) {
        Matcher known = ID.matcher(id);
        return known.matches() ? Optional.of(known.group(1)) : Optional.empty();
    }

    /** The id under which a form stands for a command. */
    static String idOf(String command) {
        return VERSION + command;
    }

    Button button(String label, String command) {
        String shown = Graphemes.cut(Markdown.fit(label).strip(), DiscordLimits.MAX_LABEL);
        return Button.secondary(freeId(command), shown.isEmpty() ? NO_LABEL : shown);
    }

    private String freeId(String command) {
        String id = idOf(command);
        for (int copy = 2; !used.add(id); copy++) {
            id = "1." + copy + ":" + command;
        }
        return id;
    }
}
