package dev.paperlark;

import dev.paperlark.config.Settings;
import dev.paperlark.delivery.Gateway;
import dev.paperlark.discord.Discord;
import dev.paperlark.telegram.Telegram;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The platforms of this process: those that have a token. Each says for itself when its token is refused; the others go on. */
record Platforms(Optional<Telegram> telegram, Optional<Discord> discord) {
    private static final Logger LOG = LoggerFactory.getLogger(Platforms.class);

    static Platforms of(Settings settings, Clock clock) {
        return new Platforms(
                Optional.of(settings.telegram())
                        .filter(platform -> platform.token().isSet())
                        .map(Telegram::new),
                Optional.of(settings.discord())
                        .filter(platform -> platform.token().isSet())
                        .map(platform -> new Discord(platform, clock)));
    }

    boolean none() {
        return telegram.isEmpty() && discord.isEmpty();
    }

    List<Gateway> gateways() {
        return Stream.concat(telegram.map(Telegram::gateway).stream(), discord.map(Discord::gateway).stream())
                .toList();
    }

    /** Begins to listen on each, and says in one line which are off. To be called after {@link App#start()}. */
    void connect(App app) {
        telegram.ifPresentOrElse(app::connect, () -> LOG.info("Telegram is off: telegram.token is not set"));
        discord.ifPresentOrElse(app::connect, () -> LOG.info("Discord is off: discord.token is not set"));
    }
}
