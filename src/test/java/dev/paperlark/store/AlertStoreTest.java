package dev.paperlark.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.Alert;
import dev.paperlark.model.AlertId;
import dev.paperlark.model.AlertPaper;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Opinion;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperField;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.PersonId;
import dev.paperlark.model.Reason;
import dev.paperlark.model.Slot;
import dev.paperlark.model.SubscriptionId;
import dev.paperlark.model.SubscriptionRhythm;
import dev.paperlark.support.Papers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertStoreTest extends StoreTest {
    private static final Slot MONDAY = Slot.daily(LocalDate.of(2026, 11, 23));
    private static final Slot TUESDAY = Slot.daily(LocalDate.of(2026, 11, 24));

    private final AlertStore alerts = new AlertStore();
    private final PaperStore papers = new PaperStore();
    private final OutboxStore outbox = new OutboxStore();
    private ChatId chat;
    private ChatId neighbour;

    @BeforeEach
    void chatsAndPapers() {
        chat = database.in(tx -> Fixtures.chat(tx, "console", "a").id());
        neighbour = database.in(tx -> Fixtures.chat(tx, "console", "b").id());
        database.run(tx -> papers.save(tx, Papers.series(5), NOW));
    }

    @Test
    void a_plan_becomes_an_alert_its_papers_and_one_delivery() {
        Alert alert = plan(daily(chat, MONDAY, 3, 1, 2)).orElseThrow();

        assertThat(alert)
                .isEqualTo(new Alert(alert.id(), chat, MONDAY, Alert.Kind.DAILY, NOW.minusSeconds(60), NOW, 5, 3));
        assertThat(find(alert.id())).contains(alert);
        assertThat(papers(alert, 0, 10)).containsExactly(wanted(3), wanted(1), wanted(2));
        assertThat(papers(alert, 1, 1)).containsExactly(wanted(1));
        assertThat(waiting(chat)).isOne();
        assertThat(waiting(neighbour)).isZero();
    }

    @Test
    void a_slot_is_planned_once_and_the_transaction_goes_on() {
        plan(daily(chat, MONDAY, 1));

        Optional<Alert> again = database.in(tx -> {
            Optional<Alert> second = alerts.plan(tx, daily(chat, MONDAY, 2));
            papers.save(tx, List.of(Papers.numbered(6)), NOW);
            return second;
        });

        assertThat(again).isEmpty();
        assertThat(seen(chat, 1, 2)).isEqualTo(ids(1));
        assertThat(waiting(chat)).isOne();
        int count = database.in(papers::count);
        assertThat(count).isEqualTo(6);
    }

    @Test
    void two_chats_have_the_same_slot_and_the_same_papers() {
        assertThat(plan(daily(chat, MONDAY, 1))).isPresent();
        assertThat(plan(daily(neighbour, MONDAY, 1))).isPresent();
    }

    @Test
    void a_chat_that_is_gone_gets_no_alert() {
        assertThat(plan(daily(new ChatId(chat.value() + 1000), MONDAY, 1))).isEmpty();
    }

    @Test
    void a_paper_is_given_to_a_chat_once() {
        plan(daily(chat, MONDAY, 1, 2));

        Alert tuesday = plan(daily(chat, TUESDAY, 2, 3, 3)).orElseThrow();

        assertThat(tuesday.matched()).isOne();
        assertThat(papers(tuesday, 0, 10)).containsExactly(wanted(3));
        assertThat(seen(chat, 1, 2, 3, 4)).isEqualTo(ids(1, 2, 3));
        assertThat(seen(neighbour, 1, 2, 3, 4)).isEmpty();
    }

    @Test
    void an_alert_is_sent_only_when_it_has_a_paper_that_the_chat_has_not_seen() {
        plan(daily(chat, MONDAY, 1));
        plan(daily(chat, TUESDAY, 1));
        assertThat(waiting(chat)).isOne();
    }

    @Test
    void those_who_plan_a_slot_at_once_make_one_alert() {
        List<Optional<Alert>> planned = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> plan(daily(chat, MONDAY, 1, 2))))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(planned.stream().flatMap(Optional::stream)).hasSize(1);
        assertThat(waiting(chat)).isOne();
    }

    @Test
    void the_latest_alert_goes_by_time_and_the_latest_daily_one_by_date() {
        assertThat(latest()).isEmpty();
        assertThat(latestDaily()).isEmpty();

        Alert tuesday = plan(empty(TUESDAY, Alert.Kind.CATCH_UP, NOW)).orElseThrow();
        Alert monday = plan(empty(MONDAY, Alert.Kind.DAILY, NOW.plusSeconds(1))).orElseThrow();
        assertThat(latest()).contains(monday);
        Instant later = NOW.plusSeconds(2);
        Alert onRequest =
                plan(empty(Slot.onRequest(later), Alert.Kind.ON_REQUEST, later)).orElseThrow();

        assertThat(latest()).contains(onRequest);
        assertThat(latestDaily()).contains(tuesday);
    }

    @Test
    void the_latest_daily_alerts_of_all_chats_come_at_once() {
        plan(empty(MONDAY, Alert.Kind.DAILY, NOW));
        Alert tuesday = plan(empty(TUESDAY, Alert.Kind.CATCH_UP, NOW)).orElseThrow();
        plan(empty(Slot.onRequest(NOW), Alert.Kind.ON_REQUEST, NOW));
        Alert neighbours = plan(daily(neighbour, MONDAY, 1)).orElseThrow();

        Map<ChatId, Alert> latest = database.in(tx -> alerts.latestDaily(tx));
        assertThat(latest).containsOnly(Map.entry(chat, tuesday), Map.entry(neighbour, neighbours));
    }

    @Test
    void the_latest_urgent_alert_is_told_of_chats_that_want_something_at_once() {
        SubscriptionStore subscriptions = new SubscriptionStore();
        database.run(tx -> {
            subscriptions.add(tx, chat, "larks", NOW);
            subscriptions.reschedule(tx, chat, 1, new SubscriptionRhythm.AtOnce());
        });
        plan(empty(Slot.urgent(NOW), Alert.Kind.URGENT, NOW));
        Alert last = plan(empty(Slot.urgent(NOW.plusSeconds(9)), Alert.Kind.URGENT, NOW))
                .orElseThrow();
        plan(empty(MONDAY, Alert.Kind.DAILY, NOW));
        plan(empty(Slot.onRequest(NOW.plusSeconds(99)), Alert.Kind.ON_REQUEST, NOW));
        plan(new AlertPlan(neighbour, Slot.urgent(NOW), Alert.Kind.URGENT, NOW, NOW, 0, List.of()));

        Map<ChatId, Alert> latest = database.in(tx -> alerts.latestUrgent(tx));
        assertThat(latest).containsOnly(Map.entry(chat, last));
    }

    @Test
    void what_a_chat_was_given_lately_is_told_the_last_alert_first() {
        plan(daily(chat, MONDAY, 3, 1));
        plan(daily(neighbour, MONDAY, 4));
        plan(daily(chat, TUESDAY, 5, 2));

        assertThat(given(NOW.minusSeconds(1), 3))
                .extracting(PaperId::value)
                .containsExactly("2601.00005", "2601.00002", "2601.00003");
        assertThat(given(NOW, 3)).isEmpty();
    }

    private List<PaperId> given(Instant since, int most) {
        return database.in(tx -> alerts.givenSince(tx, chat, since, most));
    }

    @Test
    void papers_of_an_alert_are_told_as_they_are_known_now() {
        Alert alert = plan(daily(chat, MONDAY, 1)).orElseThrow();
        Paper improved = Papers.numbered(1).toBuilder().comment("9 pages").build();
        database.run(tx -> papers.save(tx, List.of(improved), NOW));

        assertThat(papers(alert, 0, 1)).extracting(AlertPaper::paper).containsExactly(improved);
    }

    @Test
    void what_a_subscription_brought_is_told_with_what_was_opened_and_liked() {
        Alert alert = plan(daily(chat, MONDAY, 1, 2)).orElseThrow();
        plan(daily(neighbour, MONDAY, 1));
        database.run(tx -> {
            alerts.open(tx, alert.id(), 0);
            alerts.open(tx, alert.id(), 0);
            VoteStore.Ballot ballot = new VoteStore.Ballot(
                    chat, new PersonId("console", "ada"), Papers.numbered(2).id());
            new VoteStore().press(tx, ballot, Opinion.LIKE, NOW);
        });

        Map<SubscriptionId, Yield> yields = database.in(tx -> alerts.yields(tx, chat, NOW.minusSeconds(1)));
        assertThat(yields)
                .containsEntry(new SubscriptionId(11), new Yield(2, 1, 1))
                .containsEntry(new SubscriptionId(1), new Yield(1, 1, 0))
                .containsEntry(new SubscriptionId(2), new Yield(1, 0, 1));
        Map<SubscriptionId, Yield> later = database.in(tx -> alerts.yields(tx, chat, NOW));
        assertThat(later).isEmpty();
    }

    @Test
    void what_is_recommended_is_given_beside_what_was_asked_for_and_not_counted() {
        AlertPaper recommended = new AlertPaper(Papers.numbered(2), List.of(), List.of(), Optional.of("Larks"));
        Alert alert = plan(new AlertPlan(
                        chat, MONDAY, Alert.Kind.DAILY, NOW, NOW, 5, List.of(wanted(1), recommended, recommended)))
                .orElseThrow();

        assertThat(alert.matched()).isEqualTo(1);
        assertThat(papers(alert, alert.matched(), 9)).containsExactly(recommended);
        Optional<GivenPaper> given =
                database.in(tx -> alerts.given(tx, chat, Papers.numbered(2).id()));
        assertThat(given)
                .hasValueSatisfying(paper -> assertThat(paper.isRecommended()).isTrue());
    }

    @Test
    void an_alert_with_nothing_but_recommended_papers_is_planned_without_them() {
        AlertPaper recommended = new AlertPaper(Papers.numbered(2), List.of(), List.of());
        Alert alert = plan(new AlertPlan(chat, MONDAY, Alert.Kind.DAILY, NOW, NOW, 5, List.of(recommended)))
                .orElseThrow();

        assertThat(alert.matched()).isZero();
        Set<PaperId> seen = database.in(
                tx -> alerts.seen(tx, chat, List.of(Papers.numbered(2).id())));
        assertThat(seen).isEmpty();
    }

    private static AlertPaper wanted(int paper) {
        return new AlertPaper(
                Papers.numbered(paper),
                List.of(new SubscriptionId(11), new SubscriptionId(paper)),
                List.of(new Reason(PaperField.TITLE, "larks"), new Reason(PaperField.TLDR, "\"云雀\"")));
    }

    private static AlertPlan daily(ChatId chat, Slot slot, int... papers) {
        List<AlertPaper> wanted =
                Arrays.stream(papers).mapToObj(AlertStoreTest::wanted).toList();
        return new AlertPlan(chat, slot, Alert.Kind.DAILY, NOW.minusSeconds(60), NOW, 5, wanted);
    }

    private AlertPlan empty(Slot slot, Alert.Kind kind, Instant at) {
        return new AlertPlan(chat, slot, kind, NOW, at, 0, List.of());
    }

    private Optional<Alert> plan(AlertPlan plan) {
        return database.in(tx -> alerts.plan(tx, plan));
    }

    private Optional<Alert> find(AlertId id) {
        return database.in(tx -> alerts.find(tx, id));
    }

    private Optional<Alert> latest() {
        return database.in(tx -> alerts.latest(tx, chat));
    }

    private Optional<Alert> latestDaily() {
        return database.in(tx -> alerts.latestDaily(tx, chat));
    }

    private List<AlertPaper> papers(Alert alert, int from, int count) {
        return database.in(tx -> alerts.papers(tx, alert.id(), from, count));
    }

    private Set<PaperId> seen(ChatId owner, int... papers) {
        return database.in(tx -> alerts.seen(tx, owner, ids(papers)));
    }

    private int waiting(ChatId owner) {
        return database.in(tx -> outbox.counts(tx, owner)).waiting();
    }

    private static Set<PaperId> ids(int... numbers) {
        return Set.copyOf(
                Arrays.stream(numbers).mapToObj(Papers::id).map(PaperId::new).toList());
    }
}
