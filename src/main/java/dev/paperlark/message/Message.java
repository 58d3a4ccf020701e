package dev.paperlark.message;

import java.util.List;
import java.util.Optional;

/**
 * What the bot says, free of any platform: blocks from top to bottom. A renderer turns it into as few platform messages as the
 * limits allow.
 *
 * @param mention the platform's id of the role whose members are notified; the first platform message mentions it. Platforms without
 *     roles leave it out
 */
public record Message(List<Block> blocks, Optional<String> mention) {
    public Message {
        blocks = List.copyOf(blocks);
    }

    /** A message that mentions nobody. */
    public Message(List<Block> blocks) {
        this(blocks, Optional.empty());
    }

    /** The same message, mentioning a role or nobody. */
    public Message mentioning(Optional<String> role) {
        return new Message(blocks, role);
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
