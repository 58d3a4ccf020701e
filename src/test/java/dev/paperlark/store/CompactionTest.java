package dev.paperlark.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.PaperId;
import dev.paperlark.support.ChildJvm;
import dev.paperlark.support.Papers;
import dev.paperlark.support.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {
    private static final int PAPERS = 5;
    private static final int CHANGES = 400;
    private static final long ANY_SIZE = 1;

    @TempDir
    Path folder;

    private DatabaseAddress address;
    private Path file;

    /** Many commits over little data, as months of work leave them. */
    @BeforeEach
    void wasteSpace() {
        address = DatabaseAddress.of(TestDatabase.h2Settings(folder).url());
        file = address.file().orElseThrow();
        try (TestDatabase database = TestDatabase.h2(folder)) {
            database.run(tx -> new PaperStore().save(tx, Papers.series(PAPERS), StoreTest.NOW));
            for (int change = 0; change < CHANGES; change++) {
                String text = "change " + change;
                database.run(tx -> new NoteStore().write(tx, "note", text));
            }
        }
    }

    @Test
    void a_file_of_mostly_dead_space_becomes_small_and_keeps_every_row() throws IOException {
        long before = Files.size(file);

        compact(ANY_SIZE);

        assertThat(Files.size(file)).isLessThan(before / 2);
        assertThat(contents()).isEqualTo(expected());
    }

    @Test
    void a_file_without_much_dead_space_is_left_alone() throws IOException {
        compact(ANY_SIZE);
        Object compacted = Files.readAttributes(file, BasicFileAttributes.class).fileKey();

        compact(ANY_SIZE);

        assertThat(Files.readAttributes(file, BasicFileAttributes.class).fileKey())
                .as("the same file, not a copy in its place")
                .isEqualTo(compacted);
    }

    @Test
    void a_small_file_is_not_even_opened() throws IOException {
        byte[] before = Files.readAllBytes(file);

        compact(before.length + 1L);

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void what_an_interrupted_compaction_left_does_no_harm() throws IOException {
        Path leftOver = file.resolveSibling(file.getFileName() + ".compacting.mv.db");
        Files.write(leftOver, "half a file".getBytes(StandardCharsets.UTF_8));

        compact(ANY_SIZE);

        assertThat(leftOver).doesNotExist();
        assertThat(contents()).isEqualTo(expected());
    }

    @Test
    void a_file_that_another_process_works_on_is_left_alone() throws Exception {
        long before = Files.size(file);
        try (ChildJvm holder = ChildJvm.start(FileHolder.class, folder.toString())) {
            holder.nextLine();

            compact(ANY_SIZE);

            assertThat(Files.size(file)).isGreaterThanOrEqualTo(before);
            holder.kill();
        }
        assertThat(contents()).isEqualTo(expected());
    }

    @Test
    void a_file_that_this_process_works_on_is_left_alone() throws IOException {
        long before = Files.size(file);
        try (TestDatabase database = TestDatabase.h2(folder)) {
            compact(ANY_SIZE);

            assertThat(Files.size(file)).isGreaterThanOrEqualTo(before);
            database.run(tx -> new NoteStore().write(tx, "note", "change " + (CHANGES - 1)));
        }
        assertThat(contents()).isEqualTo(expected());
    }

    private void compact(long largeBytes) {
        Compaction.ifWorthwhile(address, new Properties(), largeBytes);
    }

    private static String expected() {
        return Papers.series(PAPERS).stream().map(paper -> paper.id().value()).toList() + " change " + (CHANGES - 1);
    }

    private String contents() {
        try (TestDatabase database = TestDatabase.h2(folder)) {
            List<PaperId> ids =
                    Papers.series(PAPERS).stream().map(paper -> paper.id()).toList();
            List<String> found = database.in(tx -> new PaperStore()
                    .findAll(tx, ids).stream().map(paper -> paper.id().value()).toList());
            return found + " "
                    + database.in(tx -> new NoteStore().find(tx, "note")).orElseThrow();
        }
    }
}
