package dev.paperlark.discord;

import dev.paperlark.message.Block;
import dev.paperlark.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * Turns a message into as few Discord messages as its limits allow. Pure: the same message gives the same result.
 *
 * <p>Every text is escaped, every mark is our own and nobody is mentioned. A message is cut between cards, sections and lines of a
 * list only. Immutable and safe for use by many threads.
 */
final class DiscordRenderer {
    /** What a message is built of. */
    enum Form {
        /** Boxes, sections and buttons beside a text: Discord's components of the second version. */
        COMPONENTS,
        /** Embeds, for servers and messages that know no such components. */
        EMBEDS
    }

    private final Form form;

    /** Renders components. */
    DiscordRenderer() {
        this(Form.COMPONENTS);
    }

    DiscordRenderer(Form form) {
        this.form = form;
    }

    /** The Discord messages from first to last, at least one. */
    List<MessageCreateData> render(Message message) {
        List<Piece> pieces = BlockPieces.of(message);
        String archive = BlockPieces.archiveOf(message);
        if (form == Form.EMBEDS) {
            return packed(pieces, new EmbedLayout(archive));
        }
        if (isSheet(message)) {
            return packed(pieces, new SheetLayout(archive));
        }
        List<MessageCreateData> parts = packed(pieces, new CardLayout(CardLayout.Buttons.AT_THE_CARD));
        if (parts.size() == 1) {
            return parts;
        }
        List<MessageCreateData> closer = packed(pieces, new CardLayout(CardLayout.Buttons.BELOW_ALL));
        return closer.size() < parts.size() ? closer : parts;
    }

    /** A message with a heading or sections and without cards is one thing, and stands in one box. */
    private static boolean isSheet(Message message) {
        return message.blocks().stream().noneMatch(Block.Card.class::isInstance)
                && message.blocks().stream()
                        .anyMatch(block -> block instanceof Block.Heading || block instanceof Block.Section);
    }

    private static List<MessageCreateData> packed(List<Piece> pieces, Layout layout) {
        List<MessageCreateData> parts = new ArrayList<>();
        List<Piece> current = List.of();
        MessageCreateData fitting = layout.arrange(current).orElseThrow();
        for (Piece piece : pieces) {
            List<Piece> more = Stream.concat(current.stream(), Stream.of(piece)).toList();
            Optional<MessageCreateData> arranged = layout.arrange(more);
            if (arranged.isEmpty()) {
                parts.add(fitting);
                more = List.of(piece);
                arranged = layout.arrange(more);
            }
            current = more;
            fitting = arranged.orElseThrow();
        }
        parts.add(fitting);
        return parts;
    }
}
