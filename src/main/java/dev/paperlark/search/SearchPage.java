package dev.paperlark.search;

/**
 * A stretch of the papers found.
 *
 * @param from how many papers stand before it
 * @param size how many papers it has at most
 */
public record SearchPage(int from, int size) {
    /** Nobody pages farther; a search that would is refused, and the words should be narrowed instead. */
    public static final int MAX_END = 1_000;

    public SearchPage {
        if (from < 0 || size < 1) {
            throw new IllegalArgumentException("a page has a place and a size");
        }
    }

    /** How many papers stand before the next page. */
    public int end() {
        return from + size;
    }
}
