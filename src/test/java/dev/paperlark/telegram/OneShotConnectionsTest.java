package dev.paperlark.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.config.Secret;
import dev.paperlark.config.Settings.TelegramSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.GetMe;

class OneShotConnectionsTest {
    private static final String ANSWER =
            "{\"ok\":true,\"result\":{\"id\":1,\"is_bot\":true,\"first_name\":\"P\",\"username\":\"p_bot\"}}";

    @Test
    void a_server_that_closes_after_each_answer_is_asked_over_a_new_connection_each_time() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                TelegramClients clients = new TelegramClients(
                        new TelegramSettings(new Secret("1:token"), "http://127.0.0.1:" + server.getLocalPort()))) {
            Thread thread = new Thread(() -> answerAll(server));
            thread.setDaemon(true);
            thread.start();
            for (int call = 0; call < 5; call++) {
                assertThat(clients.sender().execute(new GetMe()).getUserName()).isEqualTo("p_bot");
            }
        }
    }

    private static void answerAll(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                readRequest(socket.getInputStream());
                String head = "HTTP/1.0 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + ANSWER.length();
                socket.getOutputStream().write((head + "\r\n\r\n" + ANSWER).getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** The whole request, or closing would reset the connection and take the answer with it. */
    private static void readRequest(InputStream in) throws IOException {
        StringBuilder request = new StringBuilder();
        while (request.indexOf("\r\n\r\n") < 0) {
            request.append((char) in.read());
        }
        int length = request.indexOf("Content-Length: ");
        if (length >= 0) {
            String rest = request.substring(length + "Content-Length: ".length());
            in.readNBytes(Integer.parseInt(rest.substring(0, rest.indexOf("\r"))));
        }
    }
}
