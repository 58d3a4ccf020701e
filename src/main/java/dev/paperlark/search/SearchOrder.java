package dev.paperlark.search;

/** What comes first. */
public enum SearchOrder {
    /** The papers that fit the words best; of those that fit alike, the newer. */
    BEST,
    /** The papers that appeared last. */
    NEWEST
}
