package dev.paperlark.telegram;

import java.time.Duration;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Builds the client of everything that is sent: one call is one request, and a failure tells whether the request had left. */
final class SendingClient {
    /** Telegram answers in tenths of a second; who waits longer keeps the other chats waiting. */
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(15);

    private SendingClient() {}

    /** A client over the connections of {@code http}, whose own timeout of reading holds where it is shorter than 15 seconds. */
    static TelegramClient over(OkHttpClient http, String token, TelegramUrl url) {
        boolean patient = http.readTimeoutMillis() == 0 || http.readTimeoutMillis() > READ_TIMEOUT.toMillis();
        OkHttpClient.Builder sender = AnswerGuard.around(http.newBuilder())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false);
        if (patient) {
            sender.readTimeout(READ_TIMEOUT);
        }
        return new OkHttpTelegramClient(sender.build(), token, url);
    }
}
