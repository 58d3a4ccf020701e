package dev.paperlark.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paperlark.command.ChatStates;
import dev.paperlark.command.Reply;
import dev.paperlark.command.Suggestions;
import dev.paperlark.config.Secret;
import dev.paperlark.config.Settings.DiscordSettings;
import dev.paperlark.model.Chat;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Rhythm;
import dev.paperlark.store.ChatStore;
import dev.paperlark.support.FakeDiscord;
import dev.paperlark.support.QuietLog;
import dev.paperlark.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What happens to servers and channels while the bot is logged in. */
class GuildListenerTest {
    private static final long GUILD = 100;
    private static final long CHANNEL = 200;
    private static final long THREAD = 201;
    private static final long OTHER_THREAD = 202;
    private static final long FORUM = 203;
    private static final long POST = 204;
    private static final long BOSS = 300;
    private static final String DELETED = "the channel was deleted";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final Rhythm RHYTHM = new Rhythm(LocalTime.NOON, ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class));

    @RegisterExtension
    final QuietLog log = QuietLog.ofJda();

    private final ChatStore chats = new ChatStore();
    private final List<ChatId> revived = new CopyOnWriteArrayList<>();
    private TestDatabase database;
    private FakeDiscord server;
    private Discord discord;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        server = FakeDiscord.start(Clock.systemUTC());
        server.guild(GUILD);
        server.channel(CHANNEL, GUILD);
        server.thread(THREAD, CHANNEL);
        server.thread(OTHER_THREAD, CHANNEL);
        server.forum(FORUM, GUILD);
        server.thread(POST, FORUM);
        server.member(GUILD, BOSS, Permission.ADMINISTRATOR);
        database = TestDatabase.h2(folder);
        discord = new Discord(
                new DiscordSettings(new Secret(FakeDiscord.TOKEN), server.apiUrl(), server.gatewayUrl(), false),
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        discord.close();
        server.close();
        database.close();
        assertThat(server.violations()).isEmpty();
    }

    @Test
    void a_deleted_channel_takes_its_threads_with_it() {
        List<Chat> gone = List.of(chat(at(CHANNEL)), chat(inside(CHANNEL, THREAD)));
        Chat forum = chat(at(FORUM));
        connect();

        server.deleteChannel(CHANNEL);

        gone.forEach(this::awaitDeleted);
        assertThat(disabled(forum)).isEmpty();
    }

    @Test
    void a_deleted_thread_leaves_its_channel_and_the_other_threads_alone() {
        Chat channel = chat(at(CHANNEL));
        Chat thread = chat(inside(CHANNEL, THREAD));
        Chat other = chat(inside(CHANNEL, OTHER_THREAD));
        connect();

        server.deleteChannel(THREAD);

        awaitDeleted(thread);
        assertThat(disabled(channel)).isEmpty();
        assertThat(disabled(other)).isEmpty();
    }

    @Test
    void a_forum_goes_on_without_a_post_that_was_deleted_and_ends_with_itself() {
        Chat forum = chat(at(FORUM));
        Chat thread = chat(inside(CHANNEL, THREAD));
        connect();

        server.deleteChannel(POST);
        server.deleteChannel(THREAD);
        awaitDeleted(thread);
        assertThat(disabled(forum))
                .as("what came before the thread was handled")
                .isEmpty();

        server.deleteChannel(FORUM);
        awaitDeleted(forum);
    }

    @Test
    void a_channel_comes_back_when_it_is_opened_to_the_bot() {
        server.deny(CHANNEL, Permission.MESSAGE_SEND);
        Chat channel = disable(chat(at(CHANNEL)));
        Chat forum = disable(chat(at(FORUM)));
        server.deny(FORUM, Permission.VIEW_CHANNEL);
        connect();

        server.deny(CHANNEL);

        awaitRevived(channel);
        assertThat(revived).doesNotContain(forum.id());
    }

    @Test
    void channels_threads_and_forums_come_back_when_everyone_may_write_in_the_server() {
        server.everyone(GUILD);
        List<Chat> chats =
                List.of(disable(chat(at(CHANNEL))), disable(chat(inside(CHANNEL, THREAD))), disable(chat(at(FORUM))));
        Chat person = disable(chat(ChatAddress.of("discord", "@" + BOSS)));
        connect();
        assertThat(revived).isEmpty();

        server.everyone(GUILD, Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND, Permission.MESSAGE_SEND_IN_THREADS);

        chats.forEach(this::awaitRevived);
        assertThat(revived).doesNotContain(person.id());
    }

    @Test
    void a_channel_comes_back_when_the_bot_gets_a_role_that_may_write() {
        server.everyone(GUILD);
        Chat channel = disable(chat(at(CHANNEL)));
        connect();
        assertThat(revived).isEmpty();

        server.promote(GUILD, BOSS);

        awaitRevived(channel);
    }

    @Test
    void what_was_opened_while_the_bot_was_away_comes_back_at_the_start() {
        Chat channel = disable(chat(at(CHANNEL)));

        connect();

        awaitRevived(channel);
    }

    private void connect() {
        discord.listen(
                new DiscordFrontEnd.Answers(
                        request -> Reply.text("answered"),
                        List.of(),
                        new Suggestions(List::of, chat -> List.of(), (letters, limit) -> List.of())),
                new ChatStates(database.database(), chats, Discord.PLATFORM, revived::add),
                new NoNotes());
        discord.keepRunning();
        await().atMost(PATIENCE).until(() -> !server.commands().isEmpty());
    }

    private void awaitDeleted(Chat chat) {
        await().atMost(PATIENCE).until(() -> disabled(chat).equals(Optional.of(DELETED)));
    }

    private void awaitRevived(Chat chat) {
        await().atMost(PATIENCE).until(() -> revived.contains(chat.id()));
    }

    private Optional<String> disabled(Chat chat) {
        return database.in(tx -> chats.find(tx, chat.id())).flatMap(Chat::disabled);
    }

    private Chat chat(ChatAddress address) {
        return database.in(tx -> chats.create(tx, address, Locale.ENGLISH, RHYTHM, NOW));
    }

    private Chat disable(Chat chat) {
        database.run(tx -> chats.update(tx, chat.withDisabled(Optional.of("50001 Missing Access"))));
        return chat;
    }

    private static ChatAddress at(long channel) {
        return ChatAddress.of("discord", Long.toString(channel));
    }

    private static ChatAddress inside(long channel, long thread) {
        return new ChatAddress("discord", Long.toString(channel), Optional.of(Long.toString(thread)));
    }

    private static final class NoNotes implements Noted {
        @Override
        public Optional<String> find(String name) {
            return Optional.empty();
        }

        @Override
        public void write(String name, String text) {
            // every test declares the commands anew
        }
    }
}
