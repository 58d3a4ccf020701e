package dev.paperlark.bench;

import dev.paperlark.matching.MatchingEngine;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Paper;
import dev.paperlark.model.SubscriptionId;
import dev.paperlark.query.Query;
import dev.paperlark.support.LuceneMonitor;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Some papers against ten thousand subscriptions, by the engine and by Lucene Monitor. */
@State(Scope.Benchmark)
public class MatchingBenchmark {
    private static final int SUBSCRIPTIONS = 10_000;

    private final MatchingEngine engine = new MatchingEngine();
    private LuceneMonitor monitor = new LuceneMonitor(List.of());
    private List<Paper> papers = List.of();

    @Setup
    public void prepare() throws IOException {
        BenchCorpus corpus = BenchCorpus.chosen();
        papers = corpus.papers(100);
        SubscriptionMix mix = new SubscriptionMix(corpus.papers(5_000));
        List<Query> queries = Stream.generate(mix::next)
                .filter(LuceneMonitor::canSay)
                .limit(SUBSCRIPTIONS)
                .toList();
        for (int number = 0; number < queries.size(); number++) {
            engine.add(new ChatId(number), new SubscriptionId(number), queries.get(number));
        }
        monitor.close();
        monitor = new LuceneMonitor(queries);
    }

    @TearDown
    public void close() {
        monitor.close();
    }

    @Benchmark
    public long engine() {
        return MatchingReport.lists(engine.match(papers), SUBSCRIPTIONS);
    }

    @Benchmark
    public long luceneMonitor() {
        return papers.stream().mapToLong(paper -> monitor.match(paper).size()).sum();
    }
}
