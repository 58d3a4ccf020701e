package dev.paperlark.telegram;

import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * Never uses a connection twice with a server that speaks HTTP/1.0: it closes after each answer without saying so, and what is
 * written after that is lost. Self-hosted servers behind an old proxy are like that; Telegram's own is not. For one call.
 */
final class OneShotConnections extends EventListener {
    private final ConnectionPool pool;
    private volatile boolean closesAfterAnswer;

    OneShotConnections(ConnectionPool pool) {
        this.pool = pool;
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        closesAfterAnswer = response.protocol() == Protocol.HTTP_1_0;
    }

    @Override
    public void connectionReleased(Call call, Connection connection) {
        if (closesAfterAnswer) {
            pool.evictAll();
        }
    }
}
