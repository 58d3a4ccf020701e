package dev.paperlark.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.delivery.Outgoing;
import dev.paperlark.delivery.Outgoing.Volume;
import dev.paperlark.delivery.SendResult;
import dev.paperlark.message.Attachment;
import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.Message;
import dev.paperlark.message.Span;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.support.FakeTelegram;
import dev.paperlark.support.telegram.ApiRequest;
import dev.paperlark.support.telegram.Fault;
import dev.paperlark.support.telegram.Sent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.telegram.telegrambots.meta.TelegramUrl;

class TelegramGatewayTest {
    private static final Outgoing.Past PAST = new Outgoing.Past("1-0-1", 0, Optional.empty(), List.of());
    private static final long READER = 7001;
    private static final long GROUP = -5001;
    private static final long FORUM = -1009001;
    private static final ChatAddress CHAT = ChatAddress.of("telegram", Long.toString(READER));
    private static final Message HELLO = Message.of(Block.paragraph(Span.strong("Hello")));
    private static final OkHttpClient HTTP =
            new OkHttpClient.Builder().readTimeout(Duration.ofMillis(400)).build();

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);
    private FakeTelegram telegram;
    private TelegramGateway gateway;

    @BeforeEach
    void start() throws IOException {
        telegram = FakeTelegram.start(clock);
        telegram.person(READER);
        telegram.group(GROUP);
        telegram.forum(FORUM, 12);
        gateway = new TelegramGateway(HTTP, FakeTelegram.TOKEN, telegram.url());
    }

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void a_message_is_one_request_with_marks_and_without_a_preview() {
        SendResult result = send(CHAT, HELLO, Volume.NORMAL);

        Sent sent = telegram.sent(READER).get(0);
        assertThat(result).isEqualTo(new SendResult.Sent(Long.toString(sent.messageId())));
        assertThat(sent.text()).isEqualTo("Hello");
        ApiRequest request = theOneRequest();
        assertThat(request.field("text")).isEqualTo("<b>Hello</b>");
        assertThat(request.field("parse_mode")).isEqualTo("HTML");
        assertThat(request.body()
                        .path("link_preview_options")
                        .path("is_disabled")
                        .asBoolean())
                .isTrue();
        assertThat(request.body().has("disable_notification")).isFalse();
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void a_file_is_a_document_and_a_picture_a_photo() {
        ChatAddress topic = new ChatAddress("telegram", Long.toString(FORUM), Optional.of("12"));

        gateway.postFile(topic, Attachment.text("list.bib", "text/x-bibtex", "@misc{雲雀}"));
        gateway.postFile(topic, new Attachment("trend.png", "image/png", new byte[] {1, 2, 3}));

        assertThat(telegram.sent(FORUM))
                .extracting(Sent::text)
                .containsExactly("list.bib\n@misc{雲雀}", "trend.png\n\u0001\u0002\u0003");
        assertThat(telegram.requests())
                .extracting(ApiRequest::method)
                .extracting(String::toLowerCase)
                .containsExactly("senddocument", "sendphoto");
        assertThat(telegram.requests())
                .extracting(request -> request.field("message_thread_id"))
                .containsOnly("12");
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void a_silent_message_makes_no_sound() {
        send(CHAT, HELLO, Volume.SILENT);

        assertThat(theOneRequest().body().path("disable_notification").asBoolean())
                .isTrue();
    }

    @Test
    void a_topic_is_kept_and_the_general_one_is_not_named() {
        send(new ChatAddress("telegram", Long.toString(FORUM), Optional.of("12")), HELLO, Volume.NORMAL);
        send(new ChatAddress("telegram", Long.toString(FORUM), Optional.of("1")), HELLO, Volume.NORMAL);

        assertThat(telegram.sent(FORUM)).hasSize(2);
        assertThat(telegram.requests("sendMessage"))
                .extracting(request -> request.field("message_thread_id"))
                .containsExactly("12", "");
    }

    @Test
    void each_part_is_a_send_of_its_own_with_the_buttons_of_its_cards() {
        Message long1 = new Message(IntStream.rangeClosed(1, 10)
                .<Block>mapToObj(number -> new Block.Card(
                        number,
                        Span.plain("Title"),
                        List.of(),
                        List.of(Span.plain("word ".repeat(120))),
                        List.of(),
                        List.of(new Button("Details", "/open 1 " + number))))
                .toList());

        assertThat(gateway.partsOf(long1)).isEqualTo(2);
        for (int part = 0; part < 2; part++) {
            assertThat(gateway.send(new Outgoing(CHAT, long1, part, Volume.NORMAL, PAST)))
                    .isInstanceOf(SendResult.Sent.class);
        }

        assertThat(telegram.requests("sendMessage")).hasSize(2);
        assertThat(telegram.sent(READER))
                .allSatisfy(sent -> assertThat(sent.labels())
                        .isEqualTo(sent.text()
                                .lines()
                                .filter(line -> line.endsWith(". Title"))
                                .map(line -> line.substring(0, line.indexOf('.')))
                                .toList()));
        assertThat(gateway.send(new Outgoing(CHAT, long1, 2, Volume.NORMAL, PAST)))
                .isInstanceOf(SendResult.Rejected.class);
        assertThat(telegram.violations()).isEmpty();
    }

    static List<Arguments> faults() {
        return List.of(
                Arguments.of(Fault.cutBefore(), SendResult.Ambiguous.class),
                Arguments.of(Fault.cutAfter(), SendResult.Ambiguous.class),
                Arguments.of(Fault.cutInside(), SendResult.Ambiguous.class),
                Arguments.of(Fault.silence(800), SendResult.Ambiguous.class),
                Arguments.of(Fault.error(500, "Internal Server Error"), SendResult.Ambiguous.class),
                Arguments.of(Fault.error(502, "Bad Gateway"), SendResult.Ambiguous.class),
                Arguments.of(Fault.page(502, -1), SendResult.Ambiguous.class),
                Arguments.of(Fault.page(503, 0), SendResult.Ambiguous.class),
                Arguments.of(Fault.page(200, -1), SendResult.Ambiguous.class),
                Arguments.of(Fault.page(302, -1), SendResult.Ambiguous.class),
                Arguments.of(Fault.json(200, "{\"result\":true}"), SendResult.Ambiguous.class),
                Arguments.of(Fault.json(200, "{"), SendResult.Ambiguous.class),
                Arguments.of(Fault.error(400, "Bad Request: chat not found"), SendResult.Gone.class),
                Arguments.of(Fault.error(400, "Bad Request: TOPIC_DELETED"), SendResult.Gone.class),
                Arguments.of(
                        Fault.error(400, "Bad Request: not enough rights to send text messages to the chat"),
                        SendResult.Gone.class),
                Arguments.of(Fault.error(403, "Forbidden: user is deactivated"), SendResult.Gone.class),
                Arguments.of(
                        Fault.error(403, "Forbidden: bot is not a member of the channel chat"), SendResult.Gone.class),
                Arguments.of(Fault.error(400, "Bad Request: message is too long"), SendResult.Rejected.class),
                Arguments.of(Fault.error(413, "Request Entity Too Large"), SendResult.Rejected.class),
                Arguments.of(Fault.error(404, "Not Found"), SendResult.Temporary.class));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void an_answer_is_read_as_whether_the_reader_could_have_it(Fault fault, Class<? extends SendResult> expected) {
        telegram.failNext("sendMessage", fault);

        assertThat(send(CHAT, HELLO, Volume.NORMAL)).isInstanceOf(expected);
        assertThat(theOneRequest().accepted()).isEqualTo(fault.accepted());
    }

    @ParameterizedTest
    @CsvSource({"1", "30", "43838"})
    void a_request_to_be_quiet_is_passed_on_exactly(int seconds) {
        telegram.failNext("sendMessage", Fault.tooMany(seconds));

        assertThat(send(CHAT, HELLO, Volume.NORMAL)).isEqualTo(new SendResult.RetryAfter(Duration.ofSeconds(seconds)));
        theOneRequest();
    }

    @ParameterizedTest
    @CsvSource({"429,-1,60", "403,-1,60", "429,120,120", "403,5,5"})
    void a_page_that_bars_the_way_is_a_pause(int status, int header, int seconds) {
        telegram.failNext("sendMessage", Fault.page(status, header));

        assertThat(send(CHAT, HELLO, Volume.NORMAL)).isEqualTo(new SendResult.RetryAfter(Duration.ofSeconds(seconds)));
        theOneRequest();
    }

    @Test
    void a_quick_second_message_is_told_to_wait() {
        telegram.limitChats(1, Duration.ofSeconds(1));

        send(CHAT, HELLO, Volume.NORMAL);

        assertThat(send(CHAT, HELLO, Volume.NORMAL)).isEqualTo(new SendResult.RetryAfter(Duration.ofSeconds(1)));
    }

    @Test
    void a_blocked_bot_is_gone() {
        telegram.block(READER);

        assertThat(send(CHAT, HELLO, Volume.NORMAL))
                .isEqualTo(new SendResult.Gone("403 Forbidden: bot was blocked by the user"));
        theOneRequest();
    }

    @Test
    void an_unknown_chat_and_a_closed_or_missing_topic_are_gone() {
        telegram.closeTopic(FORUM, 12);

        assertThat(send(ChatAddress.of("telegram", "99"), HELLO, Volume.NORMAL)).isInstanceOf(SendResult.Gone.class);
        for (String topic : List.of("12", "13")) {
            ChatAddress there = new ChatAddress("telegram", Long.toString(FORUM), Optional.of(topic));
            assertThat(send(there, HELLO, Volume.NORMAL)).isInstanceOf(SendResult.Gone.class);
        }
    }

    @Test
    void a_group_that_became_a_supergroup_has_moved() {
        telegram.migrate(GROUP, -1005001);

        assertThat(send(ChatAddress.of("telegram", Long.toString(GROUP)), HELLO, Volume.NORMAL))
                .isEqualTo(new SendResult.Moved(ChatAddress.of("telegram", "-1005001")));
        theOneRequest();
    }

    @Test
    void a_refused_token_discards_nothing() {
        telegram.revokeToken();
        assertThat(send(CHAT, HELLO, Volume.NORMAL)).isInstanceOf(SendResult.Temporary.class);
        theOneRequest();

        telegram.restoreToken();
        assertThat(send(CHAT, HELLO, Volume.NORMAL)).isInstanceOf(SendResult.Sent.class);
    }

    @Test
    void without_a_connection_nobody_can_have_it() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(sendOver(new TelegramUrl("http", "127.0.0.1", port, false)))
                .isInstanceOf(SendResult.Temporary.class);
        assertThat(sendOver(new TelegramUrl("http", "no-such-host.invalid", 80, false)))
                .isInstanceOf(SendResult.Temporary.class);
    }

    @Test
    void without_a_handshake_nobody_can_have_it() {
        TelegramUrl url = new TelegramUrl(
                "https", telegram.url().getHost(), telegram.url().getPort(), false);

        assertThat(sendOver(url)).isInstanceOf(SendResult.Temporary.class);
        assertThat(telegram.requests()).isEmpty();
    }

    @Test
    void refused_marks_are_left_out_once() {
        telegram.failNext("sendMessage", Fault.error(400, "Bad Request: can't parse entities: Unsupported start tag"));

        assertThat(send(CHAT, HELLO, Volume.SILENT)).isInstanceOf(SendResult.Sent.class);

        List<ApiRequest> requests = telegram.requests("sendMessage");
        assertThat(requests).hasSize(2);
        assertThat(requests.get(1).field("text")).isEqualTo("Hello");
        assertThat(requests.get(1).body().has("parse_mode")).isFalse();
        assertThat(requests.get(1).body().path("disable_notification").asBoolean())
                .isTrue();
        assertThat(gateway.markupRefusals()).isEqualTo(1);
    }

    @Test
    void marks_that_are_refused_twice_reject_the_message() {
        Fault refusal = Fault.error(400, "Bad Request: can't parse entities: nobody knows why");
        telegram.failNext("sendMessage", refusal, refusal);

        assertThat(send(CHAT, HELLO, Volume.NORMAL)).isInstanceOf(SendResult.Rejected.class);
        assertThat(telegram.requests("sendMessage")).hasSize(2);
    }

    @Test
    void a_reply_names_its_message_and_need_not_find_it() {
        assertThat(gateway.post(CHAT, only(HELLO), Volume.NORMAL, Optional.of(77L)))
                .isInstanceOf(SendResult.Sent.class);

        assertThat(theOneRequest()
                        .body()
                        .path("reply_parameters")
                        .path("message_id")
                        .asInt())
                .isEqualTo(77);
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void an_edit_changes_the_message_in_its_place_and_may_change_nothing() {
        gateway.post(CHAT, only(HELLO), Volume.NORMAL, Optional.empty());
        long id = telegram.sent(READER).get(0).messageId();
        Message other = Message.of(
                Block.paragraph(Span.plain("Done")), new Block.Buttons(List.of(new Button("More", "/more 1 5"))));

        for (int time = 0; time < 2; time++) {
            assertThat(gateway.edit(CHAT, id, only(other))).isEqualTo(new SendResult.Sent(Long.toString(id)));
        }

        assertThat(telegram.sent(READER)).hasSize(1);
        assertThat(telegram.sent(READER).get(0).text()).isEqualTo("Done");
        assertThat(telegram.sent(READER).get(0).buttons()).containsExactly("/more 1 5");
        assertThat(telegram.requests("editMessageText")).hasSize(2);
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void an_edit_of_a_missing_message_is_rejected() {
        assertThat(gateway.edit(CHAT, 5, only(HELLO))).isInstanceOf(SendResult.Rejected.class);
    }

    @Test
    void a_press_is_answered_with_a_note_that_fits() {
        gateway.answerCallback("press-1", "x".repeat(500));
        telegram.failNext("answerCallbackQuery", Fault.error(400, "Bad Request: query is too old"));
        gateway.answerCallback("press-2", "");

        List<ApiRequest> answers = telegram.requests("answerCallbackQuery");
        assertThat(answers).extracting(answer -> answer.field("text").length()).containsExactly(200, 0);
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void groups_and_channels_have_a_limit_more() {
        assertThat(gateway.limits().chatLimits().apply(CHAT)).hasSize(1);
        assertThat(gateway.limits().chatLimits().apply(ChatAddress.of("telegram", "-5001")))
                .hasSize(2);
    }

    private static TelegramMessage only(Message message) {
        return new TelegramRenderer().render(message).get(0);
    }

    private SendResult send(ChatAddress chat, Message message, Volume volume) {
        return gateway.send(new Outgoing(chat, message, 0, volume, PAST));
    }

    private SendResult sendOver(TelegramUrl url) {
        return new TelegramGateway(HTTP, FakeTelegram.TOKEN, url)
                .send(new Outgoing(CHAT, HELLO, 0, Volume.NORMAL, PAST));
    }

    private ApiRequest theOneRequest() {
        assertThat(telegram.requests()).hasSize(1);
        return telegram.requests().get(0);
    }
}
