package dev.paperlark.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.support.ChildJvm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCrashTest {
    /** Uneven, so that the kills meet the index in different moments. */
    private static final int[] COMMITS_BEFORE_KILL = {1, 23, 40};

    @TempDir
    private Path folder;

    @Test
    void a_kill_loses_no_acknowledged_commit_and_the_mark_fits_what_is_there() throws InterruptedException {
        int acknowledged = 0;
        for (int commits : COMMITS_BEFORE_KILL) {
            acknowledged = addUntilKilled(acknowledged + 1, commits);
            try (PaperIndex index = new PaperIndex(folder, Duration.ofMinutes(1))) {
                int mark = Integer.parseInt(index.mark());
                assertThat(mark).isBetween(acknowledged, acknowledged + 1);
                assertThat(index.size()).isEqualTo(mark);
                acknowledged = mark;
            }
        }
    }

    private int addUntilKilled(int first, int commits) throws InterruptedException {
        try (ChildJvm adder = ChildJvm.start(PaperAdder.class, folder.toString(), Integer.toString(first))) {
            int last = first - 1;
            for (int i = 0; i < commits; i++) {
                last = Integer.parseInt(adder.nextLine());
            }
            List<String> unread = adder.kill();
            return last + unread.size();
        }
    }
}
