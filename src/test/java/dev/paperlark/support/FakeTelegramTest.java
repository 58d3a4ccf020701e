package dev.paperlark.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The test server keeps the rules that the bot is tested against. */
class FakeTelegramTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T08:00:00Z"));
    private FakeTelegram telegram;

    @BeforeEach
    void start() throws IOException {
        telegram = FakeTelegram.start(clock);
        telegram.person(1);
    }

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void an_update_comes_again_until_a_higher_offset_confirms_it() {
        long first = telegram.message(1, 1, "/start");
        long second = telegram.message(1, 1, "/help");

        assertThat(poll("{}").path("result")).hasSize(2);
        assertThat(poll("{\"offset\":" + second + "}").path("result")).hasSize(1);
        assertThat(poll("{\"offset\":" + (second + 1) + "}").path("result")).isEmpty();
        assertThat(second).isEqualTo(first + 1);
    }

    @Test
    void an_offset_of_another_age_confirms_nothing() {
        telegram.continueUpdatesAt(500);
        telegram.message(1, 1, "/start");

        assertThat(poll("{\"offset\":900000009}").path("result")).hasSize(1);
        assertThat(telegram.unconfirmed()).isEqualTo(1);
    }

    @Test
    void an_update_is_kept_for_a_day() {
        telegram.message(1, 1, "/start");
        clock.advance(Duration.ofHours(25));

        assertThat(poll("{}").path("result")).isEmpty();
    }

    @Test
    void a_second_poller_ends_the_first() {
        CompletableFuture<JsonNode> first = CompletableFuture.supplyAsync(() -> poll("{\"timeout\":30}"));

        Awaitility.await().until(() -> {
            poll("{}");
            return first.isDone();
        });

        assertThat(first.join().path("error_code").asInt()).isEqualTo(409);
    }

    @Test
    void wrong_messages_are_refused_and_remembered() {
        assertThat(refusal("{\"chat_id\":1,\"text\":\"<b>x\",\"parse_mode\":\"HTML\"}"))
                .contains("can't parse entities");
        assertThat(refusal("{\"chat_id\":1,\"text\":\"" + "x".repeat(4097) + "\"}"))
                .contains("too long");
        assertThat(refusal("{\"chat_id\":1,\"text\":\" \"}")).contains("empty");
        assertThat(refusal("{\"chat_id\":1,\"text\":\"x\",\"parse_mode\":\"Rich\"}"))
                .contains("unsupported parse_mode");
        String key = "{\"text\":\"x\",\"callback_data\":\"" + "x".repeat(65) + "\"}";
        assertThat(refusal("{\"chat_id\":1,\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":[[" + key + "]]}}"))
                .contains("BUTTON_DATA_INVALID");
        assertThat(refusal("{\"chat_id\":2,\"text\":\"x\"}")).contains("chat not found");

        assertThat(telegram.violations()).hasSize(5);
    }

    private String refusal(String body) {
        return call("sendMessage", body).path("description").asText();
    }

    private JsonNode poll(String body) {
        return call("getUpdates", body);
    }

    private JsonNode call(String method, String body) {
        String url = "http://" + telegram.url().getHost() + ":" + telegram.url().getPort() + "/bot" + FakeTelegram.TOKEN
                + "/";
        Request request = new Request.Builder()
                .url(url + method)
                .post(RequestBody.create(body, MediaType.get("application/json")))
                .build();
        try (Response response = new OkHttpClient().newCall(request).execute()) {
            return JSON.readTree(Objects.requireNonNull(response.body()).string());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
