package dev.paperlark.discord;

import dev.paperlark.message.Block;
import dev.paperlark.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * Turns a message into Discord messages within their limits. Pure: the same message gives the same result.
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

    /** The Discord messages from first to last, at least one. Each card has all its buttons. */
    List<MessageCreateData> render(Message message) {
        boolean fullCards = message.blocks().stream()
                .anyMatch(block ->
                        block instanceof Block.Card card && card.buttons().size() > 1);
        return fullCards && !isSheet(message)
                ? packed(BlockPieces.of(message), layout(message, CardButtons.ALL))
                : compact(message);
    }

    /**
     * The same in as few messages as can be, for answers, which may stand in the place of a single one: where it saves a message, cards have
     * a number for their first button, and their others stand where that one leads.
     */
    List<MessageCreateData> compact(Message message) {
        List<Piece> pieces = BlockPieces.of(message);
        List<MessageCreateData> parts = packed(pieces, layout(message, CardButtons.ALL));
        if (parts.size() == 1 || isSheet(message)) {
            return parts;
        }
        List<MessageCreateData> closer = packed(pieces, layout(message, CardButtons.NUMBERS));
        return closer.size() < parts.size() ? closer : parts;
    }

    private Layout layout(Message message, CardButtons buttons) {
        String archive = BlockPieces.archiveOf(message);
        if (form == Form.EMBEDS) {
            return new EmbedLayout(archive, buttons);
        }
        return isSheet(message) ? new SheetLayout(archive) : new CardLayout(buttons);
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
                List<Piece> kept = current.subList(0, current.size() - wordsOf(piece, current));
                parts.add(
                        kept.size() == current.size()
                                ? fitting
                                : layout.arrange(kept).orElseThrow());
                more = more.subList(kept.size(), more.size());
                arranged = layout.arrange(more);
            }
            current = more;
            fitting = arranged.orElseThrow();
        }
        parts.add(fitting);
        return parts;
    }

    /** How many of the last pieces go along with this one: buttons stay with the words above them. */
    private static int wordsOf(Piece piece, List<Piece> before) {
        boolean afterWords = before.size() > 1 && before.get(before.size() - 1).kind() == Piece.Kind.TEXT;
        return piece.kind() == Piece.Kind.BUTTONS && afterWords ? 1 : 0;
    }
}
