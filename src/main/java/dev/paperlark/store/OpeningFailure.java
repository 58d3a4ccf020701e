package dev.paperlark.store;

import dev.paperlark.store.DatabaseUnavailable.Reason;
import java.sql.SQLException;
import java.util.Optional;
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

    DatabaseUnavailable of(RuntimeException failure) {
        Optional<SQLException> answer = Stream.<Throwable>iterate(failure, e -> e != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
        Reason reason = answer.map(this::reasonOf).orElse(Reason.REFUSED);
        String detail = firstLine(
                String.valueOf(answer.<Exception>map(e -> e).orElse(failure).getMessage()));
        return new DatabaseUnavailable(reason, message(reason, detail), failure);
    }

    private Reason reasonOf(SQLException answer) {
        if (address.vendor() != Vendor.H2) {
            return Reason.REFUSED;
        }
        if (answer.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return Reason.IN_USE;
        }
        return DAMAGED.contains(answer.getErrorCode()) ? Reason.DAMAGED : Reason.REFUSED;
    }

    private String message(Reason reason, String detail) {
        String database = address.shown();
        return switch (reason) {
            case IN_USE -> "Another process is using " + database + ". Stop the other Paperlark, then start this one.";
            case DAMAGED ->
                database + " is damaged or not a database of this version (" + detail
                        + "). Restore it from a backup; the file was left as it is.";
            default ->
                "The database " + database + " can't be used: " + detail + ". Check database.url, user and password.";
        };
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }
}
