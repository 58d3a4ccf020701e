package dev.paperlark.discord;

import dev.paperlark.delivery.SendResult;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.jspecify.annotations.Nullable;

/**
 * The calls that deliveries need, by id: channels and conversations that JDA does not hold in memory can be written to as well. Each
 * blocks until there is an answer.
 */
final class DiscordRequests {
    /** Longer than a call may take on the network, and its wait in JDA's limiter. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** For a call that was put off and does not say how long. */
    private static final Duration SHORT_PAUSE = Duration.ofSeconds(1);

    private final JDA jda;
    private final DiscordRest rest;
    private final FailureReading reading;

    DiscordRequests(JDA jda, DiscordRest rest, FailureReading reading) {
        this.jda = jda;
        this.rest = rest;
        this.reading = reading;
    }

    DataObject send(long channel, DataObject message) throws CallFailed {
        return object(Route.Messages.SEND_MESSAGE.compile(id(channel)), message);
    }

    /** The latest messages of a channel, the latest first. */
    DataArray latest(long channel, int count) throws CallFailed {
        Route.CompiledRoute route = Route.Messages.GET_MESSAGE_HISTORY
                .compile(id(channel))
                .withQueryParams("limit", Integer.toString(count));
        return call(route, null, Response::getArray);
    }

    /** The channel that a conversation with somebody is; Discord opens it if need be. */
    long openConversation(long user) throws CallFailed {
        DataObject body = DataObject.empty().put("recipient_id", id(user));
        return object(Route.Self.CREATE_PRIVATE_CHANNEL.compile(), body).getUnsignedLong("id");
    }

    DataObject openPost(long forum, DataObject post) throws CallFailed {
        return object(Route.Channels.CREATE_THREAD.compile(id(forum)), post);
    }

    DataObject channel(long channel) throws CallFailed {
        return object(Route.Channels.GET_CHANNEL.compile(id(channel)), null);
    }

    /** The threads of a server that are not archived. */
    DataArray activeThreads(long guild) throws CallFailed {
        return object(Route.Guilds.LIST_ACTIVE_THREADS.compile(id(guild)), null).getArray("threads");
    }

    private DataObject object(Route.CompiledRoute route, @Nullable DataObject body) throws CallFailed {
        return call(route, body, Response::getObject);
    }

    private <T> T call(Route.CompiledRoute route, @Nullable DataObject body, Function<Response, T> answer)
            throws CallFailed {
        CompletableFuture<T> future =
                new RestActionImpl<T>(jda, route, body, (response, request) -> answer.apply(response)).submit();
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (CancellationException putOff) {
            throw new CallFailed(putOff(route));
        } catch (ExecutionException failed) {
            Throwable cause = Objects.requireNonNullElse(failed.getCause(), failed);
            throw new CallFailed(cause instanceof CancellationException ? putOff(route) : reading.read(cause));
        } catch (TimeoutException slow) {
            future.cancel(true);
            throw new CallFailed(new SendResult.Ambiguous("no answer within " + PATIENCE.toSeconds() + " s"));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CallFailed(new SendResult.Ambiguous("interrupted"));
        }
    }

    private SendResult putOff(Route.CompiledRoute route) {
        Optional<Duration> pause = rest.pause(route);
        return new SendResult.RetryAfter(pause.orElse(SHORT_PAUSE));
    }

    private static String id(long snowflake) {
        return Long.toUnsignedString(snowflake);
    }
}
