package dev.paperlark.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.paperlark.config.Settings.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The open database: connections and transactions. Thread-safe; close it last of all, so that H2 closes its file cleanly.
 *
 * <p>A commit that has returned survives the death of the process. On H2 the last second may go in a power failure.
 */
public final class Database implements AutoCloseable {
    /** A smaller H2 file bothers nobody. */
    private static final long LARGE_FILE_BYTES = 64L << 20;

    private final DatabaseAddress address;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(DatabaseAddress address, HikariDataSource pool) {
        this.address = address;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool).installPlugin(new ColumnTypes());
    }

    /**
     * Opens the database and brings its tables up to date. A missing H2 file is created, its folder too; a large one that is mostly
     * dead space is compacted first.
     *
     * @throws DatabaseUnavailable when that can't be done; nothing stays open then
     */
    public static Database open(DatabaseSettings settings) {
        DatabaseAddress address = DatabaseAddress.of(settings.url());
        OpeningFailure failure = new OpeningFailure(address);
        boolean existed = address.file().map(Files::exists).orElse(false);
        address.file().ifPresent(file -> createFolder(file, failure));
        Compaction.ifWorthwhile(address, login(settings), LARGE_FILE_BYTES);
        HikariDataSource pool = connect(settings, address, failure);
        try {
            Migrations migrations = new Migrations(pool);
            if (existed && migrations.isEmpty()) {
                throw failure.ofEmptyFile();
            }
            migrations.run();
            return new Database(address, pool);
        } catch (FlywayException e) {
            pool.close();
            throw failure.of(e);
        } catch (DatabaseUnavailable e) {
            pool.close();
            throw e;
        }
    }

    /** H2 would do that too, but answers a failure with a page of stack traces. */
    private static void createFolder(Path file, OpeningFailure failure) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
        } catch (IOException e) {
            throw failure.of(new IOException("its folder can't be made", e));
        }
    }

    /** Connects once before the pool does, which would log a failure with its stack before it tells us. */
    @SuppressWarnings("try") // the first connection is only held, so that H2 does not close meanwhile
    private static HikariDataSource connect(
            DatabaseSettings settings, DatabaseAddress address, OpeningFailure failure) {
        Properties login = login(settings);
        HikariConfig config = new HikariConfig();
        config.setPoolName("paperlark");
        config.setJdbcUrl(address.url());
        config.setDataSourceProperties(login);
        config.setMaximumPoolSize(settings.poolSize());
        config.setConnectionInitSql(address.vendor().firstStatement());
        try (Connection first = DriverManager.getConnection(address.url(), login)) {
            return new HikariDataSource(config);
        } catch (SQLException | PoolInitializationException e) {
            throw failure.of(e);
        }
    }

    private static Properties login(DatabaseSettings settings) {
        Properties login = new Properties();
        if (!settings.user().isBlank()) {
            login.setProperty("user", settings.user());
        }
        if (settings.password().isSet()) {
            login.setProperty("password", settings.password().reveal());
        }
        return login;
    }

    /**
     * Runs work in one transaction and commits; whatever the work throws rolls everything back and is passed on.
     * Nothing slow belongs in here, above all no network.
     *
     * @throws IllegalStateException when this thread already is in a transaction: hand that one on instead
     */
    public <T> T inTransaction(Function<Transaction, T> work) {
        return jdbi.withHandle(handle -> {
            requireFresh(handle);
            return handle.inTransaction(open -> work.apply(new Transaction(open)));
        });
    }

    /** The same for work without a result. */
    public void useTransaction(Consumer<Transaction> work) {
        jdbi.useHandle(handle -> {
            requireFresh(handle);
            handle.useTransaction(open -> work.accept(new Transaction(open)));
        });
    }

    /** Jdbi would give a nested call the same connection, and what it commits would still go when the outer work fails. */
    private static void requireFresh(Handle handle) {
        if (handle.isInTransaction()) {
            throw new IllegalStateException("this thread is in a transaction already");
        }
    }

    /** The address as it is used, for those who open connections of their own. May hold a password. */
    public String jdbcUrl() {
        return address.url();
    }

    /** The file of an embedded database; empty for a server's and for one in memory. */
    public Optional<Path> file() {
        return address.file();
    }

    /** Whether other processes may work on it at the same time. */
    public boolean isShared() {
        return address.vendor() == Vendor.POSTGRESQL;
    }

    /** Closes all connections; the last one closes an H2 file. */
    @Override
    public void close() {
        pool.close();
    }
}
