package dev.paperlark.discord;

import dev.paperlark.command.ChatStates;
import dev.paperlark.command.CommandRequest;
import dev.paperlark.command.CommandSpec;
import dev.paperlark.command.Reply;
import dev.paperlark.command.Suggestions;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot's ear in Discord. Start it after the database and the dispatcher, close it before them. */
public final class DiscordFrontEnd implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordFrontEnd.class);

    /** Interactions answered at once; each holds a connection to the database for moments only. */
    private static final int AT_ONCE = 4;

    private static final long CLOSE_WITHIN_SECONDS = 3;

    private final DiscordConnection login;
    private final DiscordListener listener;
    private final GuildListener guilds;
    private final MenuPublisher menu;
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, DiscordFrontEnd::daemon);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(DiscordFrontEnd::daemon);

    /**
     * What people can ask for, and how it is answered.
     *
     * @param router answers requests and never throws
     * @param specs what the menu is made of
     * @param suggestions what is offered while people type
     */
    public record Answers(Function<CommandRequest, Reply> router, List<CommandSpec> specs, Suggestions suggestions) {}

    DiscordFrontEnd(
            DiscordConnection login, DiscordRenderer renderer, Answers answers, ChatStates states, Noted noted) {
        this.login = login;
        Conversation conversation = new Conversation(answers.router(), answers.specs(), states, renderer);
        listener = new DiscordListener(conversation, answers.suggestions(), this::work, timer);
        guilds = new GuildListener(states, this::work);
        menu = new MenuPublisher(new DiscordCommandMenu(answers.specs()), noted);
    }

    /** Connects where there is no connection. To be called at the start and every half minute. */
    void keepRunning() {
        login.keepRunning(listener, guilds, new Menu());
    }

    /** Stops listening; what is under way gets three seconds to end. */
    @Override
    public void close() {
        login.close();
        timer.shutdownNow();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(CLOSE_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                LOG.info("an answer is still on its way and is left behind");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The edge where a failure of one task ends. */
    private void work(Runnable task) {
        workers.execute(() -> {
            try {
                task.run();
            } catch (RejectedExecutionException closing) {
                LOG.info("an answer is still on its way and is left behind");
            } catch (RuntimeException failed) {
                LOG.error("something that happened in Discord could not be handled", failed);
            }
        });
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "discord-chat");
        thread.setDaemon(true);
        return thread;
    }

    /** Declares the commands once the connection stands. */
    private final class Menu extends ListenerAdapter {
        @Override
        public void onReady(ReadyEvent event) {
            work(() -> menu.publish(event.getJDA()));
        }
    }
}
