package dev.paperlark.query;

import java.util.List;

/** Carries an error out of the recursive descent; never leaves the package, because {@link QueryParser} turns it into a value. */
final class Refusal extends Exception {
    private final transient QueryError error;

    Refusal(int column, String key, Object... arguments) {
        super(key, null, false, false);
        this.error = new QueryError(column, key, List.of(arguments));
    }

    QueryError error() {
        return error;
    }
}
