package dev.paperlark.discord;

import dev.paperlark.command.ChatStates;
import dev.paperlark.config.Settings.DiscordSettings;
import dev.paperlark.delivery.Gateway;
import java.time.Clock;
import java.util.Optional;

/** Discord as a platform: the way out, and the ear once {@link #listen} has been called. */
public final class Discord implements AutoCloseable {
    /** The name of this platform in chat addresses. */
    public static final String PLATFORM = DiscordGateway.PLATFORM;

    private final DiscordConnection login;
    private final DiscordRenderer renderer;
    private final DiscordGateway gateway;
    private Optional<DiscordFrontEnd> frontEnd = Optional.empty();

    /** Connects to nothing yet. */
    public Discord(DiscordSettings settings, Clock clock) {
        DiscordRest rest = new DiscordRest(settings.apiUrl(), new InvalidRequestBudget(clock), clock);
        login = new DiscordConnection(settings, rest);
        renderer =
                new DiscordRenderer(settings.embeds() ? DiscordRenderer.Form.EMBEDS : DiscordRenderer.Form.COMPONENTS);
        gateway = new DiscordGateway(login::jda, rest, renderer, clock);
    }

    /** The way out. */
    public Gateway gateway() {
        return gateway;
    }

    /** Begins to listen and to answer as soon as {@link #keepRunning} connects. To be called once, after the dispatcher is there. */
    public synchronized void listen(DiscordFrontEnd.Answers answers, ChatStates states, Noted noted) {
        frontEnd = Optional.of(new DiscordFrontEnd(login, renderer, answers, states, noted));
    }

    /** Connects where there is no connection. To be called at once and every half minute. */
    public void keepRunning() {
        front().ifPresent(DiscordFrontEnd::keepRunning);
    }

    private synchronized Optional<DiscordFrontEnd> front() {
        return frontEnd;
    }

    /** Stops listening and disconnects. */
    @Override
    public void close() {
        front().ifPresent(DiscordFrontEnd::close);
        login.close();
    }
}
