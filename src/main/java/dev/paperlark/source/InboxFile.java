package dev.paperlark.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** A complete file of the inbox. Read it, then accept or reject it. For the thread of its folder. */
public final class InboxFile {
    private final Path path;
    private final long maxBytes;
    private final Runnable whenStuck;

    /** @param whenStuck is told that the file could not be moved away */
    InboxFile(Path path, long maxBytes, Runnable whenStuck) {
        this.path = path;
        this.maxBytes = maxBytes;
        this.whenStuck = whenStuck;
    }

    /** The file's name without its folder. */
    public String name() {
        return String.valueOf(path.getFileName());
    }

    /** What is in the file, never more than the folder's limit. */
    public Content bytes() {
        try (InputStream content = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = content.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE - 8L));
            return bytes.length > maxBytes
                    ? new Content.Unusable("It is larger than " + maxBytes + " bytes.")
                    : new Content.Bytes(bytes);
        } catch (IOException unreadable) {
            return new Content.Unusable("It can't be read: " + FileProblems.reason(unreadable) + ".");
        }
    }

    /** Puts the file into {@code done}, with the report beside it as {@code NAME.report.txt}. */
    public Filing accept(String report) {
        return file("done", report);
    }

    /** Puts the file into {@code rejected}, with the report beside it as {@code NAME.report.txt}. */
    public Filing reject(String report) {
        return file("rejected", report);
    }

    private Filing file(String subfolder, String report) {
        try {
            return new Filing.Moved(new FiledFolder(path.resolveSibling(subfolder)).take(path, report));
        } catch (IOException refused) {
            whenStuck.run();
            return new Filing.Stuck(name() + " can't be moved to " + subfolder + ": " + FileProblems.reason(refused)
                    + ". It stays and is not read again until it changes.");
        }
    }

    /** What reading a file gives. */
    public sealed interface Content {
        /** All its bytes. */
        @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
        record Bytes(byte[] bytes) implements Content {}

        /**
         * It is too large or can't be read.
         *
         * @param reason a sentence for the report
         */
        record Unusable(String reason) implements Content {}
    }

    /** What came of moving a file out of the inbox. */
    public sealed interface Filing {
        /**
         * It is out.
         *
         * @param target where it is now
         */
        record Moved(Path target) implements Filing {}

        /**
         * It could not be moved. The folder does not hand it out again until it changes or the program restarts, so this is
         * told once.
         *
         * @param reason sentences for the log
         */
        record Stuck(String reason) implements Filing {}
    }
}
