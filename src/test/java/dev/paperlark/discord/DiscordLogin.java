package dev.paperlark.discord;

import dev.paperlark.delivery.Gateway;
import dev.paperlark.support.FakeDiscord;
import dev.paperlark.support.discord.PlainClient;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** A bot that is logged in to a test server and only sends. */
public final class DiscordLogin implements AutoCloseable {
    private final JDA jda;
    private final InvalidRequestBudget budget;
    private final DiscordGateway gateway;

    private DiscordLogin(JDA jda, InvalidRequestBudget budget, DiscordGateway gateway) {
        this.jda = jda;
        this.budget = budget;
        this.gateway = gateway;
    }

    public static DiscordLogin to(FakeDiscord discord, Clock clock) {
        return to(discord.apiUrl(), discord.gatewayUrl(), clock);
    }

    /** The same for a server in another process. */
    public static DiscordLogin to(String apiUrl, String gatewayUrl, Clock clock) {
        InvalidRequestBudget budget = new InvalidRequestBudget(clock);
        DiscordRest rest = new DiscordRest(apiUrl, budget, clock);
        JDABuilder builder = JDABuilder.createLight(FakeDiscord.TOKEN, EnumSet.noneOf(GatewayIntent.class))
                .setCompression(Compression.NONE)
                .setEnableShutdownHook(false)
                .setSessionController(new SessionControllerAdapter() {
                    @Override
                    public String getGateway() {
                        return gatewayUrl;
                    }
                });
        JDA jda = rest.applyTo(builder).build();
        try {
            jda.awaitReady();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return new DiscordLogin(
                jda, budget, new DiscordGateway(() -> Optional.of(jda), rest, new DiscordRenderer(), clock));
    }

    public Gateway gateway() {
        return gateway;
    }

    InvalidRequestBudget budget() {
        return budget;
    }

    @Override
    public void close() {
        PlainClient.end(jda);
    }
}
