package dev.paperlark.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.paperlark.store.Database;
import dev.paperlark.store.InboxRow;
import dev.paperlark.store.InboxStore;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Handles what is in the inbox: in order within a chat, several chats at once.
 *
 * <p>Each update is handled once. One that was in hand when the process died is handled once more at the next start, which is
 * harmless: a command that is given twice says so or does the same again, and no alert is ever planned twice.
 */
final class InboxWorker {
    private static final Logger LOG = LoggerFactory.getLogger(InboxWorker.class);

    /** So few that a batch is soon done, since the next one waits for the slowest of its chats. */
    private static final int BATCH = 100;

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** The kinds of update that are asked for and that have a chat, or a message that has one. */
    private static final List<String> KINDS =
            List.of("message", "channel_post", "my_chat_member", "chat_member", "callback_query");

    private final Database database;
    private final InboxStore inbox;
    private final Consumer<Update> handler;
    private final Executor executor;
    private final Clock clock;

    /**
     * @param handler gives an update its effect; a failure parks the update
     * @param executor as many threads as chats may be handled at once
     */
    InboxWorker(Database database, InboxStore inbox, Consumer<Update> handler, Executor executor, Clock clock) {
        this.database = database;
        this.inbox = inbox;
        this.handler = handler;
        this.executor = executor;
        this.clock = clock;
    }

    /** Frees what an earlier process had in hand. Before the first {@link #handleWaiting}, and by nobody else at the same time. */
    void recover() {
        int parked = database.inTransaction(tx -> inbox.recover(tx, clock.instant()));
        if (parked > 0) {
            LOG.warn("parked={} updates were in hand twice when the process died, and are not tried again", parked);
        }
    }

    /** Handles all that waits, until nothing does. */
    void handleWaiting() {
        int old = database.inTransaction(tx -> inbox.expire(tx, clock.instant()));
        if (old > 0) {
            LOG.warn("dropped={} updates that are older than a day", old);
        }
        for (List<InboxRow> rows = next(); !rows.isEmpty(); rows = next()) {
            CompletableFuture<?>[] chats = byChat(rows).stream()
                    .map(chat -> CompletableFuture.runAsync(() -> chat.forEach(this::handle), executor))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(chats).join();
        }
    }

    private List<InboxRow> next() {
        return database.inTransaction(tx -> inbox.waiting(tx, BATCH));
    }

    private static Collection<List<InboxRow>> byChat(List<InboxRow> rows) {
        Map<String, List<InboxRow>> chats = rows.stream()
                .collect(Collectors.groupingBy(InboxWorker::chatOf, LinkedHashMap::new, Collectors.toList()));
        return chats.values();
    }

    private static String chatOf(InboxRow row) {
        try {
            JsonNode update = JSON.readTree(row.payload());
            return KINDS.stream()
                    .map(update::path)
                    .map(kind -> kind.path("chat").isMissingNode() ? kind.path("message") : kind)
                    .map(place -> place.path("chat").path("id").asText())
                    .filter(chat -> !chat.isEmpty())
                    .findFirst()
                    .orElseGet(() -> "inline "
                            + update.path("inline_query")
                                    .path("from")
                                    .path("id")
                                    .asText());
        } catch (JsonProcessingException unreadable) {
            return "";
        }
    }

    private void handle(InboxRow row) {
        if (!database.inTransaction(tx -> inbox.begin(tx, row))) {
            return;
        }
        try {
            handler.accept(JSON.readValue(row.payload(), Update.class));
            database.useTransaction(tx -> inbox.done(tx, row, clock.instant()));
        } catch (JsonProcessingException unreadable) {
            // no more than this, because its message quotes what people wrote
            LOG.warn("update={} can't be read and is parked", row.updateId());
            park(row);
        } catch (RuntimeException | Error e) {
            // an Error too concerns this update alone: deep recursion, a huge text
            LOG.error("update={} failed and is parked", row.updateId(), e);
            park(row);
        }
    }

    private void park(InboxRow row) {
        database.useTransaction(tx -> inbox.park(tx, row, clock.instant()));
    }
}
