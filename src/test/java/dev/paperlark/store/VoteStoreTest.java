package dev.paperlark.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.ChatId;
import dev.paperlark.model.Learning;
import dev.paperlark.model.Opinion;
import dev.paperlark.model.PaperVote;
import dev.paperlark.model.PersonId;
import dev.paperlark.support.Papers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VoteStoreTest extends StoreTest {
    private static final PersonId ADA = new PersonId("telegram", "1");
    private static final PersonId BEN = new PersonId("telegram", "2");

    private final VoteStore votes = new VoteStore();
    private ChatId chat;
    private ChatId neighbour;
    private final AtomicInteger pressed = new AtomicInteger();

    @BeforeEach
    void chatsAndPapers() {
        chat = database.in(tx -> Fixtures.chat(tx, "console", "a").id());
        neighbour = database.in(tx -> Fixtures.chat(tx, "console", "b").id());
        database.in(tx -> new PaperStore().save(tx, Papers.series(3), NOW));
    }

    @Test
    void a_person_has_one_vote_on_a_paper_changes_it_and_takes_it_back() {
        assertThat(press(ADA, 1, Opinion.LIKE)).contains(Opinion.LIKE);
        assertThat(press(ADA, 1, Opinion.DISLIKE)).contains(Opinion.DISLIKE);
        assertThat(latest()).containsExactly(vote(1, Opinion.DISLIKE));

        assertThat(press(ADA, 1, Opinion.DISLIKE)).isEmpty();
        assertThat(latest()).isEmpty();
    }

    @Test
    void everybody_votes_for_themselves_in_each_chat() {
        press(ADA, 1, Opinion.LIKE);
        press(BEN, 1, Opinion.LIKE);

        assertThat(latest()).containsExactly(vote(1, Opinion.LIKE), vote(1, Opinion.LIKE));
        assertThat(latest(neighbour, 10)).isEmpty();
        assertThat(count(Opinion.LIKE)).isEqualTo(2);
        assertThat(count(Opinion.DISLIKE)).isZero();
    }

    @Test
    void the_latest_votes_come_in_the_order_in_which_they_were_given() {
        press(ADA, 3, Opinion.LIKE);
        press(ADA, 1, Opinion.DISLIKE);
        press(ADA, 2, Opinion.LIKE);

        assertThat(latest(chat, 2)).containsExactly(vote(1, Opinion.DISLIKE), vote(2, Opinion.LIKE));
    }

    @Test
    void every_change_of_the_votes_is_counted() {
        assertThat(learning()).isEqualTo(new Learning(true, false, 0));
        press(ADA, 1, Opinion.LIKE);
        press(ADA, 1, Opinion.LIKE);
        assertThat(learning()).isEqualTo(new Learning(true, false, 2));
    }

    @Test
    void learning_is_turned_off_and_on_and_forgets_everything_when_told() {
        press(ADA, 1, Opinion.LIKE);
        database.database().useTransaction(tx -> votes.turnOff(tx, chat));
        assertThat(learning().on()).isFalse();
        database.database().useTransaction(tx -> votes.turnOn(tx, chat));
        assertThat(learning()).isEqualTo(new Learning(true, false, 1));

        database.database().useTransaction(tx -> votes.reset(tx, chat));
        assertThat(latest()).isEmpty();
        assertThat(learning()).isEqualTo(new Learning(true, false, 2));
    }

    @Test
    void a_chat_that_is_gone_learns_nothing() {
        Learning gone = database.in(tx -> votes.learning(tx, new ChatId(99)));
        assertThat(gone).isEqualTo(new Learning(false, false, 0));
    }

    @Test
    void those_who_press_at_once_wait_for_each_other() {
        List<Optional<Opinion>> answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> press(ADA, 1, Opinion.LIKE)))
                .limit(6)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).filteredOn(Optional::isPresent).hasSize(3);
        assertThat(latest()).isEmpty();
    }

    private Optional<Opinion> press(PersonId person, int paper, Opinion opinion) {
        VoteStore.Ballot ballot =
                new VoteStore.Ballot(chat, person, Papers.numbered(paper).id());
        return database.in(tx -> votes.press(tx, ballot, opinion, NOW.plusSeconds(pressed.getAndIncrement())));
    }

    private List<PaperVote> latest() {
        return latest(chat, 10);
    }

    private List<PaperVote> latest(ChatId of, int most) {
        return database.in(tx -> votes.latest(tx, of, most));
    }

    private int count(Opinion opinion) {
        return database.in(tx -> votes.count(tx, chat, opinion));
    }

    @Test
    void recommending_in_alerts_is_turned_on_and_off() {
        database.run(tx -> votes.recommendInAlerts(tx, chat));
        assertThat(learning()).isEqualTo(new Learning(true, true, 0));
        database.run(tx -> votes.recommendOnRequest(tx, chat));
        assertThat(learning()).isEqualTo(new Learning(true, false, 0));
    }

    private Learning learning() {
        return database.in(tx -> votes.learning(tx, chat));
    }

    private static PaperVote vote(int paper, Opinion opinion) {
        return new PaperVote(Papers.numbered(paper).id(), opinion);
    }
}
