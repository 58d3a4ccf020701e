package dev.paperlark.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.ChatId;
import dev.paperlark.model.Subscription;
import dev.paperlark.model.SubscriptionRhythm;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubscriptionStoreTest extends StoreTest {
    private final SubscriptionStore subscriptions = new SubscriptionStore();
    private ChatId chat;
    private ChatId neighbour;

    @BeforeEach
    void chats() {
        chat = database.in(tx -> Fixtures.chat(tx, "console", "a").id());
        neighbour = database.in(tx -> Fixtures.chat(tx, "console", "b").id());
    }

    @Test
    void each_chat_counts_its_own_subscriptions() {
        Subscription first = add(chat, "larks");
        Subscription other = add(neighbour, "wrens");
        Subscription second = add(chat, "ti:\"song birds\"");

        assertThat(first)
                .isEqualTo(new Subscription(
                        first.id(),
                        chat,
                        1,
                        "larks",
                        NOW,
                        Optional.empty(),
                        Optional.empty(),
                        new SubscriptionRhythm.EveryAlert()));
        assertThat(other.number()).isEqualTo(1);
        assertThat(of(chat)).containsExactly(first, second);
        assertThat(find(chat, 2)).contains(second);
        assertThat(find(neighbour, 2)).isEmpty();
    }

    @Test
    void subscriptions_with_a_rhythm_of_their_own_are_told_by_chat_while_they_are_at_work() {
        SubscriptionRhythm weekly = new SubscriptionRhythm.OnDays(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY));
        SubscriptionRhythm atOnce = new SubscriptionRhythm.AtOnce();
        add(chat, "larks");
        add(chat, "wrens");
        add(neighbour, "owls");
        assertThat(time(chat, 1, weekly)).isTrue();
        assertThat(time(chat, 2, atOnce)).isTrue();
        assertThat(time(neighbour, 1, atOnce)).isTrue();
        assertThat(time(neighbour, 2, atOnce)).isFalse();

        assertThat(of(chat)).extracting(Subscription::rhythm).containsExactly(weekly, atOnce);
        assertThat(rhythms()).containsOnlyKeys(chat, neighbour);
        assertThat(rhythms().get(chat)).containsExactlyInAnyOrder(weekly, atOnce);

        database.in(tx -> subscriptions.pause(tx, neighbour, 1, Optional.of(NOW)));
        time(chat, 2, new SubscriptionRhythm.EveryAlert());
        assertThat(rhythms()).containsOnlyKeys(chat);
        assertThat(rhythms().get(chat)).containsExactly(weekly);
    }

    private boolean time(ChatId owner, int number, SubscriptionRhythm rhythm) {
        return database.in(tx -> subscriptions.reschedule(tx, owner, number, rhythm));
    }

    private Map<ChatId, List<SubscriptionRhythm>> rhythms() {
        return database.in(tx -> subscriptions.rhythms(tx));
    }

    @Test
    void a_number_is_never_given_again() {
        add(chat, "larks");
        add(chat, "wrens");

        assertThat(remove(chat, 2)).isTrue();
        assertThat(remove(chat, 2)).isFalse();

        assertThat(add(chat, "finches").number()).isEqualTo(3);
        assertThat(of(chat)).extracting(Subscription::number).containsExactly(1, 3);
    }

    @Test
    void nobody_removes_the_subscription_of_another_chat() {
        add(chat, "larks");

        assertThat(remove(neighbour, 1)).isFalse();
        assertThat(of(chat)).hasSize(1);
    }

    @Test
    void those_who_subscribe_at_once_get_different_numbers() {
        List<Integer> numbers = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> add(chat, "larks").number()))
                .limit(6)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    }

    @Test
    void who_follows_the_changes_knows_what_came_and_what_went() {
        Subscription known = add(chat, "larks");
        long seen = lastChange();
        Subscription gone = add(chat, "wrens");
        Subscription added = add(neighbour, "finches");
        remove(chat, 2);

        assertThat(changedSince(seen))
                .containsExactly(
                        new SubscriptionChange(seen + 1, chat, gone.id(), Optional.empty()),
                        new SubscriptionChange(seen + 2, neighbour, added.id(), Optional.of("finches")),
                        new SubscriptionChange(seen + 3, chat, gone.id(), Optional.empty()));
        assertThat(changedSince(lastChange())).isEmpty();
        List<Subscription> all = database.in(tx -> {
            List<Subscription> each = new ArrayList<>();
            subscriptions.forEach(tx, each::add);
            return each;
        });
        assertThat(all).containsExactlyInAnyOrder(known, added);
    }

    @Test
    void a_resting_subscription_is_gone_for_those_who_follow_until_it_works_again() {
        Subscription added = add(chat, "larks");
        long seen = lastChange();
        assertThat(change(tx -> subscriptions.pause(tx, chat, 1, Optional.of(NOW))))
                .isTrue();
        assertThat(find(chat, 1).flatMap(Subscription::pausedSince)).contains(NOW);
        assertThat(changedSince(seen))
                .containsExactly(new SubscriptionChange(seen + 1, chat, added.id(), Optional.empty()));
        database.run(tx -> subscriptions.forEach(tx, each -> {
            throw new AssertionError("handed over while it rests: " + each);
        }));

        assertThat(change(tx -> subscriptions.pause(tx, chat, 1, Optional.empty())))
                .isTrue();
        assertThat(find(chat, 1)).contains(added);
        assertThat(changedSince(seen + 1))
                .containsExactly(new SubscriptionChange(seen + 2, chat, added.id(), Optional.of("larks")));
    }

    @Test
    void a_subscription_can_have_another_query_and_a_name() {
        Subscription added = add(chat, "larks");
        long seen = lastChange();
        assertThat(change(tx -> subscriptions.edit(tx, chat, 1, "owls"))).isTrue();
        assertThat(changedSince(seen))
                .containsExactly(new SubscriptionChange(seen + 1, chat, added.id(), Optional.of("owls")));

        assertThat(change(tx -> subscriptions.rename(tx, chat, 1, Optional.of("Birds"))))
                .isTrue();
        assertThat(find(chat, 1).flatMap(Subscription::name)).contains("Birds");
        assertThat(change(tx -> subscriptions.rename(tx, chat, 1, Optional.empty())))
                .isTrue();
        assertThat(find(chat, 1).flatMap(Subscription::name)).isEmpty();

        assertThat(change(tx -> subscriptions.edit(tx, neighbour, 1, "wrens"))).isFalse();
        assertThat(change(tx -> subscriptions.rename(tx, chat, 2, Optional.of("Birds"))))
                .isFalse();
        assertThat(change(tx -> subscriptions.pause(tx, chat, 2, Optional.of(NOW))))
                .isFalse();
    }

    @Test
    void changes_made_at_once_have_numbers_without_a_gap() {
        Stream.of(chat, neighbour, chat, neighbour, chat, neighbour)
                .map(to -> CompletableFuture.runAsync(() -> add(to, "larks")))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(changedSince(0)).extracting(SubscriptionChange::number).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void old_changes_go_as_new_ones_come() {
        add(chat, "larks");
        add(chat, "wrens");
        int later = SubscriptionStore.CHANGES_KEPT;
        database.execute("UPDATE subscription_change SET number = number + " + later + " WHERE number = 2");
        add(chat, "finches");
        assertThat(changedSince(0)).extracting(SubscriptionChange::number).containsExactly(later + 2L, later + 3L);
    }

    private static boolean change(Function<Transaction, Boolean> change) {
        return database.in(change::apply);
    }

    private long lastChange() {
        return database.in(subscriptions::lastChange);
    }

    private List<SubscriptionChange> changedSince(long number) {
        return database.in(tx -> subscriptions.changedSince(tx, number));
    }

    private Subscription add(ChatId to, String query) {
        return database.in(tx -> subscriptions.add(tx, to, query, NOW));
    }

    private List<Subscription> of(ChatId owner) {
        return database.in(tx -> subscriptions.of(tx, owner));
    }

    private Optional<Subscription> find(ChatId owner, int number) {
        return database.in(tx -> subscriptions.find(tx, owner, number));
    }

    private boolean remove(ChatId owner, int number) {
        return database.in(tx -> subscriptions.remove(tx, owner, number));
    }
}
