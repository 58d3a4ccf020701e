package dev.paperlark.bench;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperField;
import dev.paperlark.model.PaperTexts;
import dev.paperlark.search.DatedPaper;
import dev.paperlark.search.PaperIndex;
import dev.paperlark.search.SearchOrder;
import dev.paperlark.search.SearchPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The same words looked for by our index and by its peers: SQLite FTS5, H2's LIKE, and a scan over the texts in memory. */
final class PeersReport implements Report {
    private static final int PAPERS = Integer.getInteger("paperlark.bench.peers", 10_000);
    private static final int QUERIES = 20;
    private static final int FIRST = 10;
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
        List<String> texts = papers.stream().map(PeersReport::textOf).toList();
        Path folder = Files.createTempDirectory("paperlark-peers");
        try (PaperIndex index = new PaperIndex(folder.resolve("index"), Duration.ofMinutes(1));
                Connection sqlite = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("fts.db"));
                Connection h2 = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("like"))) {
            index.add(
                    papers.stream()
                            .map(paper -> new DatedPaper(paper, Instant.EPOCH))
                            .toList(),
                    "all");
            fill(sqlite, "CREATE VIRTUAL TABLE paper USING fts5(text)", texts);
            fill(h2, "CREATE TABLE paper (text VARCHAR(1000000))", texts);
            List<List<String>> rows = new ArrayList<>();
            for (SearchQueries.Kind kind : KINDS) {
                rows.add(row(kind, papers, texts, new Peers(index, sqlite, h2)));
            }
            results.write("search-peers", List.of("query", "ours", "SQLite FTS5", "H2 LIKE", "scan in memory"), rows);
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            SearchReport.delete(folder);
        }
    }

    private record Peers(PaperIndex index, Connection sqlite, Connection h2) {}

    private static List<String> row(SearchQueries.Kind kind, List<Paper> papers, List<String> texts, Peers peers) {
        List<String> words = new SearchQueries(papers, SEED).words(kind, QUERIES);
        SearchPage page = new SearchPage(0, FIRST);
        return List.of(
                kind.label,
                Latencies.of(
                                new SearchQueries(papers, SEED).list(kind, QUERIES),
                                query -> peers.index().search(query, SearchOrder.BEST, page))
                        .toString(),
                Latencies.of(words, text -> ask(peers.sqlite(), FTS5, "\"" + text + "\""))
                        .toString(),
                Latencies.of(words, text -> ask(peers.h2(), LIKE, "%" + text.toLowerCase(Locale.ROOT) + "%"))
                        .toString(),
                Latencies.of(words, text -> scan(texts, text.toLowerCase(Locale.ROOT)))
                        .toString());
    }

    private static final String FTS5 = "SELECT rowid FROM paper WHERE paper MATCH ? ORDER BY rank LIMIT 10";
    private static final String LIKE = "SELECT COUNT(*) FROM paper WHERE text LIKE ?";

    private static void ask(Connection connection, String sql, String text) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, text);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Sink.take(rows.getLong(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void scan(List<String> texts, String words) {
        Sink.take(texts.stream().filter(text -> text.contains(words)).count());
    }

    private static void fill(Connection connection, String table, List<String> texts) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(table);
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO paper (text) VALUES (?)")) {
            for (String text : texts) {
                insert.setString(1, text);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    private static String textOf(Paper paper) {
        return Stream.of(PaperField.values())
                .filter(PaperField::isBare)
                .flatMap(field -> PaperTexts.of(paper, field).stream())
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }
}
