package dev.paperlark.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.paperlark.command.ChatStates;
import dev.paperlark.command.CommandRequest;
import dev.paperlark.command.CommandSpec;
import dev.paperlark.command.QuickSearch;
import dev.paperlark.command.Reply;
import dev.paperlark.command.Role;
import dev.paperlark.delivery.SendResult;
import dev.paperlark.message.Attachment;
import dev.paperlark.message.Button;
import dev.paperlark.message.Message;
import dev.paperlark.model.Chat;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.PersonId;
import dev.paperlark.model.Rhythm;
import dev.paperlark.store.ChatStore;
import dev.paperlark.store.InboxStore;
import dev.paperlark.support.LogLines;
import dev.paperlark.support.MutableClock;
import dev.paperlark.support.TestDatabase;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.objects.Update;

/** From an update to the request and the answer, and what happens to whole chats. */
class TelegramFrontEndTest {
    private static final String PRIVATE = "{\"id\":5,\"type\":\"private\",\"first_name\":\"Ann\"}";
    private static final String GROUP = "{\"id\":-100,\"type\":\"supergroup\",\"title\":\"Lab\"}";
    private static final String CHANNEL = "{\"id\":-200,\"type\":\"channel\",\"title\":\"News\"}";

    private static final List<CommandSpec> SPECS =
            List.of(CommandSpec.forMembers("help"), CommandSpec.forAdmins("time"), CommandSpec.forButtons("open"));

    @TempDir
    private Path folder;

    private static final QuickSearch NOTHING = (words, from, count, asker) ->
            new QuickSearch.Answer(List.of(), QuickSearch.Rest.NOTHING, Optional.empty());

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-23T07:00:00Z"));
    private final ApiStub api = new ApiStub();
    private final ChatStore chats = new ChatStore();
    private final Outlet outlet = new Outlet();
    private final List<CommandRequest> requests = new ArrayList<>();
    private final List<ChatId> revived = new ArrayList<>();
    private Function<CommandRequest, Reply> router = request -> Reply.text("done " + request.name());
    private TestDatabase database;
    private UpdateHandler handler;

    @BeforeEach
    void open() {
        database = TestDatabase.h2(folder);
        ChatRoles roles = new ChatRoles(api.clients().sender(), clock);
        ChatStates states = new ChatStates(database.database(), chats, TelegramPlaces.PLATFORM, revived::add);
        Function<CommandRequest, Reply> ask = request -> {
            requests.add(request);
            return router.apply(request);
        };
        handler = new UpdateHandler(
                new Conversation(
                        ask,
                        outlet,
                        roles,
                        states,
                        new SentDocuments(api.clients(), List.of()),
                        () -> "LarkBot",
                        Locale.ENGLISH),
                roles,
                states,
                new InlineAnswers(NOTHING, api.clients().sender(), Locale.ENGLISH));
    }

    @AfterEach
    void close() {
        api.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/start abc-DEF_1      | start     | abc-DEF_1",
                "/subscribe@larkbot a b| subscribe | a b",
                "/HELP                 | help      | ''",
            })
    void a_command_becomes_a_request(String text, String name, String words) {
        say(
                PRIVATE,
                text,
                ",\"from\":{\"id\":5,\"is_bot\":false,\"first_name\":\"Ann\",\"language_code\":\"zh-hans\"}");

        assertThat(requests).singleElement().satisfies(request -> {
            assertThat(request.name()).isEqualTo(name);
            assertThat(request.words()).isEqualTo(words);
            assertThat(request.speaker().role()).isEqualTo(Role.ADMIN);
            assertThat(request.speaker().person()).contains(new PersonId("telegram", "5"));
            assertThat(request.speaker().language().getLanguage()).isEqualTo("zh");
            assertThat(request.chat()).isEqualTo(ChatAddress.of("telegram", "5"));
        });
        assertThat(outlet.said).containsExactly("5 done " + name);
    }

    @Test
    void a_command_for_another_bot_is_none_of_ours() {
        say(GROUP, "/help@OtherBot", "");
        assertThat(requests).isEmpty();
        assertThat(outlet.said).isEmpty();
    }

    @Test
    void other_words_get_a_hint_in_private_and_nothing_in_a_group() {
        say(GROUP, "good morning", "");
        assertThat(outlet.said).isEmpty();
        say(PRIVATE, "good morning", "");
        assertThat(outlet.said).singleElement().asString().contains("/help");
        assertThat(requests).isEmpty();
    }

    @Test
    void a_topic_is_a_place_of_its_own_and_a_thread_of_replies_is_not() {
        say(GROUP, "/help", ",\"message_thread_id\":42,\"is_topic_message\":true");
        say(GROUP, "/help", ",\"message_thread_id\":43");
        assertThat(requests)
                .extracting(request -> request.chat().thread())
                .containsExactly(Optional.of("42"), Optional.empty());
        assertThat(outlet.said).first().asString().startsWith("-100/42");
    }

    @Test
    void a_post_in_a_channel_is_an_administrators() {
        handle("\"channel_post\":" + message(CHANNEL, "/subscribe robots", ",\"sender_chat\":" + CHANNEL));
        assertThat(requests)
                .singleElement()
                .extracting(request -> request.speaker().role())
                .isEqualTo(Role.ADMIN);
    }

    @ParameterizedTest
    @CsvSource({
        "creator, ADMIN",
        "administrator, ADMIN",
        "member, MEMBER",
        "restricted, MEMBER",
        "left, MEMBER",
        "kicked, MEMBER",
    })
    void in_a_group_telegram_says_who_may_change_things(String status, Role role) {
        member(status);
        say(GROUP, "/time 8", from(7));
        assertThat(requests)
                .singleElement()
                .extracting(request -> request.speaker().role())
                .isEqualTo(role);
    }

    @Test
    void whoever_can_not_be_asked_about_is_a_member() {
        api.answers("getchatmember", "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request\"}");
        say(GROUP, "/time 8", from(7));
        assertThat(requests)
                .singleElement()
                .extracting(request -> request.speaker().role())
                .isEqualTo(Role.MEMBER);
    }

    @ParameterizedTest
    @CsvSource({"-100, ADMIN", "-200, MEMBER"})
    void an_anonymous_administrator_writes_as_the_group_and_no_other_channel_has_rights(long sender, Role role) {
        member("administrator");
        String as = ",\"sender_chat\":{\"id\":%d,\"type\":\"channel\"}".formatted(sender);
        say(GROUP, "/time 8", from(777000) + as);
        assertThat(requests).singleElement().satisfies(request -> {
            assertThat(request.speaker().role()).isEqualTo(role);
            assertThat(request.speaker().person()).isEmpty();
        });
    }

    @Test
    void a_role_is_remembered_for_a_minute_or_until_members_change() {
        member("administrator");
        say(GROUP, "/time 8", from(7));
        member("member");
        clock.advance(Duration.ofSeconds(59));
        say(GROUP, "/time 8", from(7));
        clock.advance(Duration.ofSeconds(1));
        say(GROUP, "/time 8", from(7));
        member("administrator");
        handle("\"chat_member\":" + change(GROUP, "administrator"));
        say(GROUP, "/time 8", from(7));
        assertThat(requests)
                .extracting(request -> request.speaker().role())
                .containsExactly(Role.ADMIN, Role.ADMIN, Role.MEMBER, Role.ADMIN);
    }

    @Test
    void a_file_follows_the_answer() {
        router = request -> new Reply.WithFile(
                Message.text("Here it is."), Attachment.text("list.bib", "text/x-bibtex", "@misc{lark}"));
        say(PRIVATE, "/export", from(5));
        member("member");
        press(GROUP, "/export");

        assertThat(outlet.said)
                .containsExactly(
                        "5 Here it is.", "5 file list.bib", "-100 Here it is.", "-100 file list.bib", "answered ''");
    }

    @Test
    void a_press_is_answered_and_what_it_opens_takes_the_place_of_the_message() {
        router = request -> new Reply.InPlace(Message.text("details"), Optional.of(new Button("Back", "/more 1 0")));
        member("member");
        press(GROUP, "/open 1 2");

        assertThat(requests).singleElement().satisfies(request -> {
            assertThat(request.words()).isEqualTo("1 2");
            assertThat(request.speaker().role()).isEqualTo(Role.MEMBER);
        });
        assertThat(outlet.said).containsExactly("edit 9 -100 details [Back]", "answered ''");
    }

    @Test
    void a_press_that_is_answered_in_words_gets_a_message_of_its_own() {
        press(PRIVATE, "/status");
        assertThat(outlet.said).containsExactly("5 done status", "answered ''");
    }

    @Test
    void a_press_that_is_answered_with_a_note_changes_nothing_in_the_chat() {
        router = request -> new Reply.Note("noted");
        press(PRIVATE, "/like 2601.00001");
        assertThat(outlet.said).containsExactly("answered 'noted'");
    }

    @Test
    void a_press_is_answered_also_when_the_router_fails() {
        router = request -> {
            throw new IllegalStateException("a bug");
        };
        assertThatThrownBy(() -> press(PRIVATE, "/status")).isInstanceOf(IllegalStateException.class);
        assertThat(outlet.said).containsExactly("answered ''");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "status", "a:1:2", "/help@OtherBot", "/"})
    void a_press_on_something_strange_is_refused_politely(String data) {
        press(PRIVATE, data);
        assertThat(requests).isEmpty();
        assertThat(outlet.said).singleElement().asString().startsWith("answered 'This button");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kicked", "left"})
    void a_chat_that_threw_the_bot_out_is_disabled_and_comes_back_when_it_lets_it_in(String status) {
        Chat chat = chat("-100");
        handle("\"my_chat_member\":" + change(GROUP, status));
        assertThat(find(chat.id()).disabled())
                .hasValueSatisfying(why -> assertThat(why).contains("removed"));

        handle("\"my_chat_member\":" + change(GROUP, "member"));
        assertThat(revived).containsExactly(chat.id());
    }

    @Test
    void a_command_from_a_disabled_chat_revives_it_before_it_is_answered() {
        Chat chat = chat("5");
        database.run(tx -> chats.update(tx, chat.withDisabled(Optional.of("blocked"))));
        router = request -> Reply.text("revived " + revived.size());
        say(PRIVATE, "/start", "");
        assertThat(outlet.said).containsExactly("5 revived 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"to", "from", "to from", "from to", "to to from from"})
    void a_group_that_becomes_a_supergroup_keeps_its_chat_in_any_order(String messages) {
        Chat chat = chat("-7");
        chat("-100");
        for (String message : messages.split(" ", -1)) {
            handle("\"message\":"
                    + (message.equals("to")
                            ? message("{\"id\":-7,\"type\":\"group\"}", "", ",\"migrate_to_chat_id\":-100")
                            : message(GROUP, "", ",\"migrate_from_chat_id\":-7")));
        }
        List<Chat> all = database.in(chats::all);
        assertThat(all).singleElement().satisfies(only -> {
            assertThat(only.id()).isEqualTo(chat.id());
            assertThat(only.address().room()).isEqualTo("-100");
        });
    }

    @Test
    void everything_together_answers_a_command_sets_the_menu_and_never_logs_the_token() {
        try (LogLines log = new LogLines("ROOT");
                TelegramFrontEnd frontEnd = frontEnd()) {
            api.next(502, "<html></html>").next("{\"update_id\":1,\"message\":" + message(PRIVATE, "/help", "") + "}");
            api.answers("setmydescription", "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request\"}");
            frontEnd.start();
            Awaitility.await().untilAsserted(() -> assertThat(outlet.said).contains("5 done help"));
            Awaitility.await()
                    .untilAsserted(() -> assertThat(log.lines()).anyMatch(line -> line.contains("command menu")));

            assertThat(menu("all_group_chats")).contains("\"help\"").doesNotContain("\"time\"", "\"open\"");
            assertThat(menu("all_chat_administrators"))
                    .contains("\"help\"", "\"time\"")
                    .doesNotContain("\"open\"");
            assertThat(log.lines()).isNotEmpty().noneMatch(line -> line.contains("canary"));
        }
    }

    private String menu(String scope) {
        return api.asked().stream()
                .filter(line -> line.startsWith("setmycommands") && line.contains(scope))
                .findFirst()
                .orElseThrow();
    }

    private TelegramFrontEnd frontEnd() {
        return new TelegramFrontEnd(
                api.clients(),
                outlet,
                new TelegramFrontEnd.Answers(request -> router.apply(request), NOTHING, SPECS, Locale.ENGLISH),
                new TelegramFrontEnd.Stores(database.database(), chats, new InboxStore(), revived::add),
                clock);
    }

    private void say(String chat, String text, String more) {
        handle("\"message\":" + message(chat, text, more));
    }

    private void press(String chat, String data) {
        handle("\"callback_query\":{\"id\":\"q\",\"chat_instance\":\"i\",\"from\":{\"id\":7,\"is_bot\":false,"
                + "\"first_name\":\"Bo\"},\"data\":\"" + data + "\",\"message\":" + message(chat, "card", "") + "}");
    }

    private void handle(String content) {
        try {
            handler.handle(new ObjectMapper().readValue("{\"update_id\":1," + content + "}", Update.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String message(String chat, String text, String more) {
        String words = text.isEmpty() ? "" : ",\"text\":\"" + text + "\"";
        return "{\"message_id\":9,\"date\":1795417200,\"chat\":" + chat + words + more + "}";
    }

    private static String change(String chat, String status) {
        String user = "{\"id\":123456,\"is_bot\":true,\"first_name\":\"Lark\"}";
        return ("{\"chat\":%s,\"from\":%s,\"date\":1795417200,\"old_chat_member\":{\"status\":\"left\",\"user\":%s},"
                        + "\"new_chat_member\":{\"status\":\"%s\",\"user\":%s}}")
                .formatted(chat, user, user, status, user);
    }

    private static String from(long user) {
        return ",\"from\":{\"id\":%d,\"is_bot\":false,\"first_name\":\"Bo\"}".formatted(user);
    }

    private void member(String status) {
        api.answers("getchatmember", """
                {"ok":true,"result":{"status":"%s","user":{"id":7,"is_bot":false,"first_name":"Bo"}}}""".formatted(status));
    }

    private Chat chat(String room) {
        Rhythm rhythm = new Rhythm(LocalTime.of(8, 0), ZoneOffset.UTC, Set.of(DayOfWeek.MONDAY));
        return database.in(
                tx -> chats.create(tx, ChatAddress.of("telegram", room), Locale.ENGLISH, rhythm, clock.instant()));
    }

    private Chat find(ChatId id) {
        return database.in(tx -> chats.find(tx, id)).orElseThrow();
    }

    /** Keeps what is said, one line each. */
    private static final class Outlet implements TelegramSender {
        final List<String> said = new java.util.concurrent.CopyOnWriteArrayList<>();

        @Override
        public SendResult reply(ChatAddress chat, Message message, Optional<Long> replyTo) {
            String place =
                    chat.room() + chat.thread().map(thread -> "/" + thread).orElse("");
            said.add(place + " " + text(message));
            return new SendResult.Sent("1");
        }

        @Override
        public SendResult ask(ChatAddress chat, Message question, Optional<Long> replyTo) {
            return reply(chat, question, replyTo);
        }

        @Override
        public SendResult sendFile(ChatAddress chat, Attachment file) {
            said.add(chat.room() + " file " + file.fileName());
            return new SendResult.Sent("1");
        }

        @Override
        public SendResult edit(ChatAddress chat, long messageId, Message message) {
            said.add("edit " + messageId + " " + chat.room() + " " + text(message) + " "
                    + message.buttons().stream().map(Button::label).toList());
            return new SendResult.Sent("1");
        }

        @Override
        public void answerCallback(String callbackId, String text) {
            said.add("answered '" + text + "'");
        }

        private static String text(Message message) {
            return ((dev.paperlark.message.Block.Paragraph) message.blocks().get(0))
                    .spans()
                    .get(0)
                    .text();
        }
    }
}
