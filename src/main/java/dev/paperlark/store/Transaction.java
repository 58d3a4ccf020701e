package dev.paperlark.store;

import org.jdbi.v3.core.Handle;

/**
 * An open transaction, the first argument of every store method. {@link Database} opens it, and commits it when the work
 * given to it returns; it must not be kept longer, nor be used by another thread.
 */
public final class Transaction {
    private final Handle handle;

    Transaction(Handle handle) {
        this.handle = handle;
    }

    Handle handle() {
        return handle;
    }
}
