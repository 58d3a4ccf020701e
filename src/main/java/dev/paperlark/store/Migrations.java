package dev.paperlark.store;

import dev.paperlark.store.DatabaseUnavailable.Reason;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;

/** Brings the tables to this program's version, and refuses those of a newer one. */
final class Migrations {
    private final Flyway flyway;

    Migrations(DataSource dataSource) {
        flyway = Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/common")
                .load();
    }

    /** Whether no migration has ever run. */
    boolean isEmpty() {
        return flyway.info().applied().length == 0;
    }

    void run() {
        // Flyway itself only warns about migrations that it does not know.
        if (Arrays.stream(flyway.info().all()).anyMatch(migration -> isFromTheFuture(migration.getState()))) {
            throw new DatabaseUnavailable(
                    Reason.NEWER_SCHEMA,
                    "A newer Paperlark has used this database. Start that version, or restore an older backup.");
        }
        flyway.migrate();
    }

    private static boolean isFromTheFuture(MigrationState state) {
        return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
    }
}
