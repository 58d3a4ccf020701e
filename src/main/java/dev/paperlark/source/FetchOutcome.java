package dev.paperlark.source;

/** What came of fetching one address. */
public sealed interface FetchOutcome {
    /** Hands the outcome to the method of its kind. */
    <R> R accept(Visitor<R> visitor);

    /**
     * The bytes are here, unpacked where the server had packed them for the way.
     *
     * @param validators for the next time
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Fetched(byte[] bytes, Validators validators) implements FetchOutcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.fetched(this);
        }
    }

    /** The server has nothing newer than what the validators stand for. */
    record NotModified() implements FetchOutcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notModified(this);
        }
    }

    /** There is nothing at the address (404 or 410): usual for a digest that is not written yet. */
    record Missing() implements FetchOutcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.missing(this);
        }
    }

    /**
     * It did not work, after all attempts.
     *
     * @param reason one short line for people, without path, query or password of the address
     */
    record Failed(String reason) implements FetchOutcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.failed(this);
        }
    }

    /** One method for each kind of outcome. */
    interface Visitor<R> {
        R fetched(Fetched outcome);

        R notModified(NotModified outcome);

        R missing(Missing outcome);

        R failed(Failed outcome);
    }
}
