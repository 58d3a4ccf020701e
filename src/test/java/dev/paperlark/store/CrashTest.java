package dev.paperlark.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.PaperId;
import dev.paperlark.support.ChildJvm;
import dev.paperlark.support.Papers;
import dev.paperlark.support.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
    /** Uneven, so that the kills meet the database in different moments. */
    private static final int[] COMMITS_BEFORE_KILL = {1, 150, 71};

    @TempDir
    Path folder;

    @Test
    void a_kill_loses_no_acknowledged_commit() throws InterruptedException {
        int acknowledged = 0;
        for (int commits : COMMITS_BEFORE_KILL) {
            acknowledged = saveUntilKilled(acknowledged + 1, commits);
            assertThat(missingUpTo(acknowledged)).isEmpty();
        }
    }

    private int saveUntilKilled(int first, int commits) throws InterruptedException {
        try (ChildJvm saver = ChildJvm.start(PaperSaver.class, folder.toString(), Integer.toString(first))) {
            int last = first - 1;
            for (int i = 0; i < commits; i++) {
                last = Integer.parseInt(saver.nextLine());
            }
            List<String> unread = saver.kill();
            return last + unread.size();
        }
    }

    private List<String> missingUpTo(int number) {
        List<String> expected =
                IntStream.rangeClosed(1, number).mapToObj(Papers::id).toList();
        try (TestDatabase database = TestDatabase.h2(folder)) {
            List<String> found = database.in(tx -> new PaperStore()
                    .findAll(tx, expected.stream().map(PaperId::new).toList()).stream()
                            .map(paper -> paper.id().value())
                            .toList());
            return expected.stream().filter(id -> !found.contains(id)).toList();
        }
    }
}
