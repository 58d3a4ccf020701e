package dev.paperlark.bench;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperField;
import dev.paperlark.model.PaperTexts;
import dev.paperlark.query.Query;
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
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The same papers in our index and in its peers: SQLite FTS5, H2, and texts in memory. Not thread-safe. */
final class Peers implements AutoCloseable {
    private static final SearchPage FIRST_PAGE = new SearchPage(0, 10);

    private final Path folder;
    private final PaperIndex index;
    private final Connection sqlite;
    private final Connection h2;
    private final List<String> texts;

    Peers(List<Paper> papers) throws IOException, SQLException {
        folder = Files.createTempDirectory("paperlark-peers");
        index = new PaperIndex(folder.resolve("index"), Duration.ofMinutes(1));
        sqlite = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("fts.db"));
        h2 = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("like"));
        texts = papers.stream().map(Peers::textOf).toList();
        index.add(
                papers.stream()
                        .map(paper -> new DatedPaper(paper, Instant.EPOCH))
                        .toList(),
                "all");
        fill(sqlite, "CREATE VIRTUAL TABLE paper USING fts5(text)");
        fill(h2, "CREATE TABLE paper (text VARCHAR(1000000))");
    }

    private void fill(Connection connection, String table) throws SQLException {
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

    /** The best ten by our index. */
    Object ours(Query query) {
        return index.search(query, SearchOrder.BEST, FIRST_PAGE);
    }

    /** The best ten by SQLite. */
    long fts5(String words) {
        return ask(sqlite, "SELECT rowid FROM paper WHERE paper MATCH ? ORDER BY rank LIMIT 10", "\"" + words + "\"");
    }

    /** How many rows of H2 hold the words. */
    long like(String words) {
        return ask(h2, "SELECT COUNT(*) FROM paper WHERE text LIKE ?", "%" + words.toLowerCase(Locale.ROOT) + "%");
    }

    /** How many texts in memory hold the words. */
    long scan(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return texts.stream().filter(text -> text.contains(lower)).count();
    }

    private static long ask(Connection connection, String sql, String text) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, text);
            long sum = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sum += rows.getLong(1);
                }
            }
            return sum;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String textOf(Paper paper) {
        return Stream.of(PaperField.values())
                .filter(PaperField::isBare)
                .flatMap(field -> PaperTexts.of(paper, field).stream())
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException, SQLException {
        index.close();
        sqlite.close();
        h2.close();
        SearchReport.delete(folder);
    }
}
