package dev.paperlark.discord;

import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** One way to arrange pieces in a message. Pure: the same pieces give the same message. */
interface Layout {
    /** The message of these pieces; empty when they are too much for one. A single piece always fits. */
    Optional<MessageCreateData> arrange(List<Piece> pieces);
}
