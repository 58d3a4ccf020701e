package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.Message;
import dev.paperlark.message.PaperButtons;
import dev.paperlark.model.Paper;
import java.util.ArrayList;
import java.util.List;

/** A paper in detail, with what can be done with it. */
final class PaperSheet {
    private PaperSheet() {}

    /** The details with the buttons that the one who asks may press. */
    static Message of(Paper paper, Invocation invocation) {
        List<Block> blocks = new ArrayList<>(invocation.cards().details(paper).blocks());
        PaperButtons known = new PaperButtons(invocation.texts());
        List<Button> buttons = new ArrayList<>(known.underDetails(paper));
        if (invocation.speaker().role().covers(Role.ADMIN)) {
            known.follow(paper).ifPresent(buttons::add);
            known.mute(paper).ifPresent(buttons::add);
        }
        if (!buttons.isEmpty()) {
            blocks.add(new Block.Buttons(buttons));
        }
        return new Message(blocks);
    }
}
