package dev.paperlark.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.PaperId;
import dev.paperlark.model.PersonId;
import dev.paperlark.model.SavedPaper;
import dev.paperlark.model.SavedPaper.State;
import dev.paperlark.support.Papers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SavedStoreTest extends StoreTest {
    private static final PersonId ADA = new PersonId("telegram", "1");
    private static final PersonId BEN = new PersonId("telegram", "2");

    private final SavedStore saved = new SavedStore();

    @BeforeEach
    void save() {
        database.in(tx -> new PaperStore().save(tx, Papers.series(3), NOW));
        for (int number = 1; number <= 3; number++) {
            PaperId paper = paper(number);
            Duration later = Duration.ofMinutes(number);
            database.run(tx -> saved.add(tx, ADA, paper, NOW.plus(later)));
        }
    }

    @Test
    void the_unread_come_first_and_the_newest_first_among_them() {
        database.run(tx -> saved.mark(tx, ADA, paper(3), State.READ));

        assertThat(page(ADA, Optional.empty(), 0, 10)).containsExactly(paper(2), paper(1), paper(3));
        assertThat(page(ADA, Optional.empty(), 1, 1)).containsExactly(paper(1));
        assertThat(find(ADA, 3)).map(SavedPaper::state).contains(State.READ);
    }

    @Test
    void a_tag_finds_what_has_it_and_not_what_has_a_longer_one() {
        database.run(tx -> saved.tag(tx, ADA, paper(1), List.of("rl", "robots")));
        database.run(tx -> saved.tag(tx, ADA, paper(2), List.of("rlhf")));

        assertThat(page(ADA, Optional.of("rl"), 0, 10)).containsExactly(paper(1));
        assertThat(database.<Integer>in(tx -> saved.count(tx, ADA, Optional.of("rl"))))
                .isOne();
        assertThat(find(ADA, 1)).map(SavedPaper::tags).contains(List.of("rl", "robots"));

        database.run(tx -> saved.tag(tx, ADA, paper(1), List.of()));
        assertThat(page(ADA, Optional.of("rl"), 0, 10)).isEmpty();
        assertThat(page(ADA, Optional.empty(), 0, 10)).contains(paper(1));
    }

    @Test
    void a_list_is_its_persons_alone() {
        assertThat(page(BEN, Optional.empty(), 0, 10)).isEmpty();
        assertThat(database.<Boolean>in(tx -> saved.remove(tx, BEN, paper(1)))).isFalse();
        assertThat(database.<Boolean>in(tx -> saved.mark(tx, BEN, paper(1), State.READ)))
                .isFalse();
        assertThat(database.<Boolean>in(tx -> saved.tag(tx, BEN, paper(1), List.of("rl"))))
                .isFalse();
        assertThat(database.<Boolean>in(tx -> saved.remove(tx, ADA, paper(1)))).isTrue();
        assertThat(page(ADA, Optional.empty(), 0, 10)).containsExactly(paper(3), paper(2));
    }

    private Optional<SavedPaper> find(PersonId person, int number) {
        return database.in(tx -> saved.find(tx, person, paper(number)));
    }

    private List<PaperId> page(PersonId person, Optional<String> tag, int from, int count) {
        return database.in(tx -> saved.page(tx, person, tag, from, count)).stream()
                .map(SavedPaper::paper)
                .toList();
    }

    private static PaperId paper(int number) {
        return new PaperId(Papers.id(number));
    }
}
