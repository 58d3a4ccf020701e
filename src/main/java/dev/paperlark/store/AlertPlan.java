package dev.paperlark.store;

import dev.paperlark.model.Alert;
import dev.paperlark.model.AlertPaper;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Slot;
import java.time.Instant;
import java.util.List;

/**
 * An alert that is about to be written down.
 *
 * @param slot at most 40 characters; a chat's slot is planned once
 * @param since papers that arrived after this instant were looked at
 * @param scanned how many papers were looked at
 * @param papers those that the chat asked for, best first, then those that are recommended; they must be stored. Without one that the chat
 *     asked for, the alert is not sent
 */
public record AlertPlan(
        ChatId chat,
        Slot slot,
        Alert.Kind kind,
        Instant since,
        Instant plannedAt,
        int scanned,
        List<AlertPaper> papers) {
    public AlertPlan {
        papers = List.copyOf(papers);
    }
}
