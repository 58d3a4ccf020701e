package dev.paperlark.discord;

import dev.paperlark.config.Settings.DiscordSettings;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection to Discord: light, without any privileged intent. JDA keeps it up by itself; {@link #keepRunning} makes it when
 * there is none. A token that Discord refuses is the end of all attempts. Safe for use by many threads.
 */
final class DiscordConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordConnection.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(3);

    private final DiscordSettings settings;
    private final DiscordRest rest;
    private volatile Optional<JDA> jda = Optional.empty();
    private volatile boolean refused;
    private boolean unreachable;
    private boolean closed;

    DiscordConnection(DiscordSettings settings, DiscordRest rest) {
        this.settings = settings;
        this.rest = rest;
    }

    /** The connection; empty while there is none. */
    Optional<JDA> jda() {
        return jda.filter(connection -> connection.getStatus() != JDA.Status.SHUTDOWN);
    }

    /** Connects when there is no connection and none is refused; blocks until the token is known to be good. */
    synchronized void keepRunning(EventListener... listeners) {
        if (closed || refused || jda().isPresent()) {
            return;
        }
        try {
            JDA connected = builder(listeners).build();
            jda = Optional.of(connected);
            unreachable = false;
            LOG.info("Discord: connecting as {}", connected.getSelfUser().getName());
        } catch (InvalidTokenException told) { // by AnswerGuard, in one line
            refused = true;
        } catch (RuntimeException unable) {
            if (!unreachable) {
                LOG.warn(
                        "Discord can't be reached and is tried again: {}",
                        unable.getClass().getSimpleName());
            }
            unreachable = true;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        jda.ifPresent(DiscordConnection::end);
        jda = Optional.empty();
    }

    private static void end(JDA connection) {
        connection.shutdown();
        try {
            if (!connection.awaitShutdown(CLOSE_WITHIN)) {
                connection.shutdownNow();
            }
        } catch (InterruptedException stopping) {
            connection.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private JDABuilder builder(EventListener... listeners) {
        JDABuilder builder = JDABuilder.createLight(settings.token().reveal(), EnumSet.noneOf(GatewayIntent.class))
                .setEnableShutdownHook(false)
                .setSessionController(new GatewayAddress(settings.gatewayUrl()))
                .addEventListeners(new Farewell())
                .addEventListeners((Object[]) listeners);
        return rest.applyTo(builder);
    }

    /** Hears that Discord ended the connection for good. */
    private final class Farewell extends ListenerAdapter {
        @Override
        public void onShutdown(ShutdownEvent event) {
            if (event.getCloseCode() == CloseCode.AUTHENTICATION_FAILED) {
                refused = true;
            }
        }
    }

    private static final class GatewayAddress extends SessionControllerAdapter {
        private final String address;

        GatewayAddress(String address) {
            this.address = address;
        }

        @Override
        public String getGateway() {
            return address;
        }
    }
}
