package dev.paperlark.store;

import dev.paperlark.store.DatabaseUnavailable.Reason;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;

/** Says in plain words why a database could not be opened. */
final class OpeningFailure {
    /** What H2 answers when a file is not, or no longer, one that this release can read. */
    private static final Set<Integer> DAMAGED = Set.of(
            ErrorCode.FILE_CORRUPTED_1,
            ErrorCode.FILE_VERSION_ERROR_1,
            ErrorCode.GENERAL_ERROR_1,
            ErrorCode.IO_EXCEPTION_1);

    private final DatabaseAddress address;

    OpeningFailure(DatabaseAddress address) {
        this.address = address;
    }

    /** H2 opens some damaged files as new, empty databases; going on would hide the loss. */
    DatabaseUnavailable ofEmptyFile() {
        return new DatabaseUnavailable(Reason.DAMAGED, message(Reason.DAMAGED, "it is there but holds no table"));
    }

    /** What a failure on the way means, judged by the database's own answer where there is one. */
    DatabaseUnavailable of(Exception failure) {
        List<Throwable> causes = Stream.<Throwable>iterate(failure, e -> e != null, Throwable::getCause)
                .toList();
        Throwable telling = causes.stream()
                .filter(SQLException.class::isInstance)
                .findFirst()
                .orElse(failure);
        Reason reason = telling instanceof SQLException answer ? reasonOf(answer, causes) : Reason.REFUSED;
        return new DatabaseUnavailable(
                reason, message(reason, firstLine(String.valueOf(telling.getMessage()))), failure);
    }

    private Reason reasonOf(SQLException answer, List<Throwable> causes) {
        if (address.vendor() != Vendor.H2) {
            return Reason.REFUSED;
        }
        if (answer.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return Reason.IN_USE;
        }
        boolean reachable = causes.stream().noneMatch(FileSystemException.class::isInstance);
        return reachable && DAMAGED.contains(answer.getErrorCode()) ? Reason.DAMAGED : Reason.REFUSED;
    }

    private String message(Reason reason, String detail) {
        String database = address.shown();
        return switch (reason) {
            case IN_USE -> "Another process is using " + database + ". Stop the other Paperlark, then start this one.";
            case DAMAGED ->
                database + " is damaged or not a database of this version (" + detail
                        + "). Restore it from a backup, or move it away to begin anew.";
            default ->
                "The database " + database + " can't be used: " + detail + ". Check database.url, user and password.";
        };
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }
}
