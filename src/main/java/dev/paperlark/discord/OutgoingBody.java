package dev.paperlark.discord;

import dev.paperlark.delivery.Outgoing;
import net.dv8tion.jda.api.entities.Message.MessageFlag;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * A message as Discord is told it, in which nobody is mentioned.
 *
 * @param key of the part
 */
record OutgoingBody(DataObject message, String key) {
    static OutgoingBody of(MessageCreateData part, Outgoing outgoing) {
        DataObject message = part.toData();
        message.put("allowed_mentions", DataObject.empty().put("parse", DataArray.empty()));
        if (outgoing.volume() == Outgoing.Volume.SILENT) {
            message.put("flags", message.getInt("flags", 0) | MessageFlag.NOTIFICATIONS_SUPPRESSED.getValue());
        }
        return new OutgoingBody(message, outgoing.past().key());
    }

    /** With the key, by which Discord knows a repeat. */
    DataObject withNonce() {
        return message.put("nonce", key).put("enforce_nonce", true);
    }
}
