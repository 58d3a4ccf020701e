package dev.paperlark.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.config.Settings.FolderSettings;
import dev.paperlark.source.InboxFile.Content;
import dev.paperlark.source.InboxFile.Filing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxFolderTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Duration STABLE_FOR = Duration.ofSeconds(2);
    private static final long MAX_BYTES = 100;

    @TempDir
    Path temporary;

    private final SteppingClock clock = new SteppingClock();
    private Path inbox;
    private InboxFolder folder;

    @BeforeEach
    void openFolder() {
        inbox = temporary.resolve("deep/inbox");
        folder = new InboxFolder(new FolderSettings(inbox, Duration.ofSeconds(5), STABLE_FOR), MAX_BYTES, clock);
        assertThat(folder.arrivals()).isEmpty();
    }

    @Test
    void a_missing_folder_is_made() {
        assertThat(inbox).isDirectory();
    }

    @Test
    void a_file_arrives_at_the_second_look_once_it_has_rested() throws IOException {
        write("a.md", "papers", START);
        assertThat(folder.arrivals()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(folder.arrivals()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(names(folder.arrivals())).containsExactly("a.md");
    }

    @Test
    void a_file_that_still_grows_waits() throws IOException {
        write("a.md", "pap", START);
        folder.arrivals();
        clock.advance(Duration.ofSeconds(3));
        write("a.md", "papers", START);
        assertThat(folder.arrivals()).isEmpty();
        clock.advance(Duration.ofSeconds(3));
        write("a.md", "papers", START.plusSeconds(6));
        assertThat(folder.arrivals()).isEmpty();
        clock.advance(Duration.ofSeconds(3));
        assertThat(names(folder.arrivals())).containsExactly("a.md");
    }

    @Test
    void a_file_dated_in_the_future_arrives_all_the_same() throws IOException {
        write("a.md", "papers", START.plus(Duration.ofDays(30)));
        folder.arrivals();
        clock.advance(STABLE_FOR);
        assertThat(names(folder.arrivals())).containsExactly("a.md");
    }

    @Test
    void after_a_restart_an_old_file_needs_two_looks_again() throws IOException {
        write("a.md", "papers", START.minusSeconds(60));
        InboxFolder restarted =
                new InboxFolder(new FolderSettings(inbox, Duration.ofSeconds(5), STABLE_FOR), MAX_BYTES, clock);
        assertThat(restarted.arrivals()).isEmpty();
        assertThat(names(restarted.arrivals())).containsExactly("a.md");
        assertThat(names(restarted.arrivals())).as("until it is filed").containsExactly("a.md");
    }

    @Test
    void the_oldest_file_comes_first() throws IOException {
        write("a.md", "1", START.minusSeconds(10));
        write("b.md", "2", START.minusSeconds(30));
        write("c.md", "3", START.minusSeconds(30));
        assertThat(names(arrivals())).containsExactly("b.md", "c.md", "a.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {".hidden.md", "a.md.part", "a.tmp", "A.TMP", "a.md~"})
    void unfinished_and_hidden_files_are_left_alone(String name) throws IOException {
        write(name, "papers", START.minusSeconds(60));
        assertThat(arrivals()).isEmpty();
    }

    @Test
    void links_and_folders_are_left_alone() throws IOException {
        Path outside = Files.writeString(temporary.resolve("secret.md"), "not yours");
        Files.createSymbolicLink(inbox.resolve("link.md"), outside);
        Files.createDirectory(inbox.resolve("sub.md"));
        assertThat(arrivals()).isEmpty();
        assertThat(outside).exists();
    }

    @Test
    void a_file_that_becomes_a_link_is_not_followed() throws IOException {
        write("a.md", "papers", START.minusSeconds(60));
        InboxFile file = arrivals().get(0);
        Path outside = Files.writeString(temporary.resolve("secret.md"), "not yours");
        Files.delete(inbox.resolve("a.md"));
        Files.createSymbolicLink(inbox.resolve("a.md"), outside);
        assertThat(file.bytes()).isInstanceOf(Content.Unusable.class);
    }

    @Test
    void bytes_are_read_up_to_the_limit() throws IOException {
        write("fits.md", "x".repeat((int) MAX_BYTES), START.minusSeconds(60));
        write("long.md", "x".repeat((int) MAX_BYTES + 1), START.minusSeconds(50));
        List<InboxFile> files = arrivals();
        assertThat(((Content.Bytes) files.get(0).bytes()).bytes()).hasSize((int) MAX_BYTES);
        assertThat(files.get(1).bytes()).isEqualTo(new Content.Unusable("It is larger than 100 bytes."));
    }

    @Test
    void an_accepted_file_moves_to_done_with_its_report() throws IOException {
        write("a.md", "papers", START.minusSeconds(60));
        Filing filing = arrivals().get(0).accept("2 new papers");

        Path target = inbox.toRealPath().resolve("done/a.md");
        assertThat(filing).isEqualTo(new Filing.Moved(target));
        assertThat(target).hasContent("papers");
        assertThat(inbox.resolve("done/a.md.report.txt")).hasContent("2 new papers");
        assertThat(inbox.resolve("a.md")).doesNotExist();
        assertThat(arrivals()).isEmpty();
        try (var left = Files.list(inbox.resolve("done"))) {
            assertThat(left).as("no drafts").hasSize(2);
        }
    }

    @Test
    void a_name_that_is_taken_gets_a_number() throws IOException {
        for (String text : List.of("one", "two", "three")) {
            write("a.md", text, START.minusSeconds(60));
            arrivals().get(0).reject("no digest: " + text);
        }
        assertThat(inbox.resolve("rejected/a.md")).hasContent("one");
        assertThat(inbox.resolve("rejected/a-2.md")).hasContent("two");
        assertThat(inbox.resolve("rejected/a-3.md")).hasContent("three");
        assertThat(inbox.resolve("rejected/a-3.md.report.txt")).hasContent("no digest: three");
    }

    @Test
    void a_report_never_replaces_a_file() throws IOException {
        write("a.md.report.txt", "a digest by an odd name", START.minusSeconds(60));
        arrivals().get(0).accept("fine");
        write("a.md", "papers", START.minusSeconds(60));
        arrivals().get(0).accept("fine too");
        assertThat(inbox.resolve("done/a.md.report.txt")).hasContent("a digest by an odd name");
        assertThat(inbox.resolve("done/a-2.md")).hasContent("papers");
    }

    @Test
    void after_a_crash_between_report_and_move_the_file_comes_again() throws IOException {
        write("a.md", "papers", START.minusSeconds(60));
        Files.createDirectory(inbox.resolve("done"));
        Files.writeString(inbox.resolve("done/a.md.report.txt"), "report of the crashed run");
        assertThat(arrivals().get(0).accept("second report")).isInstanceOf(Filing.Moved.class);
        assertThat(inbox.resolve("done/a-2.md")).hasContent("papers");
        assertThat(inbox.resolve("done/a-2.md.report.txt")).hasContent("second report");
    }

    @Test
    void a_file_that_can_not_be_moved_is_told_once_and_comes_back_when_it_changes() throws IOException {
        Files.createSymbolicLink(inbox.resolve("done"), temporary);
        write("a.md", "papers", START.minusSeconds(60));

        Filing filing = arrivals().get(0).accept("fine");
        assertThat(((Filing.Stuck) filing).reason()).startsWith("a.md can't be moved to done: it is not a folder");
        assertThat(temporary.resolve("a.md")).doesNotExist();
        assertThat(inbox.resolve("a.md")).hasContent("papers");
        assertThat(arrivals()).isEmpty();

        Files.delete(inbox.resolve("done"));
        write("a.md", "more papers", START.minusSeconds(40));
        assertThat(arrivals().get(0).accept("fine")).isInstanceOf(Filing.Moved.class);
    }

    @Test
    void a_file_that_went_away_gets_no_report() throws IOException {
        write("a.md", "papers", START.minusSeconds(60));
        InboxFile file = arrivals().get(0);
        Files.delete(inbox.resolve("a.md"));
        assertThat(file.bytes()).isEqualTo(new Content.Unusable("It can't be read: it is not there any more."));
        assertThat(file.reject("gone")).isInstanceOf(Filing.Stuck.class);
        assertThat(inbox.resolve("rejected")).doesNotExist();
    }

    @Test
    void a_folder_that_is_none_holds_no_files() throws IOException {
        Path file = Files.writeString(temporary.resolve("plain"), "");
        InboxFolder broken =
                new InboxFolder(new FolderSettings(file, Duration.ofSeconds(5), STABLE_FOR), MAX_BYTES, clock);
        assertThat(broken.arrivals()).isEmpty();
        assertThat(broken.arrivals()).isEmpty();
    }

    /** Two looks, as the scheduler makes them. */
    private List<InboxFile> arrivals() {
        folder.arrivals();
        clock.advance(STABLE_FOR);
        return folder.arrivals();
    }

    private void write(String name, String text, Instant modified) throws IOException {
        Files.setLastModifiedTime(Files.writeString(inbox.resolve(name), text), FileTime.from(modified));
    }

    private static List<String> names(List<InboxFile> files) {
        return files.stream().map(InboxFile::name).toList();
    }

    private static final class SteppingClock extends Clock {
        private Instant now = START;

        void advance(Duration step) {
            now = now.plus(step);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
