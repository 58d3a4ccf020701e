package dev.paperlark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuietStoreTest extends StoreTest {
    private final QuietStore quiet = new QuietStore();

    @Test
    void the_longest_quiet_of_a_room_stays_until_it_is_over() {
        QuietTime room = new QuietTime("telegram", "1", NOW.plusSeconds(9));
        QuietTime all = new QuietTime("telegram", QuietTime.ALL_ROOMS, NOW.plusSeconds(5));
        database.run(tx -> {
            quiet.add(tx, new QuietTime("telegram", "1", NOW.plusSeconds(3)));
            quiet.add(tx, room);
            quiet.add(tx, new QuietTime("telegram", "1", NOW.plusSeconds(4)));
            quiet.add(tx, all);
        });

        assertThat(database.<List<QuietTime>>in(tx -> quiet.holding(tx, NOW))).containsExactly(all, room);
        assertThat(database.<List<QuietTime>>in(tx -> quiet.holding(tx, NOW.plusSeconds(5))))
                .containsExactly(room);
        assertThat(database.<List<QuietTime>>in(tx -> quiet.holding(tx, NOW.plusSeconds(9))))
                .isEmpty();
    }
}
