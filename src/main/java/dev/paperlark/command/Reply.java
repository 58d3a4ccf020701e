package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Message;
import java.util.List;

/** What comes back from a command. */
public sealed interface Reply {
    /** A message to the one who asked. */
    record Say(Message message) implements Reply {}

    /** Nothing more: the answer went its own way, through the outbox. */
    record Silent() implements Reply {}

    /** A reply of these blocks. */
    static Reply of(Block... blocks) {
        return new Say(Message.of(blocks));
    }

    /** A reply of these blocks. */
    static Reply of(List<Block> blocks) {
        return new Say(new Message(blocks));
    }

    /** A reply of one plain paragraph. */
    static Reply text(String text) {
        return new Say(Message.text(text));
    }
}
