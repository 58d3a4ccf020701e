package dev.paperlark.delivery;

import dev.paperlark.message.Message;
import dev.paperlark.model.ChatAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One platform message on its way out.
 *
 * @param message the whole message, of which this is a part
 * @param part which of the parts that the platform makes of it, 0-based
 * @param volume whether the reader's device may make a sound
 * @param past what was done for it before
 */
public record Outgoing(ChatAddress chat, Message message, int part, Volume volume, Past past) {

    /** Whether the reader is notified. */
    public enum Volume {
        NORMAL,
        /** For a message that the reader may have already. */
        SILENT
    }

    /**
     * What a platform needs to know to send a part once only, as far as it can do that.
     *
     * @param key names this part of this alert: the same at every attempt and in every process, and no other part has it; at most 25
     *     letters, digits and hyphens
     * @param failures how often this part was refused for the time being
     * @param perhapsSince from when on the reader may have it, if an answer was lost; a platform that can look back looks before it
     *     sends again
     * @param earlierParts the platform's ids of the parts before this one
     */
    public record Past(String key, int failures, Optional<Instant> perhapsSince, List<String> earlierParts) {
        public Past {
            earlierParts = List.copyOf(earlierParts);
        }
    }
}
