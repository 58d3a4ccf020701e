package dev.paperlark.discord;

import dev.paperlark.delivery.Outgoing;
import net.dv8tion.jda.api.entities.Message.MessageFlag;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * A message as Discord is told it. Nobody is notified by it but the role that the first part of a message may mention.
 *
 * @param key of the part
 */
record OutgoingBody(DataObject message, String key) {
    static OutgoingBody of(MessageCreateData part, Outgoing outgoing) {
        DataObject message = part.toData();
        message.put("allowed_mentions", allowedMentions(outgoing));
        if (outgoing.volume() == Outgoing.Volume.SILENT) {
            message.put("flags", message.getInt("flags", 0) | MessageFlag.NOTIFICATIONS_SUPPRESSED.getValue());
        }
        return new OutgoingBody(message, outgoing.past().key());
    }

    private static DataObject allowedMentions(Outgoing outgoing) {
        DataObject allowed = DataObject.empty().put("parse", DataArray.empty());
        outgoing.message()
                .mention()
                .filter(role -> outgoing.part() == 0)
                .ifPresent(role -> allowed.put("roles", DataArray.empty().add(role)));
        return allowed;
    }

    /** With the key, by which Discord knows a repeat. */
    DataObject withNonce() {
        return message.put("nonce", key).put("enforce_nonce", true);
    }
}
