package dev.paperlark.discord;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.paperlark.delivery.Gateway;
import dev.paperlark.delivery.Outgoing;
import dev.paperlark.delivery.Outgoing.Past;
import dev.paperlark.delivery.Outgoing.Volume;
import dev.paperlark.delivery.SendResult;
import dev.paperlark.message.Block;
import dev.paperlark.message.Message;
import dev.paperlark.message.Span;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.support.FakeDiscord;
import dev.paperlark.support.LogLines;
import dev.paperlark.support.MutableClock;
import dev.paperlark.support.QuietLog;
import dev.paperlark.support.discord.ApiRequest;
import dev.paperlark.support.discord.Fault;
import dev.paperlark.support.discord.SentMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a Discord on the loopback, with the real JDA. */
class DiscordGatewayTest {
    private static final long GUILD = 100;
    private static final long CHANNEL = 101;
    private static final long FORUM = 102;
    private static final long THREAD = 103;
    private static final long READER = 7;
    private static final String POST = "POST /channels/{id}/messages";
    private static final String OPEN_POST = "POST /channels/{id}/threads";
    private static final Message HELLO = message("Hello @everyone");

    @RegisterExtension
    final QuietLog quiet = QuietLog.ofJda();

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-25T08:00:00Z"));
    private FakeDiscord discord;
    private DiscordLogin login;
    private Gateway gateway;

    @BeforeEach
    void start() throws IOException {
        discord = FakeDiscord.start(clock);
        discord.guild(GUILD);
        discord.channel(CHANNEL, GUILD);
        discord.forum(FORUM, GUILD);
        discord.thread(THREAD, CHANNEL);
        login = DiscordLogin.to(discord, clock);
        gateway = login.gateway();
    }

    @AfterEach
    void stop() {
        login.close();
        discord.close();
        assertThat(discord.violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {CHANNEL, THREAD})
    void a_message_goes_to_a_channel_or_thread_and_mentions_nobody(long place) {
        assertThat(send(at(place), HELLO, first("k1"))).isInstanceOf(SendResult.Sent.class);

        assertThat(discord.sent(place))
                .extracting(SentMessage::text)
                .containsExactly("Hello @" + Markdown.JOINER + "everyone");
        ApiRequest request = discord.requests(POST).get(0);
        assertThat(request.body().path("allowed_mentions").toString()).isEqualTo("{\"parse\":[]}");
        assertThat(request.body().path("nonce").asText()).isEqualTo("k1");
        assertThat(request.body().path("enforce_nonce").asBoolean()).isTrue();
    }

    @Test
    void the_thread_of_an_address_comes_before_its_room() {
        ChatAddress address = new ChatAddress("discord", Long.toString(CHANNEL), Optional.of(Long.toString(THREAD)));

        assertThat(send(address, HELLO, first("k1"))).isInstanceOf(SendResult.Sent.class);
        assertThat(discord.sent(THREAD)).hasSize(1);
    }

    @Test
    void a_conversation_is_opened_once() {
        send(person(), HELLO, first("k1"));
        send(person(), HELLO, first("k2"));

        assertThat(discord.sent(discord.conversationWith(READER))).hasSize(2);
        assertThat(discord.requests("POST /users/@me/channels")).hasSize(1);
    }

    @Test
    void all_parts_of_an_alert_stand_in_one_post_of_the_forum() {
        Message large = large();
        assertThat(gateway.partsOf(large)).isGreaterThan(1);
        SendResult.Sent opened = (SendResult.Sent) send(at(FORUM), large, first("k1"));
        Past second = new Past("k2", 0, Optional.empty(), List.of(opened.messageId()));
        gateway.send(new Outgoing(at(FORUM), large, 1, Volume.NORMAL, second));

        assertThat(discord.threads(FORUM)).singleElement().satisfies(post -> {
            assertThat(discord.sent(post)).hasSize(2);
            assertThat(discord.nameOf(post)).isEqualTo("Wednesday");
            assertThat(Long.toString(post)).isEqualTo(opened.messageId());
        });
    }

    @Test
    void a_post_that_somebody_deleted_does_not_end_the_forum() {
        Past second = new Past("k2", 0, Optional.empty(), List.of("4711"));

        assertThat(gateway.send(new Outgoing(at(FORUM), large(), 1, Volume.NORMAL, second)))
                .isInstanceOf(SendResult.Rejected.class);
    }

    @Test
    void a_repeat_within_the_window_makes_no_second_message() {
        quiet.expect("the answer was lost");
        discord.failNext(POST, Fault.cutAfter());
        assertThat(send(at(CHANNEL), HELLO, first("k1"))).isInstanceOf(SendResult.Ambiguous.class);
        assertThat(discord.requests(POST)).as("no repeat of its own").hasSize(1);
        clock.advance(Duration.ofSeconds(30));

        assertThat(send(at(CHANNEL), HELLO, again("k1", 30))).isInstanceOf(SendResult.Sent.class);
        assertThat(discord.sent(CHANNEL)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"101", "102", "103", "@7"})
    void a_repeat_after_the_window_finds_what_is_out(String room) {
        quiet.expect("the answer was lost");
        discord.failNext(room.equals("102") ? OPEN_POST : POST, Fault.cutInside());
        ChatAddress there = ChatAddress.of("discord", room);
        assertThat(send(there, HELLO, first("k1"))).isInstanceOf(SendResult.Ambiguous.class);
        long place = room.equals("102")
                ? discord.threads(FORUM).get(0)
                : room.equals("@7") ? discord.conversationWith(READER) : Long.parseLong(room);
        SentMessage out = discord.sent(place).get(0);
        clock.advance(Duration.ofMinutes(10));

        assertThat(send(there, HELLO, again("k1", 600))).isEqualTo(new SendResult.Sent(Long.toString(out.id())));
        assertThat(discord.sent(place)).hasSize(1);
    }

    @Test
    void what_is_not_out_is_sent_after_the_window() {
        send(at(CHANNEL), HELLO, first("k0"));
        clock.advance(Duration.ofMinutes(5));
        send(at(CHANNEL), message("Other"), first("k1"));
        clock.advance(Duration.ofMinutes(10));

        assertThat(send(at(CHANNEL), HELLO, again("k2", 600))).isInstanceOf(SendResult.Sent.class);
        assertThat(discord.sent(CHANNEL)).hasSize(3);
    }

    @Test
    void a_look_back_that_fails_sends_nothing_and_one_that_is_forbidden_sends() {
        quiet.expect("the answer was lost");
        discord.failNext("GET /channels/{id}/messages", Fault.cutBefore());

        assertThat(send(at(CHANNEL), HELLO, again("k1", 600))).isInstanceOf(SendResult.Temporary.class);
        assertThat(discord.requests(POST)).isEmpty();
        discord.deny(CHANNEL, Permission.MESSAGE_HISTORY);
        assertThat(send(at(CHANNEL), HELLO, again("k1", 600))).isInstanceOf(SendResult.Sent.class);
    }

    @Test
    void a_repeat_is_known_again_when_its_mention_was_switched_off() {
        quiet.expect("the answer was lost");
        discord.role(GUILD, 417, FakeDiscord.Mentionable.BY_ANYONE);
        discord.failNext(POST, Fault.cutInside());
        send(at(CHANNEL), large().mentioning(Optional.of("417")), first("k1"));
        assertThat(discord.sent(CHANNEL))
                .singleElement()
                .satisfies(sent -> assertThat(sent.mentionedRoles()).containsExactly("417"));
        clock.advance(Duration.ofMinutes(10));

        assertThat(send(at(CHANNEL), large(), again("k1", 600))).isInstanceOf(SendResult.Sent.class);
        assertThat(discord.sent(CHANNEL)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "404, 10003, Gone", "403, 50001, Gone", "403, 50007, Gone", "400, 50008, Gone", "403, 50013, Temporary",
        "400, 50035, Rejected", "403, 0, RetryAfter", "401, 0, RetryAfter", "500, 0, Ambiguous", "502, 0, Ambiguous",
        "503, 0, Ambiguous"
    })
    void each_refusal_has_its_meaning(int status, int code, String expected) {
        discord.failNext(POST, Fault.error(status, code, "words"));

        SendResult result = send(at(CHANNEL), HELLO, first("k1"));
        assertThat(result.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(discord.requests(POST)).as("no repeat of its own").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 520})
    void a_page_of_somebody_on_the_way_leaves_the_question_open(int status) {
        discord.failNext(POST, Fault.page(status));

        assertThat(send(at(CHANNEL), HELLO, first("k1"))).isInstanceOf(SendResult.Ambiguous.class);
    }

    @Test
    void missing_permissions_are_meant_at_the_third_time() {
        discord.refuse(CHANNEL, 403, 50013, "Missing Permissions");

        assertThat(send(at(CHANNEL), HELLO, new Past("k1", 1, Optional.empty(), List.of())))
                .isInstanceOf(SendResult.Temporary.class);
        assertThat(send(at(CHANNEL), HELLO, new Past("k1", 2, Optional.empty(), List.of())))
                .isEqualTo(new SendResult.Gone("50013 Missing Permissions"));
    }

    @Test
    void closed_conversations_are_gone_with_the_reason() {
        discord.closeConversation(READER);

        assertThat(send(person(), HELLO, first("k1")))
                .isEqualTo(new SendResult.Gone("50007 Cannot send messages to this user"));
    }

    @Test
    void a_limit_is_given_back_at_once_and_asked_for_no_second_time() {
        quiet.expect("Encountered 429");
        discord.failNext(POST, Fault.tooMany(3600));

        assertThat(send(at(CHANNEL), HELLO, first("k1"))).isEqualTo(new SendResult.RetryAfter(Duration.ofHours(1)));
        clock.advance(Duration.ofMinutes(20));
        assertThat(send(at(CHANNEL), HELLO, first("k1"))).isEqualTo(new SendResult.RetryAfter(Duration.ofMinutes(40)));
        assertThat(discord.requests(POST)).hasSize(1);
        assertThat(send(at(THREAD), HELLO, first("k2"))).as("others go on").isInstanceOf(SendResult.Sent.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_limit_for_all_holds_for_all(boolean atTheDoor) {
        quiet.expect("rate limit");
        discord.failNext(POST, atTheDoor ? Fault.tooManyAtTheDoor(60) : Fault.tooManyAltogether(60));

        assertThat(send(at(CHANNEL), HELLO, first("k1"))).isEqualTo(new SendResult.RetryAfter(Duration.ofMinutes(1)));
        assertThat(send(at(THREAD), HELLO, first("k2"))).isEqualTo(new SendResult.RetryAfter(Duration.ofMinutes(1)));
        assertThat(discord.requests(POST)).hasSize(1);
    }

    @Test
    void nothing_is_sent_when_too_many_answers_were_refusals() {
        discord.refuse(CHANNEL, 403, 50001, "Missing Access");
        IntStream.range(1, InvalidRequestBudget.MOST)
                .forEach(n -> login.budget().spend());
        assertThat(send(at(CHANNEL), HELLO, first("k1"))).isInstanceOf(SendResult.Gone.class);
        clock.advance(Duration.ofMinutes(4));

        assertThat(send(at(THREAD), HELLO, first("last"))).isEqualTo(new SendResult.RetryAfter(Duration.ofMinutes(6)));
        clock.advance(Duration.ofMinutes(6));
        assertThat(send(at(THREAD), HELLO, first("last"))).isInstanceOf(SendResult.Sent.class);
    }

    @Test
    void a_refused_token_is_told_once_and_discards_nothing() {
        discord.revokeToken();
        try (LogLines log = new LogLines("dev.paperlark")) {
            assertThat(send(at(CHANNEL), HELLO, first("k1"))).isInstanceOf(SendResult.RetryAfter.class);
            assertThat(send(at(THREAD), HELLO, first("k2"))).isInstanceOf(SendResult.RetryAfter.class);
            assertThat(log.of(Level.ERROR)).hasSize(1);
        }
        discord.restoreToken();
        assertThat(send(at(CHANNEL), HELLO, first("k1"))).isInstanceOf(SendResult.Sent.class);
    }

    @Test
    void nothing_that_is_logged_has_the_token_in_it() {
        quiet.expect("the answer was lost");
        try (LogLines log = new LogLines("ROOT");
                DiscordLogin other = DiscordLogin.to(discord, clock)) {
            discord.failNext(POST, Fault.cutAfter(), Fault.page(502), Fault.tooMany(1));
            for (int n = 0; n < 4; n++) {
                other.gateway().send(new Outgoing(at(CHANNEL), HELLO, 0, Volume.NORMAL, first("k" + n)));
                clock.advance(Duration.ofSeconds(2));
            }
            discord.gateway().drop();
            assertThat(log.lines()).isNotEmpty().noneMatch(line -> line.contains(FakeDiscord.TOKEN));
        }
    }

    private SendResult send(ChatAddress chat, Message message, Past past) {
        Volume volume = past.perhapsSince().isPresent() ? Volume.SILENT : Volume.NORMAL;
        return gateway.send(new Outgoing(chat, message, 0, volume, past));
    }

    private static Past first(String key) {
        return new Past(key, 0, Optional.empty(), List.of());
    }

    private Past again(String key, int secondsAfter) {
        return new Past(key, 0, Optional.of(clock.instant().minusSeconds(secondsAfter)), List.of());
    }

    private static ChatAddress at(long channel) {
        return ChatAddress.of("discord", Long.toString(channel));
    }

    private static ChatAddress person() {
        return ChatAddress.of("discord", "@" + READER);
    }

    private static Message message(String text) {
        return new Message(List.of(new Block.Paragraph(List.of(Span.plain(text)))));
    }

    private static Message large() {
        Block heading = new Block.Heading(List.of(Span.plain("Wednesday")));
        List<Block> blocks = new ArrayList<>(List.of(heading));
        IntStream.range(0, 4)
                .forEach(n -> blocks.add(new Block.Paragraph(List.of(Span.plain((n + " word ").repeat(250))))));
        return new Message(blocks);
    }
}
