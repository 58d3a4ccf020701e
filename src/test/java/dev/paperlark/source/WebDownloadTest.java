package dev.paperlark.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.config.Settings.WebSettings;
import dev.paperlark.source.FetchOutcome.Failed;
import dev.paperlark.source.FetchOutcome.Fetched;
import dev.paperlark.source.FetchOutcome.Missing;
import dev.paperlark.source.FetchOutcome.NotModified;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebDownloadTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);
    private static final int MAX_BYTES = 1000;
    private static final String PUBLIC = "185.199.108.133";

    private final MockWebServer server = new MockWebServer();
    private final List<Duration> pauses = new ArrayList<>();
    private final Map<String, String> hosts = new HashMap<>();

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_answer_comes_with_its_validators() throws InterruptedException {
        server.enqueue(answer(200)
                .body("papers")
                .addHeader("ETag", "\"v1\"")
                .addHeader("Last-Modified", "Mon, 02 Mar 2026 06:00:00 GMT")
                .build());
        Fetched fetched = (Fetched) fetch(address("/2026-03-02.md"), Validators.NONE);

        assertThat(text(fetched)).isEqualTo("papers");
        assertThat(fetched.validators())
                .isEqualTo(new Validators(Optional.of("\"v1\""), Optional.of("Mon, 02 Mar 2026 06:00:00 GMT")));
        RecordedRequest request = server.takeRequest();
        assertThat(request.getTarget()).isEqualTo("/2026-03-02.md");
        assertThat(request.getHeaders().get("User-Agent")).startsWith("Paperlark/");
        assertThat(request.getHeaders().get("Accept-Encoding")).isEqualTo("gzip");
        assertThat(request.getHeaders().get("If-None-Match")).isNull();
    }

    @Test
    void what_was_fetched_before_is_asked_for_with_its_validators() throws InterruptedException {
        server.enqueue(answer(304).build());
        Validators known = new Validators(Optional.of("W/\"v1\""), Optional.of("Mon, 02 Mar 2026 06:00:00 GMT"));
        assertThat(fetch(address("/"), known)).isInstanceOf(NotModified.class);

        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeaders().get("If-None-Match")).isEqualTo("W/\"v1\"");
        assertThat(request.getHeaders().get("If-Modified-Since")).isEqualTo("Mon, 02 Mar 2026 06:00:00 GMT");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void a_digest_that_is_not_there_is_no_failure(int status) {
        server.enqueue(answer(status).body("not found").build());
        assertThat(fetch(address("/"))).isInstanceOf(Missing.class);
        assertThat(pauses).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304, 400, 401, 403})
    void an_answer_that_another_attempt_would_not_change_fails_at_once(int status) {
        server.enqueue(answer(status).build());
        assertThat(fetch(address("/"))).isEqualTo(new Failed("127.0.0.1 answered " + status));
        assertThat(pauses).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void a_passing_trouble_is_tried_again_with_growing_pauses(int status) {
        server.enqueue(answer(status).build());
        server.enqueue(answer(status).build());
        server.enqueue(answer(200).body("papers").build());
        assertThat(text(fetch(address("/")))).isEqualTo("papers");
        assertThat(pauses).containsExactly(Duration.ofMillis(750), Duration.ofMillis(1500));
    }

    @Test
    void attempts_end() {
        for (int attempt = 0; attempt < 3; attempt++) {
            server.enqueue(answer(503).build());
        }
        assertThat(fetch(address("/"))).isEqualTo(new Failed("127.0.0.1 answered 503 (tried 3 times)"));
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void a_broken_connection_is_tried_again() {
        server.enqueue(answer(200)
                .body("papers")
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        server.enqueue(answer(200).body("papers").build());
        assertThat(text(fetch(address("/")))).isEqualTo("papers");
        assertThat(pauses).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | 7000",
                "0 | 750",
                "soon | 750",
                "Mon, 02 Mar 2026 08:00:20 GMT | 20000",
                "Mon, 02 Mar 2026 07:00:00 GMT | 750"
            })
    void the_pause_that_a_server_asks_for_is_kept(String retryAfter, long millis) {
        server.enqueue(answer(429).addHeader("Retry-After", retryAfter).build());
        server.enqueue(answer(200).body("papers").build());
        assertThat(fetch(address("/"))).isInstanceOf(Fetched.class);
        assertThat(pauses).containsExactly(Duration.ofMillis(millis));
    }

    @Test
    void a_pause_that_is_too_long_ends_the_fetch() {
        server.enqueue(answer(429).addHeader("Retry-After", "3600").build());
        assertThat(fetch(address("/"))).isEqualTo(new Failed("127.0.0.1 answered 429 and asks to wait 3600 s"));
        assertThat(pauses).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_answer_that_is_too_long_is_refused_announced_or_not(boolean announced) {
        String body = "x".repeat(MAX_BYTES + 1);
        server.enqueue(
                announced
                        ? answer(200).body(body).build()
                        : answer(200).chunkedBody(body, 100).build());
        assertThat(fetch(address("/"))).isEqualTo(new Failed("the answer of 127.0.0.1 is longer than 1000 bytes"));
        assertThat(pauses).isEmpty();
    }

    @Test
    void an_endless_answer_is_hung_up_on() {
        server.enqueue(answer(200)
                .chunkedBody(new Buffer().write(new byte[20_000_000]), 1000)
                .build());
        assertThat(fetch(address("/"))).isInstanceOf(Failed.class);
    }

    @Test
    void an_answer_of_exactly_the_limit_is_taken() {
        server.enqueue(answer(200).body("x".repeat(MAX_BYTES)).build());
        assertThat(text(fetch(address("/")))).hasSize(MAX_BYTES);
    }

    @Test
    void a_packed_answer_is_unpacked_under_the_same_limit() throws IOException {
        server.enqueue(packed("papers"));
        server.enqueue(packed("x".repeat(MAX_BYTES + 1)));
        assertThat(text(fetch(address("/")))).isEqualTo("papers");
        assertThat(fetch(address("/"))).isEqualTo(new Failed("the answer of 127.0.0.1 is longer than 1000 bytes"));
    }

    @Test
    void a_damaged_packed_answer_is_tried_again() throws IOException {
        server.enqueue(answer(200)
                .body("no gzip")
                .addHeader("Content-Encoding", "gzip")
                .build());
        server.enqueue(packed("papers"));
        assertThat(text(fetch(address("/")))).isEqualTo("papers");
    }

    @Test
    void an_answer_that_drips_ends_in_time() {
        server.enqueue(answer(200)
                .body("x".repeat(500))
                .throttleBody(1, 50, TimeUnit.MILLISECONDS)
                .build());
        WebDownload impatient = download(new WebSettings(List.of(), 0, "", Duration.ofMillis(150), MAX_BYTES, 1));
        assertThat(impatient.fetch(address("/"), Validators.NONE))
                .isEqualTo(new Failed("127.0.0.1 takes too long to answer"));
    }

    @Test
    void a_server_that_stays_silent_is_given_up() {
        server.enqueue(answer(200).headersDelay(5, TimeUnit.SECONDS).build());
        WebDownload impatient = download(new WebSettings(List.of(), 0, "", Duration.ofMillis(150), MAX_BYTES, 1));
        assertThat(impatient.fetch(address("/"), Validators.NONE))
                .isEqualTo(new Failed("127.0.0.1 takes too long to answer"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_is_followed(int status) throws InterruptedException {
        server.enqueue(answer(status).addHeader("Location", "/elsewhere").build());
        server.enqueue(answer(200).body("papers").build());
        assertThat(text(fetch(address("/here")))).isEqualTo("papers");
        server.takeRequest();
        assertThat(server.takeRequest().getTarget()).isEqualTo("/elsewhere");
    }

    @Test
    void redirects_end() {
        for (int redirect = 0; redirect < 4; redirect++) {
            server.enqueue(answer(302).addHeader("Location", "/again").build());
        }
        assertThat(fetch(address("/"))).isEqualTo(new Failed("127.0.0.1 redirects more than 3 times"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://h.example/", "jar:http://h.example/!/", "http://", "::"})
    void a_redirect_to_something_that_is_not_the_web_is_refused(String location) {
        server.enqueue(answer(302).addHeader("Location", location).build());
        assertThat(fetch(address("/"))).isEqualTo(new Failed("127.0.0.1 redirects to an address that is not allowed"));
    }

    @Test
    void a_redirect_from_a_public_host_into_a_private_network_is_refused() {
        hosts.put("localhost", PUBLIC);
        server.enqueue(answer(302)
                .addHeader("Location", address("/metadata").toString())
                .build());
        URI lookingPublic = URI.create("http://localhost:" + server.getPort() + "/");
        assertThat(fetch(lookingPublic)).isEqualTo(new Failed("localhost redirects to an address that is not allowed"));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void a_password_in_the_address_is_sent_as_basic_and_never_told() throws InterruptedException {
        server.enqueue(answer(403).build());
        URI address = URI.create("http://me:canary@127.0.0.1:" + server.getPort() + "/secret-path");
        assertThat(fetch(address).toString()).doesNotContain("canary", "secret-path");
        assertThat(server.takeRequest().getHeaders().get("Authorization")).isEqualTo("Basic bWU6Y2FuYXJ5");
    }

    @Test
    void a_host_that_nobody_knows_is_said_to_be_unknown() {
        assertThat(fetch(URI.create("http://nowhere.invalid/")))
                .isEqualTo(new Failed("no network: nowhere.invalid can't be resolved (tried 3 times)"));
    }

    @Test
    void a_port_where_nobody_listens_is_said_to_refuse() {
        URI address = address("/");
        server.close();
        assertThat(fetch(address)).isEqualTo(new Failed("127.0.0.1 refuses the connection (tried 3 times)"));
    }

    @Test
    void closing_ends_the_waiting_and_tells_what_was_met_so_far() throws Exception {
        server.enqueue(answer(503).addHeader("Retry-After", "60").build());
        try (WebDownload download = new WebDownload(settings(), CLOCK)) {
            CompletableFuture<FetchOutcome> fetch =
                    CompletableFuture.supplyAsync(() -> download.fetch(address("/"), Validators.NONE));
            server.takeRequest();
            download.close();
            assertThat(fetch.get(10, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(
                            Failed.class, failed -> assertThat(failed.reason()).contains("503"));
        }
    }

    @Test
    void an_interrupt_ends_the_waiting_and_is_kept() {
        server.enqueue(answer(503).build());
        WebDownload interrupted = new WebDownload(
                settings(),
                CLOCK,
                InetAddress::getAllByName,
                pause -> {
                    throw new InterruptedException();
                },
                () -> 0.5);
        assertThat(interrupted.fetch(address("/"), Validators.NONE))
                .isEqualTo(new Failed("stopped before it was finished"));
        assertThat(Thread.interrupted()).isTrue();
    }

    private FetchOutcome fetch(URI address) {
        return fetch(address, Validators.NONE);
    }

    private FetchOutcome fetch(URI address, Validators validators) {
        return download(settings()).fetch(address, validators);
    }

    private WebDownload download(WebSettings settings) {
        return new WebDownload(settings, CLOCK, this::lookup, pauses::add, () -> 0.5);
    }

    private InetAddress[] lookup(String host) throws UnknownHostException {
        return InetAddress.getAllByName(hosts.getOrDefault(host, host));
    }

    private static WebSettings settings() {
        return new WebSettings(List.of(), 0, "", Duration.ofSeconds(10), MAX_BYTES, 3);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getPort() + path);
    }

    private static MockResponse.Builder answer(int status) {
        return new MockResponse.Builder().code(status);
    }

    private static MockResponse packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(bytes)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return answer(200)
                .body(new Buffer().write(bytes.toByteArray()))
                .addHeader("Content-Encoding", "gzip")
                .build();
    }

    private static String text(FetchOutcome outcome) {
        assertThat(outcome).isInstanceOf(Fetched.class);
        return new String(((Fetched) outcome).bytes(), StandardCharsets.UTF_8);
    }
}
