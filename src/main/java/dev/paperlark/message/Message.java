package dev.paperlark.message;

import java.util.List;

/**
 * What the bot says, free of any platform: blocks from top to bottom. A renderer turns it into as few platform messages as the
 * limits allow.
 */
public record Message(List<Block> blocks) {
    public Message {
        blocks = List.copyOf(blocks);
    }

    /** A message of these blocks. */
    public static Message of(Block... blocks) {
        return new Message(List.of(blocks));
    }

    /** Every button of the message from top to bottom. */
    public List<Button> buttons() {
        return blocks.stream().flatMap(block -> block.buttons().stream()).toList();
    }

    /** A message of one plain paragraph. */
    public static Message text(String text) {
        return of(new Block.Paragraph(List.of(Span.plain(text))));
    }
}
