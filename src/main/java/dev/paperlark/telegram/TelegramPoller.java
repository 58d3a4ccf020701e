package dev.paperlark.telegram;

import dev.paperlark.store.Database;
import dev.paperlark.store.InboxStore;
import dev.paperlark.store.InboxUpdate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Asks for updates, again and again (decision record 0004). A batch is committed to the inbox before the next request confirms it,
 * so Telegram forgets nothing that is not on disk here. {@link #round} belongs to one thread.
 */
final class TelegramPoller implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramPoller.class);

    /** The client gives up before this; it is for the case that the client itself is broken. */
    private static final Duration GIVE_UP = TelegramClients.pollTimeout().plusSeconds(20);

    private final TelegramClients clients;
    private final TelegramClient client;
    private final Database database;
    private final InboxStore inbox;
    private final Runnable arrived;
    private final Clock clock;
    private final PollRules rules = new PollRules();

    /** One after the last id of the last batch, and not of all: after a quiet week the ids begin anew, perhaps lower. */
    private long offset;

    private volatile boolean closing;

    /** @param arrived is told that there is something new in the inbox */
    TelegramPoller(TelegramClients clients, Database database, InboxStore inbox, Runnable arrived, Clock clock) {
        this.clients = clients;
        this.client = clients.poller();
        this.database = database;
        this.inbox = inbox;
        this.arrived = arrived;
        this.clock = clock;
    }

    /**
     * Asks once and keeps what comes.
     *
     * @return how long to wait before the next time; empty when the token is refused and asking makes no sense
     */
    Optional<Duration> round() {
        PollAnswer answer = ask();
        if (closing) {
            return Optional.empty();
        }
        if (answer instanceof PollAnswer.Refused refused) {
            removeWebhook(refused);
            return rules.after(refused);
        }
        if (answer instanceof PollAnswer.Lost lost) {
            return Optional.of(rules.after(lost));
        }
        List<InboxUpdate> updates = ((PollAnswer.Updates) answer).updates();
        return Optional.of(rules.afterUpdates(keep(updates)));
    }

    /** Breaks off the long poll; {@link #round} asks for an end after this. */
    @Override
    public void close() {
        closing = true;
        clients.cancelPoll();
    }

    /** One that was set by another program is in the way of polling; what waits for it comes to us. */
    private void removeWebhook(PollAnswer.Refused refused) {
        if (refused.description().contains("webhook")) {
            try {
                client.execute(new DeleteWebhook());
            } catch (TelegramApiException later) {
                LOG.warn("the webhook of the bot could not be removed: {}", clients.clean(later));
            }
        }
    }

    private int keep(List<InboxUpdate> updates) {
        if (updates.isEmpty()) {
            return 0;
        }
        int fresh = database.inTransaction(tx -> inbox.receive(tx, updates, clock.instant()));
        offset = updates.stream().mapToLong(InboxUpdate::id).max().orElseThrow() + 1;
        arrived.run();
        return fresh;
    }

    private PollAnswer ask() {
        try {
            CompletableFuture<PollAnswer> answer = client.executeAsync(new GetRawUpdates(offset));
            return answer.get(GIVE_UP.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            return new PollAnswer.Lost(reason(failed));
        } catch (TelegramApiException | TimeoutException failed) {
            return new PollAnswer.Lost(clients.clean(failed));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new PollAnswer.Lost("interrupted");
        }
    }

    /** The root of it says most: the layers above only say that something failed. */
    private String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + clients.clean(root);
    }
}
