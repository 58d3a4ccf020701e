package dev.paperlark.bench;

import dev.paperlark.model.Paper;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The same words looked for by our index and by its peers: SQLite FTS5, H2's LIKE, and a scan over the texts in memory. */
final class PeersReport implements Report {
    private static final int PAPERS = Integer.getInteger("paperlark.bench.peers", 10_000);
    private static final int QUERIES = 20;
    private static final long SEED = 9;
    private static final List<SearchQueries.Kind> KINDS =
            List.of(SearchQueries.Kind.WORD, SearchQueries.Kind.PHRASE, SearchQueries.Kind.CJK);

    @Override
    public String name() {
        return "peers";
    }

    @Override
    public void run(BenchCorpus corpus, Results results) throws IOException {
        List<Paper> papers = corpus.papers(0, PAPERS);
        try (Peers peers = new Peers(papers)) {
            List<List<String>> rows = new ArrayList<>();
            for (SearchQueries.Kind kind : KINDS) {
                rows.add(row(kind, papers, peers));
            }
            results.write("search-peers", List.of("query", "ours", "SQLite FTS5", "H2 LIKE", "scan in memory"), rows);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static List<String> row(SearchQueries.Kind kind, List<Paper> papers, Peers peers) {
        List<String> words = new SearchQueries(papers, SEED).words(kind, QUERIES);
        return List.of(
                kind.label,
                Latencies.of(
                                new SearchQueries(papers, SEED).list(kind, QUERIES),
                                query -> Sink.take(peers.ours(query).hashCode()))
                        .toString(),
                Latencies.of(words, text -> Sink.take(peers.fts5(text))).toString(),
                Latencies.of(words, text -> Sink.take(peers.like(text))).toString(),
                Latencies.of(words, text -> Sink.take(peers.scan(text))).toString());
    }
}
