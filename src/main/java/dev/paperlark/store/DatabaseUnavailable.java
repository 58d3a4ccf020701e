package dev.paperlark.store;

/**
 * The database can't be used. The message is one plain sentence or two for the operator, with what to do; no secret is
 * in it.
 */
public final class DatabaseUnavailable extends RuntimeException {
    private final Reason reason;

    DatabaseUnavailable(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    DatabaseUnavailable(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** The kind of trouble, for an exit code. */
    public Reason reason() {
        return reason;
    }

    /** Why a database can't be used. */
    public enum Reason {
        /** Another process has opened the file. */
        IN_USE,
        /** The file can't be read as a database of this H2 release. */
        DAMAGED,
        /** A newer Paperlark has changed the tables. */
        NEWER_SCHEMA,
        /** Everything else: a wrong address or password, no permission, a server that does not answer. */
        REFUSED
    }
}
