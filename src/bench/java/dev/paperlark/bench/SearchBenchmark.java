package dev.paperlark.bench;

import dev.paperlark.model.Paper;
import dev.paperlark.query.Query;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One search after the other in the same papers, by our index and its peers. */
@State(Scope.Benchmark)
public class SearchBenchmark {
    private static final int PAPERS = 5_000;
    private static final int QUERIES = 100;
    private static final long SEED = 9;

    @Param({"WORD", "PHRASE", "CJK"})
    public String kind = "";

    private Peers peers;
    private List<Query> queries;
    private List<String> words;
    private int next;

    @Setup
    public void prepare() throws IOException, SQLException {
        List<Paper> papers = BenchCorpus.chosen().papers(PAPERS);
        peers = new Peers(papers);
        SearchQueries.Kind made = SearchQueries.Kind.valueOf(kind);
        queries = new SearchQueries(papers, SEED).list(made, QUERIES);
        words = new SearchQueries(papers, SEED).words(made, QUERIES);
    }

    @TearDown
    public void close() throws IOException, SQLException {
        peers.close();
    }

    @Benchmark
    public Object ours() {
        return peers.ours(queries.get(next++ % QUERIES));
    }

    @Benchmark
    public long sqliteFts5() {
        return peers.fts5(words.get(next++ % QUERIES));
    }

    @Benchmark
    public long h2Like() {
        return peers.like(words.get(next++ % QUERIES));
    }

    @Benchmark
    public long scan() {
        return peers.scan(words.get(next++ % QUERIES));
    }
}
