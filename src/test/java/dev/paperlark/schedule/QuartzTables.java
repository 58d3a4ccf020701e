package dev.paperlark.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Quartz's tables in a fresh database, from the migration that ships. */
final class QuartzTables {
    private QuartzTables() {}

    static void create(SchedulerDatabase database) throws SQLException, IOException {
        try (Connection connection = connect(database);
                var statement = connection.createStatement()) {
            for (String sql : migration().split(";", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    static Connection connect(SchedulerDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.user(), database.password().reveal());
    }

    private static String migration() throws IOException {
        try (InputStream file = QuartzTables.class.getResourceAsStream("/db/common/V2__quartz.sql")) {
            assertThat(file).isNotNull();
            String sql = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return sql.replaceAll("(?m)^--.*$", "");
        }
    }
}
