package dev.paperlark.discord;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.requests.SequentialRestRateLimiter;
import net.dv8tion.jda.internal.utils.IOUtil;

/**
 * How JDA speaks to Discord's REST side: with its own limiter, and without repeating by itself what may have arrived. One for each
 * login. Thread-safe.
 */
final class DiscordRest {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration READ = Duration.ofSeconds(15);

    private final String apiUrl;
    private final InvalidRequestBudget budget;
    private final AskedPauses pauses;

    /** @param apiUrl address of the REST API with its version */
    DiscordRest(String apiUrl, InvalidRequestBudget budget, Clock clock) {
        this.apiUrl = apiUrl;
        this.budget = budget;
        this.pauses = new AskedPauses(clock);
    }

    /** Sets a builder up. To be called once. */
    JDABuilder applyTo(JDABuilder builder) {
        RestConfig config = new RestConfig()
                .setBaseUrl(apiUrl)
                .setRateLimiterFactory(limits -> new DeliveryLimiter(new SequentialRestRateLimiter(limits), pauses));
        return builder.setRestConfig(config)
                .setRequestTimeoutRetry(false)
                .setHttpClientBuilder(new AnswerGuard(budget)
                        .around(IOUtil.newHttpClientBuilder())
                        .retryOnConnectionFailure(false)
                        .followRedirects(false)
                        .connectTimeout(CONNECT)
                        .readTimeout(READ)
                        .callTimeout(CONNECT.plus(READ)));
    }

    /** How long nothing may be sent to Discord at all, for our own protection. */
    Optional<Duration> budgetPause() {
        return budget.pause();
    }

    /** How long Discord wants to hear nothing on a route. */
    Optional<Duration> pause(Route.CompiledRoute route) {
        return pauses.left(route);
    }
}
