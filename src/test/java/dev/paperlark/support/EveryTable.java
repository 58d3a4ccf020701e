package dev.paperlark.support;

import dev.paperlark.config.Settings.DatabaseSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Looks into every table that a database has, also into those that a test does not know. */
public final class EveryTable {
    private final DatabaseSettings settings;

    public EveryTable(DatabaseSettings settings) {
        this.settings = settings;
    }

    /** The columns, as {@code table.column}, in which some row holds this text. */
    public Set<String> holding(String text) {
        return columns(name -> true, "CAST(%s AS VARCHAR) LIKE ?", "%" + text + "%");
    }

    /** The number that the store gave to the only chat in a room. */
    public long chatIn(String room) {
        try (Connection connection = connect();
                PreparedStatement find = connection.prepareStatement("SELECT id FROM chat WHERE room = ?")) {
            find.setString(1, room);
            try (ResultSet row = find.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The columns that name this chat of the store by its number. */
    public Set<String> naming(long chat) {
        return columns(name -> name.contains("chat"), "CAST(%s AS VARCHAR) = ?", Long.toString(chat));
    }

    /** Every row of every table by its name, but of the updates that a platform has handed over. */
    public Map<String, List<String>> contents() {
        Map<String, List<String>> contents = new TreeMap<>();
        try (Connection connection = connect();
                PreparedStatement all = connection.prepareStatement("SELECT table_name FROM information_schema.tables"
                        + " WHERE LOWER(table_schema) = 'public' AND LOWER(table_name) <> 'telegram_inbox'");
                ResultSet tables = all.executeQuery()) {
            while (tables.next()) {
                contents.put(tables.getString(1), rows(connection, tables.getString(1)));
            }
            return contents;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (PreparedStatement all = connection.prepareStatement("SELECT * FROM " + quoted(table));
                ResultSet row = all.executeQuery()) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    values.add(row.getString(column));
                }
                rows.add(values.toString());
            }
        }
        rows.sort(null);
        return rows;
    }

    /** The states of the first updates of Telegram, from one number on; one that is not handled yet has none. */
    public List<Optional<String>> statesFrom(long update) {
        try (Connection connection = connect();
                PreparedStatement find =
                        connection.prepareStatement("SELECT CASE WHEN handled_at IS NOT NULL THEN state"
                                + " END FROM telegram_inbox WHERE epoch = 1 AND update_id >= ? ORDER BY update_id")) {
            find.setLong(1, update);
            List<Optional<String>> states = new ArrayList<>();
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    states.add(Optional.ofNullable(row.getString(1)));
                }
            }
            return states;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<String> columns(Predicate<String> wanted, String condition, String value) {
        Set<String> found = new TreeSet<>();
        try (Connection connection = connect();
                PreparedStatement all = connection.prepareStatement("SELECT table_name, column_name"
                        + " FROM information_schema.columns WHERE LOWER(table_schema) = 'public'");
                ResultSet columns = all.executeQuery()) {
            while (columns.next()) {
                String table = columns.getString(1);
                String column = columns.getString(2);
                String where = String.format(condition, quoted(column));
                if (wanted.test(column.toLowerCase(Locale.ROOT)) && exists(connection, table, where, value)) {
                    found.add((table + "." + column).toLowerCase(Locale.ROOT));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.user(), "");
    }

    private static boolean exists(Connection connection, String table, String where, String value) throws SQLException {
        String sql = "SELECT COUNT(*) FROM " + quoted(table) + " WHERE " + where;
        try (PreparedStatement count = connection.prepareStatement(sql)) {
            count.setString(1, value);
            try (ResultSet rows = count.executeQuery()) {
                return rows.next() && rows.getInt(1) > 0;
            }
        }
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
