package dev.paperlark.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Keeps what the library would lose: whether a request had left when it failed, and the status of an answer that is no JSON. Safe for
 * use by many threads.
 */
final class AnswerGuard {
    /** With a zero in it, OkHttp repeats a 503 at once even when told not to repeat anything. */
    private static final String RETRY_AFTER = "Retry-After";

    private static final int SERVICE_UNAVAILABLE = 503;

    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

    /** The request may have arrived, the answer did not. */
    static final class AnswerLost extends IOException {
        private static final long serialVersionUID = 1;

        AnswerLost(IOException cause) {
            super("the answer was lost", cause);
        }
    }

    /** Somebody on the way answered in place of the Bot API. */
    static final class ForeignAnswer extends IOException {
        private static final long serialVersionUID = 1;

        private final int status;
        private final long pauseSeconds;

        ForeignAnswer(int status, long pauseSeconds) {
            super("an answer without JSON, HTTP status " + status);
            this.status = status;
            this.pauseSeconds = pauseSeconds;
        }

        int status() {
            return status;
        }

        /** How long it asks to wait, if it says so. */
        Optional<Duration> pause() {
            return Optional.of(Duration.ofSeconds(pauseSeconds)).filter(pause -> !pause.isZero());
        }
    }

    private AnswerGuard() {}

    /** The client with the guard in it. */
    static OkHttpClient.Builder around(OkHttpClient.Builder client) {
        return client.addInterceptor(AnswerGuard::readWhole).addNetworkInterceptor(AnswerGuard::markLost);
    }

    /** Network interceptors are reached only when the connection stands: whatever fails before has reached nobody. */
    private static Response markLost(Interceptor.Chain chain) throws IOException {
        try {
            Response response = chain.proceed(chain.request());
            return response.code() == SERVICE_UNAVAILABLE
                    ? response.newBuilder().removeHeader(RETRY_AFTER).build()
                    : response;
        } catch (IOException lost) {
            throw new AnswerLost(lost);
        }
    }

    private static Response readWhole(Interceptor.Chain chain) throws IOException {
        try (Response response = chain.proceed(chain.request())) {
            String body = textOf(response);
            if (!body.stripLeading().startsWith("{")) {
                throw new ForeignAnswer(response.code(), secondsOf(response));
            }
            return response.newBuilder()
                    .body(ResponseBody.create(body, response.body().contentType()))
                    .build();
        }
    }

    private static String textOf(Response response) throws IOException {
        try {
            return response.body().string();
        } catch (IOException lost) {
            throw new AnswerLost(lost);
        }
    }

    private static long secondsOf(Response response) {
        return Optional.ofNullable(response.header(RETRY_AFTER))
                .filter(value -> SECONDS.matcher(value).matches())
                .map(Long::parseLong)
                .orElse(0L);
    }
}
