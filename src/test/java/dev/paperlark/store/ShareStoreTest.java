package dev.paperlark.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.ChatId;
import dev.paperlark.model.SharedSubscription;
import dev.paperlark.model.SubscriptionRhythm;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShareStoreTest extends StoreTest {
    private final ShareStore shares = new ShareStore();

    @Test
    void a_set_is_found_by_its_code_until_it_is_too_old() {
        List<SharedSubscription> set = List.of(
                shared("cat:cs.RO \"云雀\""),
                new SharedSubscription(
                        "larks", Optional.of("Birds"), new SubscriptionRhythm.OnDays(Set.of(DayOfWeek.MONDAY))),
                new SharedSubscription("owls", Optional.empty(), new SubscriptionRhythm.AtOnce()));
        database.run(tx -> shares.add(tx, chat(tx), "k7m2wq9xd4tb", set, NOW));

        assertThat(find("k7m2wq9xd4tb", NOW.plus(ShareStore.KEPT))).contains(set);
        assertThat(find("k7m2wq9xd4tb", NOW.plus(ShareStore.KEPT).plusSeconds(1)))
                .isEmpty();
        assertThat(find("another", NOW)).isEmpty();
    }

    @Test
    void a_new_set_makes_the_old_ones_go() {
        database.run(tx -> shares.add(tx, chat(tx), "old", List.of(shared("larks")), NOW));
        database.run(tx -> shares.add(
                tx,
                chat(tx),
                "new",
                List.of(shared("wrens")),
                NOW.plus(ShareStore.KEPT).plusSeconds(1)));

        assertThat(find("old", NOW)).isEmpty();
    }

    @Test
    void a_code_of_an_earlier_version_still_holds_its_queries() {
        database.run(tx -> shares.add(tx, chat(tx), "early", List.of(shared("larks")), NOW));
        database.run(tx -> tx.handle()
                .execute("UPDATE share SET queries = ? WHERE code = 'early'", "[\"larks\",\"cat:cs.RO owls\"]"));

        assertThat(find("early", NOW)).contains(List.of(shared("larks"), shared("cat:cs.RO owls")));
    }

    private static SharedSubscription shared(String query) {
        return new SharedSubscription(query, Optional.empty(), new SubscriptionRhythm.EveryAlert());
    }

    private static ChatId chat(Transaction tx) {
        return Fixtures.chat(tx, "console", "lab").id();
    }

    private Optional<List<SharedSubscription>> find(String code, Instant now) {
        return database.in(tx -> shares.find(tx, code, now));
    }
}
