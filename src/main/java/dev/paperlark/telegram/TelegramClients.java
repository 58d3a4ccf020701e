package dev.paperlark.telegram;

import dev.paperlark.config.Settings.TelegramSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * The two ways to the Bot API: one to send, one to wait for updates.
 *
 * <p>The token stands in the path of every address, so no interceptor may log requests, redirects are not followed, and texts of
 * failures go through {@link #clean}. No request is ever repeated by the client itself: a hidden repeat is a duplicate message.
 */
public final class TelegramClients implements AutoCloseable {
    /** How long Telegram holds back an empty answer; the usual value of long polling. */
    static final Duration LONG_POLL = Duration.ofSeconds(50);

    /** For the way there and back on top of the long poll. */
    private static final Duration POLL_MARGIN = Duration.ofSeconds(15);

    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** Telegram answers a message within a second; after this the answer counts as lost. */
    private static final Duration SEND = Duration.ofSeconds(15);

    private static final int IDLE_CONNECTIONS = 8;

    /** Shorter than any server keeps one: a message on a connection that the other side has just closed counts as perhaps sent. */
    private static final Duration KEEP_IDLE = Duration.ofSeconds(8);

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final String token;
    private final TelegramUrl server;
    private final OkHttpClient sending;
    private final OkHttpClient polling;

    /** @param settings with a token that is set */
    public TelegramClients(TelegramSettings settings) {
        token = settings.token().reveal();
        server = server(URI.create(settings.apiUrl()));
        sending = client(SEND);
        polling = client(pollTimeout());
    }

    /** For everything but getUpdates. Safe for use by many threads. */
    public TelegramClient sender() {
        return new OkHttpTelegramClient(sending, token, server);
    }

    /** The way out for alerts and answers. */
    TelegramGateway gateway() {
        return new TelegramGateway(sending, token, server);
    }

    /**
     * Fetches a file that somebody sent.
     *
     * @param path as getFile named it
     * @param most so many bytes of it at most
     * @throws IOException when it can't be had; its text goes through {@link #clean} before it is logged
     */
    byte[] file(String path, int most) throws IOException {
        HttpUrl address = new HttpUrl.Builder()
                .scheme(server.getSchema())
                .host(server.getHost())
                .port(server.getPort())
                .addPathSegments("file/bot" + token + "/" + path)
                .build();
        Request request = new Request.Builder().url(address).build();
        try (Response response = sending.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("HTTP status " + response.code());
            }
            return response.body().byteStream().readNBytes(most);
        }
    }

    /** For getUpdates alone, with a connection of its own. */
    TelegramClient poller() {
        return new OkHttpTelegramClient(polling, token, server);
    }

    /** The longest that one getUpdates may take. */
    static Duration pollTimeout() {
        return LONG_POLL.plus(POLL_MARGIN);
    }

    /** What a failure says, in one line that may be logged. */
    public String clean(Throwable failure) {
        return clean(String.valueOf(failure.getMessage()));
    }

    /** A text without the token. */
    String clean(String text) {
        return text.replace(token, "****");
    }

    /** Breaks off what is under way. */
    @Override
    public void close() {
        for (OkHttpClient client : new OkHttpClient[] {polling, sending}) {
            client.dispatcher().cancelAll();
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    /** Breaks off the long poll, so that a stop need not wait for it. */
    void cancelPoll() {
        polling.dispatcher().cancelAll();
    }

    private static OkHttpClient client(Duration read) {
        ConnectionPool pool = new ConnectionPool(IDLE_CONNECTIONS, KEEP_IDLE.toSeconds(), TimeUnit.SECONDS);
        return new OkHttpClient.Builder()
                .connectionPool(pool)
                .eventListenerFactory(call -> new OneShotConnections(pool))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .connectTimeout(CONNECT)
                .readTimeout(read)
                .callTimeout(read.plus(CONNECT))
                .build();
    }

    private static TelegramUrl server(URI address) {
        int usual = address.getScheme().equals("http") ? HTTP_PORT : HTTPS_PORT;
        int port = address.getPort() < 0 ? usual : address.getPort();
        return new TelegramUrl(address.getScheme(), address.getHost(), port, false);
    }
}
