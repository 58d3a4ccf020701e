package dev.paperlark.discord;

import java.util.Set;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.RestRateLimiter;
import net.dv8tion.jda.api.requests.Route;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * JDA's limiter, except that a delivery which is answered with 429 is given back instead of waiting in memory: the outbox waits, which
 * survives a restart and holds up nobody else. Its {@link AskedPauses} then tell how long.
 */
final class DeliveryLimiter implements RestRateLimiter {
    /** What deliveries use. Answers to interactions go other ways and wait, as JDA has it. */
    private static final Set<Route> DELIVERIES = Set.of(
            Route.Messages.SEND_MESSAGE,
            Route.Messages.GET_MESSAGE_HISTORY,
            Route.Channels.CREATE_THREAD,
            Route.Channels.GET_CHANNEL,
            Route.Guilds.LIST_ACTIVE_THREADS,
            Route.Self.CREATE_PRIVATE_CHANNEL);

    private final RestRateLimiter limiter;
    private final AskedPauses pauses;

    DeliveryLimiter(RestRateLimiter limiter, AskedPauses pauses) {
        this.limiter = limiter;
        this.pauses = pauses;
    }

    @Override
    public void enqueue(Work work) {
        boolean delivery = DELIVERIES.contains(work.getRoute().getBaseRoute());
        if (delivery && pauses.left(work.getRoute()).isPresent()) {
            work.cancel();
        } else {
            limiter.enqueue(delivery ? new Delivery(work, pauses) : work);
        }
    }

    @Override
    public void stop(boolean shutdown, Runnable callback) {
        limiter.stop(shutdown, callback);
    }

    @Override
    public boolean isStopped() {
        return limiter.isStopped();
    }

    @Override
    public int cancelRequests() {
        return limiter.cancelRequests();
    }

    private record Delivery(Work work, AskedPauses pauses) implements Work {
        private static final int TOO_MANY_REQUESTS = 429;

        @Override
        public @Nullable Response execute() {
            Response answer = work.execute();
            if (answer != null && answer.code() == TOO_MANY_REQUESTS) {
                pauses.asked(work.getRoute(), answer);
                work.cancel();
            }
            return answer;
        }

        @Override
        public Route.CompiledRoute getRoute() {
            return work.getRoute();
        }

        @Override
        public JDA getJDA() {
            return work.getJDA();
        }

        @Override
        public boolean isSkipped() {
            return work.isSkipped();
        }

        @Override
        public boolean isDone() {
            return work.isDone();
        }

        @Override
        public boolean isPriority() {
            return work.isPriority();
        }

        @Override
        public boolean isCancelled() {
            return work.isCancelled();
        }

        @Override
        public void cancel() {
            work.cancel();
        }
    }
}
