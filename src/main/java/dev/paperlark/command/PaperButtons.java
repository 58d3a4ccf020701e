package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.Message;
import dev.paperlark.model.Paper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be done with a paper that is shown with all its details. */
final class PaperButtons {
    private static final Pattern PRINTABLE_ASCII = Pattern.compile("[!-~]+");

    private PaperButtons() {}

    /** The details with the buttons that the one who asks may press. */
    static Message below(Message details, Paper paper, Invocation invocation) {
        List<Button> buttons = Stream.of(
                        about(paper, invocation.say("why.button"), "/why"),
                        about(paper, invocation.say("mute.button"), "/hide")
                                .filter(mute -> invocation.speaker().role().covers(Role.ADMIN)))
                .flatMap(Optional::stream)
                .toList();
        if (buttons.isEmpty()) {
            return details;
        }
        List<Block> blocks = new ArrayList<>(details.blocks());
        blocks.add(new Block.Buttons(buttons));
        return new Message(blocks);
    }

    /** A button for a command about the paper; empty where the paper's id does not fit on a button. */
    static Optional<Button> about(Paper paper, String label, String command) {
        String id = paper.id().value();
        return PRINTABLE_ASCII.matcher(id).matches() ? fitting(label, command + " " + id) : Optional.empty();
    }

    /** A button for a command, unless that is too long for one. */
    static Optional<Button> fitting(String label, String command) {
        boolean fits = command.getBytes(StandardCharsets.UTF_8).length <= Button.MAX_COMMAND_BYTES;
        return fits ? Optional.of(new Button(label, command)) : Optional.empty();
    }
}
