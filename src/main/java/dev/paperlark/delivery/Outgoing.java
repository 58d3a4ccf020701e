package dev.paperlark.delivery;

import dev.paperlark.message.Message;
import dev.paperlark.model.ChatAddress;

/**
 * One platform message on its way out.
 *
 * @param message the whole message, of which this is a part
 * @param part which of the parts that the platform makes of it, 0-based
 * @param volume whether the reader's device may make a sound
 */
public record Outgoing(ChatAddress chat, Message message, int part, Volume volume) {

    /** Whether the reader is notified. */
    public enum Volume {
        NORMAL,
        /** For a message that the reader may have already. */
        SILENT
    }
}
