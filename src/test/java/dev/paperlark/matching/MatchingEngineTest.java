package dev.paperlark.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.ChatId;
import dev.paperlark.model.Paper;
import dev.paperlark.model.SubscriptionId;
import dev.paperlark.query.Query;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import dev.paperlark.reason.PlainMatcher;
import dev.paperlark.reason.SearchablePaper;
import dev.paperlark.support.Papers;
import dev.paperlark.support.RandomPapers;
import dev.paperlark.support.RandomQueries;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingEngineTest {
    private final MatchingEngine engine = new MatchingEngine();
    private final PlainMatcher plain = new PlainMatcher();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void random_queries_find_what_the_plain_matcher_finds_also_after_half_of_them_left_and_came_back(int seed) {
        List<Paper> papers = RandomPapers.alike(seed).list(100);
        List<Query> queries = new RandomQueries(seed, papers).list(200);
        List<List<String>> expected = expected(queries, papers);
        assertThat(expected.stream().mapToInt(List::size).sum())
                .as("they hit often")
                .isGreaterThan(queries.size() * papers.size() / 10);

        IntStream.range(0, queries.size()).forEach(i -> add(i, queries.get(i)));
        assertThat(found(papers, queries.size())).isEqualTo(expected);

        Random random = new Random(seed);
        List<Integer> leaving = IntStream.range(0, queries.size())
                .filter(i -> random.nextBoolean())
                .boxed()
                .toList();
        leaving.forEach(this::remove);
        List<List<String>> remaining = IntStream.range(0, queries.size())
                .mapToObj(i -> leaving.contains(i) ? List.<String>of() : expected.get(i))
                .toList();
        assertThat(found(papers, queries.size())).isEqualTo(remaining);

        leaving.forEach(i -> add(i, queries.get(i)));
        assertThat(found(papers, queries.size())).isEqualTo(expected);
    }

    @Test
    void many_papers_are_matched_in_order() {
        List<Paper> papers = Papers.series(2000);
        add(1, query("larks"));
        add(2, query("id:" + Papers.id(1025) + " OR id:" + Papers.id(1999)));
        add(3, query("larks -id:" + Papers.id(5)));

        List<List<String>> found = found(papers, 4);

        assertThat(found.get(1)).isEqualTo(ids(papers));
        assertThat(found.get(2)).containsExactly(Papers.id(1025), Papers.id(1999));
        assertThat(found.get(3)).hasSize(papers.size() - 1).doesNotContain(Papers.id(5));
    }

    @Test
    void queries_that_differ_in_order_and_repeats_only_are_one() {
        add(1, query("lark (song OR owl)"));
        int conditions = engine.distinctConditions();
        add(2, query("(owl | song | owl) LARKS lark"));
        assertThat(engine.size()).isEqualTo(2);
        assertThat(engine.distinctConditions()).isEqualTo(conditions);
    }

    @Test
    void the_last_to_leave_takes_the_query_along() {
        add(1, query("lark \"loud song\" au:\"Ada Finch\" cat:cs.RO glid*"));
        add(2, query("\"loud song\""));
        remove(1);
        remove(1);
        remove(2);
        assertThat(engine.size()).isZero();
        assertThat(engine.distinctConditions()).isZero();
        assertThat(found(Papers.series(3), 3)).allMatch(List::isEmpty);
    }

    @Test
    void another_query_takes_the_place_of_the_first() {
        add(1, query("lark"));
        add(1, query("owl"));
        assertThat(engine.size()).isEqualTo(1);
        assertThat(found(Papers.series(3), 2)).allMatch(List::isEmpty);
    }

    @Test
    void who_leaves_after_the_papers_were_read_gets_nothing_and_who_comes_waits_for_the_next() {
        List<Paper> papers = Papers.series(3);
        add(1, query("larks"));
        add(2, query("loud"));
        Matches matches = engine.match(papers);
        remove(1);
        add(3, query("song"));
        add(4, query("loud"));

        assertThat(matches.of(chat(1))).isEmpty();
        assertThat(matches.of(chat(3))).as("nobody asked for that word").isEmpty();
        assertThat(matches.of(chat(2))).hasSize(3);
        assertThat(engine.match(papers).of(chat(3))).hasSize(3);
    }

    @Test
    void those_who_ask_the_same_get_the_same() {
        add(1, query("larks"));
        add(2, query("lark"));
        Matches matches = engine.match(Papers.series(3));
        assertThat(matches.of(chat(1))).hasSize(3).isEqualTo(matches.of(chat(2)));
    }

    @Test
    void a_chat_gets_each_paper_once_whichever_of_its_subscriptions_want_it() {
        List<Paper> papers = Papers.series(20);
        add(1, query("id:" + Papers.id(9) + " OR id:" + Papers.id(4)));
        engine.add(chat(1), new SubscriptionId(2), query("id:" + Papers.id(7) + " OR id:" + Papers.id(4)));
        engine.add(chat(1), new SubscriptionId(3), query("owl"));
        assertThat(ids(engine.match(papers).of(chat(1)))).containsExactly(Papers.id(4), Papers.id(7), Papers.id(9));
    }

    @Test
    void who_comes_or_goes_while_papers_are_read_neither_waits_nor_changes_the_match() throws Exception {
        List<Paper> papers = Papers.series(3);
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        add(1, query("larks"));
        add(2, query("larks"));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Matches> match = threads.submit(() -> engine.match(waitingFor(mayGoOn, reading, papers)));
            reading.await();
            Future<?> changes = threads.submit(() -> {
                add(3, query("loud"));
                remove(2);
            });
            changes.get(30, TimeUnit.SECONDS);
            assertThat(match).isNotDone();
            mayGoOn.countDown();

            assertThat(match.get().of(chat(1))).hasSize(3);
            assertThat(match.get().of(chat(2))).isEmpty();
            assertThat(match.get().of(chat(3))).isEmpty();
            assertThat(engine.match(papers).of(chat(3))).hasSize(3);
        } finally {
            mayGoOn.countDown();
            threads.shutdownNow();
        }
    }

    /** Papers that tell when they are asked for first, and then let the match wait in the middle of its work. */
    private static List<Paper> waitingFor(CountDownLatch mayGoOn, CountDownLatch reading, List<Paper> papers) {
        return new AbstractList<>() {
            @Override
            public Paper get(int index) {
                reading.countDown();
                try {
                    mayGoOn.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return papers.get(index);
            }

            @Override
            public int size() {
                return papers.size();
            }
        };
    }

    @Test
    void changes_by_many_threads_while_papers_are_matched_lose_nothing_and_disturb_nobody() throws Exception {
        List<Paper> papers = RandomPapers.alike(9).list(60);
        List<Query> queries = new RandomQueries(9, papers).list(300);
        List<List<String>> expected = expected(queries, papers);
        IntStream.range(0, 100).forEach(i -> add(i, queries.get(i)));
        AtomicBoolean changing = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> changers = new ArrayList<>();
            for (int thread = 0; thread < 3; thread++) {
                int number = thread;
                changers.add(threads.submit(() -> comeAndGo(number, queries)));
            }
            Future<Integer> rounds = threads.submit(() -> {
                int round = 0;
                while (changing.get() || round == 0) {
                    assertThat(found(papers, 100)).as("those who stay").isEqualTo(expected.subList(0, 100));
                    round++;
                }
                return round;
            });
            for (Future<?> changer : changers) {
                changer.get();
            }
            changing.set(false);
            assertThat(rounds.get()).isPositive();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            changing.set(false);
            threads.shutdownNow();
        }
        assertThat(found(papers, queries.size())).isEqualTo(expected);
    }

    /** Each thread moves its own subscriptions, and leaves all of them there at the end. */
    private void comeAndGo(int thread, List<Query> queries) {
        Random random = new Random(thread);
        List<Integer> own = IntStream.range(100, queries.size())
                .filter(i -> i % 3 == thread)
                .boxed()
                .toList();
        for (int i = 0; i < 3000; i++) {
            int one = own.get(random.nextInt(own.size()));
            if (random.nextBoolean()) {
                add(one, queries.get(one));
            } else {
                remove(one);
            }
        }
        own.forEach(i -> add(i, queries.get(i)));
    }

    private void add(int number, Query query) {
        engine.add(chat(number), new SubscriptionId(number), query);
    }

    private void remove(int number) {
        engine.remove(chat(number), new SubscriptionId(number));
    }

    private static ChatId chat(int number) {
        return new ChatId(number);
    }

    private List<List<String>> found(List<Paper> papers, int subscriptions) {
        Matches matches = engine.match(papers);
        return IntStream.range(0, subscriptions)
                .mapToObj(number -> ids(matches.of(chat(number))))
                .toList();
    }

    private List<List<String>> expected(List<Query> queries, List<Paper> papers) {
        List<SearchablePaper> searchable =
                papers.stream().map(SearchablePaper::of).toList();
        return queries.stream()
                .map(query -> searchable.stream()
                        .filter(paper -> plain.match(query, paper).isPresent())
                        .map(paper -> paper.paper().id().value())
                        .toList())
                .toList();
    }

    private static List<String> ids(List<Paper> papers) {
        return papers.stream().map(paper -> paper.id().value()).toList();
    }

    private static Query query(String text) {
        return ((QueryResult.Parsed) new QueryParser().parse(text)).query();
    }
}
