package dev.paperlark.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.paperlark.store.InboxUpdate;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/**
 * getUpdates, but an update stays the JSON that it is. The library's own method turns a whole batch into objects at once, so that
 * one update which it can't read would hold up all others for ever.
 */
final class GetRawUpdates extends BotApiMethod<PollAnswer> {
    /** The most that the Bot API gives at once. */
    private static final int LIMIT = 100;

    /** What the front end handles; {@code chat_member} comes only when it is asked for. */
    private static final List<String> WANTED =
            List.of("message", "channel_post", "callback_query", "inline_query", "my_chat_member", "chat_member");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final long offset;

    /** @param offset the first id that is wanted; every smaller one is confirmed by this. 0 confirms nothing */
    GetRawUpdates(long offset) {
        this.offset = offset;
    }

    @JsonProperty("offset")
    long offset() {
        return offset;
    }

    @JsonProperty("limit")
    int limit() {
        return LIMIT;
    }

    @JsonProperty("timeout")
    long timeout() {
        return TelegramClients.LONG_POLL.toSeconds();
    }

    @JsonProperty("allowed_updates")
    List<String> allowedUpdates() {
        return WANTED;
    }

    @Override
    public String getMethod() {
        return "getUpdates";
    }

    @Override
    public void validate() {
        // nothing here comes from outside
    }

    @Override
    public PollAnswer deserializeResponse(String answer) {
        try {
            return read(JSON.readTree(answer));
        } catch (JsonProcessingException noJson) {
            return new PollAnswer.Lost("the answer is no JSON");
        }
    }

    private static PollAnswer read(JsonNode answer) {
        if (answer.path("ok").asBoolean()) {
            List<InboxUpdate> updates = new ArrayList<>();
            for (JsonNode update : answer.path("result")) {
                if (update.path("update_id").canConvertToLong()) {
                    updates.add(new InboxUpdate(update.path("update_id").asLong(), update.toString()));
                }
            }
            return new PollAnswer.Updates(updates);
        }
        int code = answer.path("error_code").asInt();
        int retryAfter = answer.path("parameters").path("retry_after").asInt();
        return code == 0
                ? new PollAnswer.Lost("the answer is not of the Bot API")
                : new PollAnswer.Refused(code, answer.path("description").asText(), retryAfter);
    }
}
