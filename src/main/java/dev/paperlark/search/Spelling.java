package dev.paperlark.search;

/**
 * A word of a query that stands in no paper.
 *
 * @param written the word as it is compared
 * @param known the nearest word that stands in some
 */
public record Spelling(String written, String known) {}
