package dev.paperlark.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.ChatId;
import dev.paperlark.model.Paper;
import dev.paperlark.model.SubscriptionId;
import dev.paperlark.query.Query;
import dev.paperlark.reason.Explainer;
import dev.paperlark.reason.PlainMatcher;
import dev.paperlark.reason.SearchablePaper;
import dev.paperlark.support.LuceneMonitor;
import dev.paperlark.support.RandomPapers;
import dev.paperlark.support.RandomQueries;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** 100,000 pairs of a random paper and a random query: every matcher must find the same ones. */
class MatchingPropertyTest {
    private static final int PAPERS = 200;
    private static final int QUERIES = 500;

    private final List<Paper> papers = RandomPapers.alike(20261125).list(PAPERS);
    private final List<Query> queries = new RandomQueries(20261125, papers).list(QUERIES);

    @Test
    void the_engine_finds_what_the_plain_matcher_finds() {
        Set<String> plain = plainly(queries);
        assertThat(plain).as("queries hit often").hasSizeGreaterThan(PAPERS * QUERIES / 10);
        assertThat(byEngine(queries)).isEqualTo(plain);
    }

    @Test
    void an_explanation_says_that_a_query_holds_where_the_plain_matcher_finds() {
        Explainer explainer = new Explainer();
        Set<String> pairs = new TreeSet<>();
        for (Paper paper : papers) {
            SearchablePaper searchable = SearchablePaper.of(paper);
            for (int query = 0; query < queries.size(); query++) {
                if (explainer.explain(queries.get(query), searchable).holds()) {
                    pairs.add(pair(paper, query));
                }
            }
        }
        assertThat(pairs).isEqualTo(plainly(queries));
    }

    @Test
    void the_engine_finds_what_lucene_monitor_finds_of_what_that_can_say() {
        List<Query> common = queries.stream().filter(LuceneMonitor::canSay).toList();
        assertThat(common).hasSizeGreaterThan(QUERIES / 5);
        Set<String> theirs = new TreeSet<>();
        try (LuceneMonitor monitor = new LuceneMonitor(common)) {
            for (Paper paper : papers) {
                monitor.match(paper).forEach(query -> theirs.add(pair(paper, query)));
            }
        }
        assertThat(byEngine(common)).isEqualTo(theirs);
    }

    private Set<String> plainly(List<Query> asked) {
        PlainMatcher plain = new PlainMatcher();
        Set<String> pairs = new TreeSet<>();
        for (Paper paper : papers) {
            SearchablePaper searchable = SearchablePaper.of(paper);
            for (int query = 0; query < asked.size(); query++) {
                if (plain.match(asked.get(query), searchable).isPresent()) {
                    pairs.add(pair(paper, query));
                }
            }
        }
        return pairs;
    }

    private Set<String> byEngine(List<Query> asked) {
        MatchingEngine engine = new MatchingEngine();
        for (int query = 0; query < asked.size(); query++) {
            engine.add(new ChatId(query), new SubscriptionId(query), asked.get(query));
        }
        Matches matches = engine.match(papers);
        Set<String> pairs = new TreeSet<>();
        for (int query = 0; query < asked.size(); query++) {
            for (Paper paper : matches.of(new ChatId(query))) {
                pairs.add(pair(paper, query));
            }
        }
        return pairs;
    }

    private static String pair(Paper paper, int query) {
        return paper.id() + " " + query;
    }
}
