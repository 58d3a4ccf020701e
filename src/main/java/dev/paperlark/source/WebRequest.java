package dev.paperlark.source;

import dev.paperlark.config.Settings.WebSettings;
import dev.paperlark.source.BoundedBody.Body;
import dev.paperlark.source.FetchOutcome.Failed;
import dev.paperlark.source.FetchOutcome.Fetched;
import dev.paperlark.source.FetchOutcome.Missing;
import dev.paperlark.source.FetchOutcome.NotModified;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One attempt to fetch an address, with the redirects on its way. */
final class WebRequest {
    private static final int MOST_REDIRECTS = 3;

    /** How much longer than its beginning a whole answer may take; ends a body that drips. */
    private static final int WHOLE_ANSWER = 4;

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> GONE = Set.of(404, 410);
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int TOO_MANY_REQUESTS = 429;

    private static final String USER_AGENT = "Paperlark/"
            + Objects.requireNonNullElse(WebRequest.class.getPackage().getImplementationVersion(), "development");

    private final WebSettings settings;
    private final RetryAfter retryAfter;
    private final RedirectRule redirectRule;
    private final HttpClient client;

    WebRequest(WebSettings settings, Clock clock, HostLookup lookup) {
        this.settings = settings;
        this.retryAfter = new RetryAfter(clock);
        this.redirectRule = new RedirectRule(lookup);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    Answer send(URI address, Validators validators) throws InterruptedException {
        if (!RedirectRule.isWebAddress(address)) {
            return failed("not an http or https address");
        }
        URI hop = address;
        try {
            for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                HttpResponse<Body> response = exchange(request(hop, validators));
                if (!REDIRECTS.contains(response.statusCode())) {
                    return answer(hop, response, validators);
                }
                Optional<URI> next = redirectRule.next(hop, response.headers().firstValue("Location"));
                if (next.isEmpty()) {
                    return failed(hop.getHost() + " redirects to an address that is not allowed");
                }
                hop = next.get();
            }
            return failed(address.getHost() + " redirects more than " + MOST_REDIRECTS + " times");
        } catch (IOException trouble) {
            return new Answer.Again(NetworkProblems.reason(hop.getHost(), trouble), Optional.empty());
        }
    }

    private HttpRequest request(URI address, Validators validators) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(settings.timeout())
                .header("User-Agent", USER_AGENT)
                .header("Accept-Encoding", "gzip");
        validators.etag().ifPresent(etag -> request.header("If-None-Match", etag));
        validators.lastModified().ifPresent(date -> request.header("If-Modified-Since", date));
        Optional.ofNullable(address.getUserInfo())
                .ifPresent(user -> request.header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8))));
        return request.build();
    }

    /** The client's own timeout ends when the answer begins, so the whole has a limit here. */
    private HttpResponse<Body> exchange(HttpRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<Body>> response = client.sendAsync(request, this::body);
        Duration limit = settings.timeout().multipliedBy(WHOLE_ANSWER);
        try {
            return response.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException dripping) {
            throw new HttpTimeoutException("the answer takes too long");
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof IOException known ? known : new IOException(failure.getCause());
        } finally {
            response.cancel(true);
        }
    }

    /** Nothing is read of an answer that is no digest, or that says itself that it is too long. */
    private HttpResponse.BodySubscriber<Body> body(HttpResponse.ResponseInfo head) {
        long announced = head.headers().firstValueAsLong("Content-Length").orElse(0);
        boolean wanted = head.statusCode() == OK && announced <= settings.maxBytes();
        return new BoundedBody(wanted ? settings.maxBytes() : 0);
    }

    private Answer answer(URI address, HttpResponse<Body> response, Validators sent) throws IOException {
        int status = response.statusCode();
        if (status == OK) {
            return content(address, response);
        }
        if (status == NOT_MODIFIED && !sent.equals(Validators.NONE)) {
            return new Answer.Final(new NotModified());
        }
        if (GONE.contains(status)) {
            return new Answer.Final(new Missing());
        }
        String reason = address.getHost() + " answered " + status;
        if (status == TOO_MANY_REQUESTS || status >= 500) {
            return new Answer.Again(
                    reason, response.headers().firstValue("Retry-After").flatMap(retryAfter::pause));
        }
        return failed(reason);
    }

    private Answer content(URI address, HttpResponse<Body> response) throws IOException {
        Body body = response.body();
        if (response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent()) {
            body = body.unpacked(settings.maxBytes());
        }
        if (!body.isWhole()) {
            return failed("the answer of " + address.getHost() + " is longer than " + settings.maxBytes() + " bytes");
        }
        Validators validators = new Validators(
                response.headers().firstValue("ETag"), response.headers().firstValue("Last-Modified"));
        return new Answer.Final(new Fetched(body.bytes(), validators));
    }

    private static Answer failed(String reason) {
        return new Answer.Final(new Failed(reason));
    }

    /** What one attempt came to. */
    sealed interface Answer {
        /** Another attempt would not change it. */
        record Final(FetchOutcome outcome) implements Answer {}

        /** Another attempt may go better, after the pause that the server asked for, if it did. */
        record Again(String reason, Optional<Duration> requestedPause) implements Answer {}
    }
}
