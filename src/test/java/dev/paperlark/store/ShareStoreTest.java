package dev.paperlark.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.ChatId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShareStoreTest extends StoreTest {
    private final ShareStore shares = new ShareStore();

    @Test
    void a_set_is_found_by_its_code_until_it_is_too_old() {
        List<String> queries = List.of("cat:cs.RO \"云雀\"", "larks");
        database.run(tx -> shares.add(tx, chat(tx), "k7m2wq9xd4tb", queries, NOW));

        assertThat(find("k7m2wq9xd4tb", NOW.plus(ShareStore.KEPT))).contains(queries);
        assertThat(find("k7m2wq9xd4tb", NOW.plus(ShareStore.KEPT).plusSeconds(1)))
                .isEmpty();
        assertThat(find("another", NOW)).isEmpty();
    }

    @Test
    void a_new_set_makes_the_old_ones_go() {
        database.run(tx -> shares.add(tx, chat(tx), "old", List.of("larks"), NOW));
        database.run(tx -> shares.add(
                tx, chat(tx), "new", List.of("wrens"), NOW.plus(ShareStore.KEPT).plusSeconds(1)));

        assertThat(find("old", NOW)).isEmpty();
    }

    private static ChatId chat(Transaction tx) {
        return Fixtures.chat(tx, "console", "lab").id();
    }

    private Optional<List<String>> find(String code, Instant now) {
        return database.in(tx -> shares.find(tx, code, now));
    }
}
