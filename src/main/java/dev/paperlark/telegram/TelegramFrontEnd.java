package dev.paperlark.telegram;

import dev.paperlark.command.ChatStates;
import dev.paperlark.command.CommandRequest;
import dev.paperlark.command.CommandSpec;
import dev.paperlark.command.QuickSearch;
import dev.paperlark.command.Reply;
import dev.paperlark.model.ChatId;
import dev.paperlark.store.ChatStore;
import dev.paperlark.store.Database;
import dev.paperlark.store.InboxStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * The bot's ear in Telegram: polls, keeps what comes in the inbox, and answers it. Start it after the database and the dispatcher,
 * close it before them.
 */
public final class TelegramFrontEnd implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramFrontEnd.class);

    /** Chats answered at once; each holds a connection to the database for moments only. */
    private static final int CHATS_AT_ONCE = 4;

    /** Looks into the inbox even if nobody says that something came. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    private static final Duration UNKNOWN_NAME = Duration.ofSeconds(10);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(3);

    private final TelegramClients clients;
    private final TelegramClient client;
    private final InboxWorker worker;
    private final TelegramCommandMenu menu;
    private final ExecutorService chats = Executors.newFixedThreadPool(CHATS_AT_ONCE, TelegramFrontEnd::daemon);
    private final Loop working;
    private final TelegramPoller poller;
    private final Loop polling;
    private volatile Optional<String> botName = Optional.empty();

    /**
     * What people can ask for, and how it is answered.
     *
     * @param router answers requests and never throws
     * @param search finds papers for people in other conversations
     * @param specs what the menu is made of
     * @param language for people of whom Telegram knows none
     */
    public record Answers(
            Function<CommandRequest, Reply> router, QuickSearch search, List<CommandSpec> specs, Locale language) {}

    /**
     * Where things are kept.
     *
     * @param revive makes a disabled chat get messages again, what was held back included
     */
    public record Stores(Database database, ChatStore chats, InboxStore inbox, Consumer<ChatId> revive) {}

    TelegramFrontEnd(TelegramClients clients, TelegramSender sender, Answers answers, Stores stores, Clock clock) {
        this.clients = clients;
        this.client = clients.sender();
        ChatRoles roles = new ChatRoles(client, clock);
        ChatStates states = new ChatStates(stores.database(), stores.chats(), TelegramPlaces.PLATFORM, stores.revive());
        Conversation conversation = new Conversation(
                answers.router(),
                sender,
                roles,
                states,
                new SentDocuments(clients, answers.specs()),
                () -> botName.orElse(""),
                answers.language());
        InlineAnswers inline = new InlineAnswers(answers.search(), client, answers.language());
        UpdateHandler handler = new UpdateHandler(conversation, roles, states, inline);
        worker = new InboxWorker(stores.database(), stores.inbox(), handler::handle, chats, clock);
        menu = new TelegramCommandMenu(client, answers.specs(), clock);
        working = new Loop("telegram-answers", this::work);
        poller = new TelegramPoller(clients, stores.database(), stores.inbox(), working::wake, clock);
        polling = new Loop("telegram-poll", poller::round);
    }

    /** Begins to listen; returns at once. */
    public void start() {
        worker.recover();
        keepRunning();
    }

    /** Starts again what has died in spite of all. To be called every half minute after {@link #start}. */
    public void keepRunning() {
        polling.keepRunning();
        working.keepRunning();
    }

    /** The user name of this bot, once Telegram has told it. */
    Optional<String> botName() {
        return botName;
    }

    /** Stops listening; what has come and is not answered yet is answered after the next start. */
    @Override
    public void close() {
        poller.close();
        polling.close();
        working.close();
        chats.shutdown();
        try {
            if (!chats.awaitTermination(CLOSE_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("an answer is still on its way and is left behind");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A command may name the bot, so nothing is handled before the name is known. */
    private Optional<Duration> work() {
        if (botName.isEmpty() && !learnName()) {
            return Optional.of(UNKNOWN_NAME);
        }
        worker.handleWaiting();
        menu.publish();
        return Optional.of(LOOK_AGAIN);
    }

    private boolean learnName() {
        try {
            botName = Optional.of(client.execute(new GetMe()).getUserName());
            LOG.info("Telegram: listening as @{}", botName.get());
            return true;
        } catch (TelegramApiException unreachable) {
            LOG.debug("the bot's name is not known yet: {}", clients.clean(unreachable));
            return false;
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "telegram-chat");
        thread.setDaemon(true);
        return thread;
    }
}
