package dev.paperlark.telegram;

import dev.paperlark.config.Settings.TelegramSettings;
import dev.paperlark.delivery.Gateway;
import dev.paperlark.delivery.ReplyPace;
import java.time.Clock;
import java.util.Optional;

/** Telegram as a platform: the way out, and the ear once {@link #listen} has been called. */
public final class Telegram implements AutoCloseable {
    private final TelegramClients clients;
    private final TelegramGateway gateway;
    private Optional<TelegramFrontEnd> frontEnd = Optional.empty();

    /** Connects to nothing yet. */
    public Telegram(TelegramSettings settings) {
        clients = new TelegramClients(settings);
        gateway = clients.gateway();
    }

    /** The way out. */
    public Gateway gateway() {
        return gateway;
    }

    /** Begins to listen and to answer; returns at once. To be called once, after the dispatcher is there. */
    public synchronized void listen(
            TelegramFrontEnd.Answers answers, TelegramFrontEnd.Stores stores, ReplyPace pace, Clock clock) {
        TelegramFrontEnd started =
                new TelegramFrontEnd(clients, new TelegramReplies(gateway, pace), answers, stores, clock);
        gateway.named(started::botName);
        started.start();
        frontEnd = Optional.of(started);
    }

    /** Starts again what has died in spite of all. To be called every half minute. */
    public synchronized void keepRunning() {
        frontEnd.ifPresent(TelegramFrontEnd::keepRunning);
    }

    /** Stops listening and breaks off what is under way. What has come and is not answered yet is answered after the next start. */
    @Override
    public synchronized void close() {
        frontEnd.ifPresent(TelegramFrontEnd::close);
        frontEnd = Optional.empty();
        clients.close();
    }
}
