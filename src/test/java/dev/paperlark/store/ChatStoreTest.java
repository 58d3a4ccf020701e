package dev.paperlark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paperlark.model.Chat;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.LostAnswerPolicy;
import dev.paperlark.model.Pause;
import dev.paperlark.model.Rhythm;
import dev.paperlark.model.SummaryChoice;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChatStoreTest extends StoreTest {
    private static final ChatAddress TOPIC = new ChatAddress("telegram", "-100200300", Optional.of("7"));
    private static final Rhythm RHYTHM =
            new Rhythm(LocalTime.of(8, 30), ZoneId.of("America/Nuuk"), EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY));

    private final ChatStore chats = new ChatStore();

    @Test
    void a_chat_is_found_by_address_and_by_id() {
        Chat chat = create(TOPIC);

        assertThat(chat).isEqualTo(Chat.fresh(chat.id(), TOPIC, Locale.ENGLISH, RHYTHM, NOW));
        assertThat(find(TOPIC)).contains(chat);
        assertThat(find(chat.id())).contains(chat);
        assertThat(find(ChatAddress.of("telegram", "-100200300"))).isEmpty();
        assertThat(find(new ChatId(chat.id().value() + 1))).isEmpty();
    }

    @Test
    void a_chat_that_is_there_is_not_made_again() {
        Chat first = create(TOPIC);

        Chat second = database.in(
                tx -> chats.create(tx, TOPIC, Locale.CHINESE, RHYTHM.at(LocalTime.NOON), NOW.plusSeconds(1)));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void two_who_make_the_same_chat_at_once_get_the_one_chat() {
        List<Chat> made =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> create(TOPIC))).limit(4).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(Set.copyOf(made)).hasSize(1);
        List<Chat> all = database.in(chats::all);
        assertThat(all).hasSize(1);
    }

    @Test
    void everything_about_a_chat_can_change_but_its_id() {
        Chat before = create(TOPIC);
        Chat after = new Chat(
                before.id(),
                ChatAddress.of("telegram", "-100999"),
                Locale.forLanguageTag("zh-Hant-TW"),
                SummaryChoice.of("ja"),
                new Rhythm(LocalTime.MIDNIGHT, ZoneId.of("+05:45"), EnumSet.allOf(DayOfWeek.class)),
                NOW.plusSeconds(5),
                Optional.of(new Pause(NOW, Optional.of(NOW.plusSeconds(9)))),
                LostAnswerPolicy.AT_MOST_ONCE,
                Optional.of("18446744073709551615"),
                Optional.of("the bot was blocked"));

        database.run(tx -> chats.update(tx, after));
        assertThat(find(before.id())).contains(after);

        Chat paused = after.withPause(Optional.of(new Pause(NOW, Optional.empty())));
        database.run(tx -> chats.update(tx, paused));
        assertThat(find(before.id())).contains(paused);
    }

    @Test
    void all_chats_are_listed_oldest_first() {
        Chat first = create(TOPIC);
        Chat second = create(ChatAddress.of("console", "terminal"));

        List<Chat> all = database.in(chats::all);

        assertThat(all).containsExactly(first, second);
    }

    @Test
    void whoever_locks_a_chat_keeps_others_waiting() throws Exception {
        Chat chat = create(TOPIC);
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Void> holder = CompletableFuture.runAsync(() -> database.run(tx -> {
            chats.lock(tx, chat.id());
            locked.countDown();
            await(release);
        }));
        assertThat(locked.await(10, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Optional<Chat>> waiter =
                CompletableFuture.supplyAsync(() -> database.in(tx -> chats.lock(tx, chat.id())));

        assertThatThrownBy(() -> waiter.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(find(chat.id())).contains(chat);
        release.countDown();

        assertThat(waiter.get(10, TimeUnit.SECONDS)).contains(chat);
        holder.join();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Chat create(ChatAddress address) {
        return database.in(tx -> chats.create(tx, address, Locale.ENGLISH, RHYTHM, NOW));
    }

    private Optional<Chat> find(ChatAddress address) {
        return database.in(tx -> chats.find(tx, address));
    }

    private Optional<Chat> find(ChatId id) {
        return database.in(tx -> chats.find(tx, id));
    }
}
