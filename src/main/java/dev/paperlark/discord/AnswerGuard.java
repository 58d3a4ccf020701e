package dev.paperlark.discord;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between JDA and the network: keeps whether a request had left when it failed, counts the answers that Discord counts, and
 * hides from JDA those answers after which it would send a message again by itself. Safe for use by many threads.
 */
final class AnswerGuard {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerGuard.class);

    private static final Set<Integer> COUNTED = Set.of(401, 403, 429);

    /** JDA repeats after these; after a plain 500 it does not. */
    private static final Set<Integer> REPEATED_BY_JDA = Set.of(502, 503, 504, 520, 521, 522, 523, 524, 529);

    private static final int UNAUTHORIZED = 401;
    private static final int SERVER_ERROR = 500;

    /** The request may have arrived, the answer did not. */
    static final class AnswerLost extends IOException {
        private static final long serialVersionUID = 1;

        AnswerLost(IOException cause) {
            super("the answer was lost", cause);
        }
    }

    /** Nothing is sent any more for a while; this has not left. */
    static final class BudgetSpent extends IOException {
        private static final long serialVersionUID = 1;

        private final Duration pause;

        BudgetSpent(Duration pause) {
            super("too many of Discord's last answers were 401, 403 or 429; nothing is sent for " + pause.toSeconds()
                    + " s");
            this.pause = pause;
        }

        Duration pause() {
            return pause;
        }
    }

    private final InvalidRequestBudget budget;
    private final AtomicBoolean tokenRefused = new AtomicBoolean();

    AnswerGuard(InvalidRequestBudget budget) {
        this.budget = budget;
    }

    /** The client with the guard in it. */
    OkHttpClient.Builder around(OkHttpClient.Builder client) {
        return client.addInterceptor(this::withinBudget).addNetworkInterceptor(AnswerGuard::markLost);
    }

    private Response withinBudget(Interceptor.Chain chain) throws IOException {
        var pause = budget.pause();
        if (pause.isPresent()) {
            throw new BudgetSpent(pause.get());
        }
        Response answer = readWhole(chain.proceed(chain.request()));
        boolean shared = "shared".equals(answer.header("X-RateLimit-Scope"));
        if (COUNTED.contains(answer.code()) && !shared) {
            budget.spend();
        }
        if (usesToken(chain.request())) {
            watchToken(answer.code());
        }
        return answer;
    }

    /** Answers to interactions have tokens of their own. */
    private static boolean usesToken(Request request) {
        return Collections.disjoint(request.url().pathSegments(), Set.of("webhooks", "interactions"));
    }

    private void watchToken(int status) {
        boolean refused = status == UNAUTHORIZED;
        if (refused && !tokenRefused.getAndSet(true)) {
            LOG.error("Discord does not accept the bot's token, so the bot is off there."
                    + " Set discord.token to the one in the developer portal and start again");
        } else if (!refused) {
            tokenRefused.set(false);
        }
    }

    /** Network interceptors are reached only when the connection stands: whatever fails before has reached nobody. */
    private static Response markLost(Interceptor.Chain chain) throws IOException {
        try {
            Response answer = chain.proceed(chain.request());
            return REPEATED_BY_JDA.contains(answer.code()) && writes(chain.request())
                    ? answer.newBuilder().code(SERVER_ERROR).build()
                    : answer;
        } catch (IOException lost) {
            throw new AnswerLost(lost);
        }
    }

    /** Whether it puts a new message into a channel. */
    private static boolean writes(Request request) {
        return request.method().equals("POST") && request.url().pathSegments().contains("channels");
    }

    private static Response readWhole(Response answer) throws IOException {
        try (answer) {
            byte[] body = answer.body().bytes();
            return answer.newBuilder()
                    .body(ResponseBody.create(body, answer.body().contentType()))
                    .build();
        } catch (IOException lost) {
            throw new AnswerLost(lost);
        }
    }
}
