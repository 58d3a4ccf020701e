package dev.paperlark.source;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A folder of files that are finished, each with its report beside it. Never replaces what is there. */
final class FiledFolder {
    private static final String REPORT = ".report.txt";

    private final Path folder;

    FiledFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes the report, then moves the file; each step happens wholly or not at all. After a crash in between the file is
     * still where it was.
     *
     * @return where the file is now; {@code name-2.md} when {@code name.md} is taken
     */
    Path take(Path file, String report) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            makeFolder();
        }
        Path target = freeTarget(String.valueOf(file.getFileName()));
        write(reportOf(target), report);
        return Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A link in the place of the folder would lead files out of the inbox. */
    private void makeFolder() throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(folder.toString(), null, "it is not a folder");
        }
        Files.createDirectory(folder);
    }

    private Path freeTarget(String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = name.substring(stem.length());
        Path target = folder.resolve(name);
        for (int number = 2; isTaken(target) || isTaken(reportOf(target)); number++) {
            target = folder.resolve(stem + "-" + number + extension);
        }
        return target;
    }

    private static boolean isTaken(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static Path reportOf(Path target) {
        return target.resolveSibling(target.getFileName() + REPORT);
    }

    private static void write(Path target, String text) throws IOException {
        Path draft = target.resolveSibling("." + target.getFileName() + ".tmp");
        Files.writeString(
                draft,
                text,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }
}
