package dev.paperlark.support.telegram;

/** A request that the real server would refuse with a 400, with its words. */
public final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param description as Telegram words it, with "Bad Request: " before it */
    public BadRequest(String description) {
        super(description);
    }
}
