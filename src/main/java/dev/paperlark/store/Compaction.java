package dev.paperlark.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives back the space that an H2 file does not use again (decision record 0016), before it is opened for work.
 *
 * <p>A copy is made small and takes the file's place in one move, when it opens and each of its tables has as many rows. Until then
 * the file is not touched, so that a death at any moment leaves the one or the other, whole. What goes wrong is logged, and the
 * file stays as it is.
 */
final class Compaction {
    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);

    /** Above this share of live data there is little to gain. */
    private static final int FULL_PERCENT = 50;

    private static final String COPY_ENDING = ".compacting";

    private final DatabaseAddress address;
    private final Path file;
    private final Properties login;

    private Compaction(DatabaseAddress address, Path file, Properties login) {
        this.address = address;
        this.file = file;
        this.login = login;
    }

    /**
     * Compacts the file of this address where there is one, it is large, and most of it is dead.
     *
     * @param largeBytes the size below which a file is left alone
     */
    static void ifWorthwhile(DatabaseAddress address, Properties login, long largeBytes) {
        address.file()
                .filter(file -> sizeOf(file).orElse(0L) >= largeBytes)
                .ifPresent(file -> new Compaction(address, file, login).tryRun());
    }

    private static Optional<Long> sizeOf(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.size(file)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private void tryRun() {
        try {
            run();
        } catch (SQLException | IOException | MVStoreException | OverlappingFileLockException e) {
            LOG.warn("database={} could not be compacted and stays as it is: {}", file, e.toString());
        }
    }

    private void run() throws SQLException, IOException {
        Optional<Map<String, Long>> rows = rowsOfWastefulFile();
        if (rows.isEmpty()) {
            return;
        }
        long before = Files.size(file);
        Path copy = file.resolveSibling(file.getFileName() + COPY_ENDING + DatabaseAddress.H2_ENDING);
        // H2 locks the file in the same way, so that nobody opens it while the copy is made
        try (FileChannel original = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = original.tryLock()) {
            if (lock == null) {
                return;
            }
            copyTo(copy, original);
            MVStoreTool.compact(copy.toString(), false);
            if (rows.get().equals(rowsAt(address.urlOf(copy)))) {
                takePlace(copy);
                LOG.info("database={} compacted from {} to {} bytes", file, before, Files.size(file));
            } else {
                LOG.warn("database={} stays as it is: its compacted copy has other rows", file);
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Not by name: closing a second channel on the file would give up the lock. */
    private static void copyTo(Path copy, FileChannel original) throws IOException {
        try (FileChannel target = FileChannel.open(
                copy, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            long size = original.size();
            for (long done = 0; done < size; ) {
                done += original.transferTo(done, size - done, target);
            }
        }
    }

    private void takePlace(Path copy) throws IOException {
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The rows of each table; nothing when most of the file is live. */
    private Optional<Map<String, Long>> rowsOfWastefulFile() throws SQLException {
        try (Connection connection = DriverManager.getConnection(address.url(), login);
                Statement statement = connection.createStatement()) {
            return livePercent(statement) < FULL_PERCENT ? Optional.of(rows(statement)) : Optional.empty();
        }
    }

    private Map<String, Long> rowsAt(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, login);
                Statement statement = connection.createStatement()) {
            return rows(statement);
        }
    }

    private static int livePercent(Statement statement) throws SQLException {
        try (ResultSet rate = statement.executeQuery("""
                SELECT MIN(CAST(setting_value AS INTEGER)) FROM information_schema.settings
                WHERE setting_name IN ('info.FILL_RATE', 'info.CHUNKS_FILL_RATE')""")) {
            rate.next();
            return rate.getInt(1);
        }
    }

    private static Map<String, Long> rows(Statement statement) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (ResultSet tables = statement.executeQuery("""
                SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'""")) {
            while (tables.next()) {
                rows.put(tables.getString(1), 0L);
            }
        }
        for (Map.Entry<String, Long> table : rows.entrySet()) {
            try (ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM \"" + table.getKey() + "\"")) {
                count.next();
                table.setValue(count.getLong(1));
            }
        }
        return rows;
    }
}
