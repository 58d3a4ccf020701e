package dev.paperlark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paperlark.config.Secret;
import dev.paperlark.config.Settings.DatabaseSettings;
import dev.paperlark.store.DatabaseUnavailable.Reason;
import dev.paperlark.support.ChildJvm;
import dev.paperlark.support.Papers;
import dev.paperlark.support.TestDatabase;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseTest {
    private final PaperStore papers = new PaperStore();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_stored_is_there_after_a_restart(Vendor vendor) {
        DatabaseSettings settings = settings(vendor);
        try (Database database = Database.open(settings)) {
            database.useTransaction(tx -> papers.save(tx, Papers.series(1), StoreTest.NOW));
        }
        try (Database database = Database.open(settings)) {
            assertThat(count(database)).isOne();
        }
    }

    @Test
    void a_missing_folder_is_made() {
        Path missing = folder.resolve("data").resolve("new");

        try (TestDatabase database = TestDatabase.h2(missing)) {
            assertThat(count(database.database())).isZero();
        }
        assertThat(missing.resolve("paperlark.mv.db")).isRegularFile();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void work_that_throws_leaves_nothing_behind(Vendor vendor) {
        try (Database database = Database.open(settings(vendor))) {
            assertThatThrownBy(() -> database.useTransaction(tx -> {
                        papers.save(tx, Papers.series(1), StoreTest.NOW);
                        throw new IllegalArgumentException("no");
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no");
            assertThat(count(database)).isZero();
        }
    }

    @Test
    void a_transaction_inside_another_is_refused() {
        try (TestDatabase database = TestDatabase.h2(folder)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> database.run(outer -> count(database.database())))
                    .withMessageContaining("transaction already");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                jdbc:h2:file:./x                     | jdbc:h2:file:./x;WRITE_DELAY=0;REUSE_SPACE=FALSE;DB_CLOSE_ON_EXIT=FALSE
                jdbc:h2:./x;MODE=Regular             | jdbc:h2:./x;MODE=Regular;WRITE_DELAY=0;REUSE_SPACE=FALSE;DB_CLOSE_ON_EXIT=FALSE
                jdbc:h2:./x;write_delay=100          | jdbc:h2:./x;write_delay=100;REUSE_SPACE=FALSE;DB_CLOSE_ON_EXIT=FALSE
                jdbc:postgresql://localhost/x?ssl=no | jdbc:postgresql://localhost/x?ssl=no
                """)
    void an_h2_address_is_completed(String url, String completed) {
        assertThat(DatabaseAddress.of(url).url()).isEqualTo(completed);
    }

    @Test
    void a_file_that_another_process_uses_is_refused() {
        try (ChildJvm holder = ChildJvm.start(FileHolder.class, folder.toString())) {
            assertThat(holder.nextLine()).startsWith("open jdbc:h2:").contains(";WRITE_DELAY=0");

            assertUnavailable(settings(Vendor.H2), Reason.IN_USE, "Another process is using");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 8192", "4096, 1000000"})
    void a_damaged_file_is_refused(long from, int length) throws IOException {
        try (TestDatabase database = TestDatabase.h2(folder)) {
            database.run(tx -> papers.save(tx, Papers.series(100), StoreTest.NOW));
        }
        Path file = folder.resolve("paperlark.mv.db");
        int damaged = (int) Math.min(length, Files.size(file) - from);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap("#".repeat(damaged).getBytes(StandardCharsets.US_ASCII)), from);
        }
        assertUnavailable(settings(Vendor.H2), Reason.DAMAGED, "Restore it from a backup");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_tables_of_a_newer_version_are_refused(Vendor vendor) {
        DatabaseSettings settings = settings(vendor);
        try (TestDatabase database = TestDatabase.of(settings)) {
            database.execute("""
                    INSERT INTO "flyway_schema_history"
                        ("installed_rank", "version", "description", "type", "script", "checksum", "installed_by",
                         "installed_on", "execution_time", "success")
                    VALUES (999, '999', 'of the future', 'SQL', 'V999__of_the_future.sql', 1, 'test',
                            CURRENT_TIMESTAMP, 1, TRUE)""");
        }

        assertUnavailable(settings, Reason.NEWER_SCHEMA, "newer Paperlark");
    }

    @Test
    void a_server_that_does_not_answer_is_named_without_its_password() {
        DatabaseSettings settings = new DatabaseSettings(
                "jdbc:postgresql://localhost:1/larks?password=hunter2", "lark", new Secret("hunter3"), 2);

        assertUnavailable(settings, Reason.REFUSED, "jdbc:postgresql://localhost:1/larks");
    }

    @Test
    void a_folder_that_can_not_be_made_is_refused() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertUnavailable(TestDatabase.h2Settings(file), Reason.REFUSED, "its folder can't be made");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:/data/larks, /data/larks.mv.db",
        "jdbc:h2:/data/larks;MODE=Regular, /data/larks.mv.db",
        "jdbc:h2:mem:larks,",
        "jdbc:h2:tcp://localhost/data/larks,",
        "jdbc:postgresql:larks,"
    })
    void an_h2_file_is_told_from_other_addresses(String url, String file) {
        assertThat(DatabaseAddress.of(url).file())
                .isEqualTo(Optional.ofNullable(file).map(Path::of));
    }

    @Test
    void a_wrong_password_is_refused() {
        DatabaseSettings settings = TestDatabase.h2Settings(folder);
        Database.open(settings).close();

        assertUnavailable(new DatabaseSettings(settings.url(), "", new Secret("guess"), 2), Reason.REFUSED, "password");
    }

    @Test
    void an_address_of_another_product_is_refused() {
        assertUnavailable(
                new DatabaseSettings("jdbc:mysql://localhost/x", "", Secret.NONE, 2), Reason.REFUSED, "jdbc:h2:");
    }

    private static void assertUnavailable(DatabaseSettings settings, Reason reason, String message) {
        assertThatThrownBy(() -> Database.open(settings).close())
                .isInstanceOfSatisfying(DatabaseUnavailable.class, failure -> {
                    assertThat(failure.reason()).isEqualTo(reason);
                    assertThat(failure).hasMessageContaining(message);
                    assertThat(failure.getMessage()).doesNotContain("hunter", "\n");
                });
    }

    private DatabaseSettings settings(Vendor vendor) {
        return vendor == Vendor.H2 ? TestDatabase.h2Settings(folder) : TestDatabase.postgresSettings();
    }

    private int count(Database database) {
        return database.inTransaction(papers::count);
    }
}
