package dev.paperlark.support.discord;

import dev.paperlark.support.FakeDiscord;
import java.time.Duration;
import java.util.EnumSet;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** JDA as it comes, pointed at a test server: what the fake is tested with. */
public final class PlainClient {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private PlainClient() {}

    /** Logs in and waits until every server is known. */
    public static JDA login(FakeDiscord discord, Compression compression, Object... listeners) {
        try {
            return builder(discord, compression)
                    .addEventListeners(listeners)
                    .build()
                    .awaitReady();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The builder, for tests that log in differently. */
    public static JDABuilder builder(FakeDiscord discord, Compression compression) {
        return JDABuilder.createLight(FakeDiscord.TOKEN, EnumSet.of(GatewayIntent.GUILD_MESSAGES))
                .setRestConfig(new RestConfig().setBaseUrl(discord.apiUrl()))
                .setSessionController(new SessionControllerAdapter() {
                    @Override
                    public String getGateway() {
                        return discord.gatewayUrl();
                    }
                })
                .setCompression(compression)
                .setEnableShutdownHook(false);
    }

    /** Ends it when its requests are done, and waits. */
    public static void end(JDA jda) {
        jda.shutdown();
        try {
            if (!jda.awaitShutdown(PATIENCE)) {
                jda.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
