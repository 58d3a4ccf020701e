package dev.paperlark.source;

import dev.paperlark.config.Settings.FolderSettings;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The watched folder. A file arrives when it has stopped changing, and leaves when it is accepted or rejected.
 *
 * <p>Nothing is lost in a crash: a file stays until it is moved, and is handed out again after a restart. So the same bytes may
 * be handed out twice. For one thread.
 */
public final class InboxFolder {
    private static final Logger log = LoggerFactory.getLogger(InboxFolder.class);

    /** Ends of the names under which programs keep files that are not finished. */
    private static final List<String> UNFINISHED = List.of(".part", ".tmp", "~");

    private final FolderSettings settings;
    private final long maxBytes;
    private final Clock clock;

    /** What the last look saw, and since when it has been so. */
    private Map<Snapshot, Instant> seenSince = Map.of();

    /** Files that could not be moved away; they wait for a change or a restart instead of being handed out at each look. */
    private final Set<Snapshot> stuck = new HashSet<>();

    private String lastComplaint = "";

    /** @param maxBytes of one file; of a longer one {@link InboxFile#bytes()} tells only that it is too large */
    public InboxFolder(FolderSettings settings, long maxBytes, Clock clock) {
        this.settings = settings;
        this.maxBytes = maxBytes;
        this.clock = clock;
    }

    /**
     * The complete files, oldest first: plain files, neither hidden nor named like an unfinished one, whose size and time of
     * change have stayed the same for {@code stableFor} and since the last look. So a file needs two looks at least.
     *
     * <p>Makes the folder when it is missing. A folder that can't be read counts as empty; that is logged once.
     */
    public List<InboxFile> arrivals() {
        Instant now = clock.instant();
        Map<Snapshot, Instant> seen = new HashMap<>();
        snapshots().forEach(file -> seen.put(file, seenSince.getOrDefault(file, now)));
        List<InboxFile> arrivals = seen.keySet().stream()
                .filter(file -> seenSince.containsKey(file) && !stuck.contains(file))
                .filter(file -> isStable(file, seen.getOrDefault(file, now), now))
                .sorted(Comparator.comparing(Snapshot::modified).thenComparing(Snapshot::path))
                .map(file -> new InboxFile(file.path(), maxBytes, () -> stuck.add(file)))
                .toList();
        seenSince = seen;
        stuck.retainAll(seen.keySet());
        return arrivals;
    }

    /** By the file's own time or, where that can't be trusted (a copied date, a clock that differs), by ours. */
    private boolean isStable(Snapshot file, Instant since, Instant now) {
        Instant latest = now.minus(settings.stableFor());
        return !file.modified().isAfter(latest) || !since.isAfter(latest);
    }

    private List<Snapshot> snapshots() {
        try {
            Files.createDirectories(settings.path());
            List<Snapshot> snapshots = list(settings.path().toRealPath());
            lastComplaint = "";
            return snapshots;
        } catch (IOException unreadable) {
            complain(FileProblems.reason(unreadable));
            return List.of();
        }
    }

    private static List<Snapshot> list(Path folder) throws IOException {
        List<Snapshot> snapshots = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, InboxFolder::isOffered)) {
            for (Path path : entries) {
                addIfPlain(path, snapshots);
            }
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        return snapshots;
    }

    private static void addIfPlain(Path path, List<Snapshot> snapshots) throws IOException {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isRegularFile()) {
                snapshots.add(new Snapshot(
                        path, attributes.size(), attributes.lastModifiedTime().toInstant()));
            }
        } catch (NoSuchFileException gone) {
            log.debug("inbox file={} went away while it was looked at", path.getFileName());
        }
    }

    private static boolean isOffered(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && UNFINISHED.stream().noneMatch(name::endsWith);
    }

    private void complain(String reason) {
        if (!reason.equals(lastComplaint)) {
            log.error("inbox folder={} can't be used: {}", settings.path(), reason);
            lastComplaint = reason;
        }
    }

    /** A file as one look saw it. */
    private record Snapshot(Path path, long size, Instant modified) {}
}
