package dev.paperlark.store;

/**
 * What a subscription brought its chat.
 *
 * @param sent how many papers
 * @param opened how many of them somebody opened from their alert
 * @param liked how many of them somebody likes
 */
public record Yield(int sent, int opened, int liked) {
    /** Of a subscription that brought nothing. */
    public static final Yield NOTHING = new Yield(0, 0, 0);

    Yield with(Yield other) {
        return new Yield(sent + other.sent, opened + other.opened, liked + other.liked);
    }
}
