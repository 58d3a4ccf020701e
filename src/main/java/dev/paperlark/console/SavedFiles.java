package dev.paperlark.console;

import dev.paperlark.message.Attachment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where files go that come with an answer, since a terminal can't show them.
 *
 * @param folder made when the first one comes
 */
record SavedFiles(Path folder) {
    /** Writes the file, in the place of an earlier one of its name; where it is now. */
    Path save(Attachment file) throws IOException {
        Files.createDirectories(folder);
        return Files.write(folder.resolve(file.fileName()), file.bytes());
    }
}
