package dev.paperlark.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Says in a few words why the file system refused. */
final class FileProblems {
    private FileProblems() {}

    static String reason(IOException problem) {
        if (problem instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (problem instanceof NoSuchFileException) {
            return "it is not there any more";
        }
        if (problem instanceof FileAlreadyExistsException) {
            return "something else has that name";
        }
        if (problem instanceof FileSystemException detailed && detailed.getReason() != null) {
            return detailed.getReason();
        }
        return Objects.requireNonNullElse(
                problem.getMessage(), problem.getClass().getSimpleName());
    }
}
