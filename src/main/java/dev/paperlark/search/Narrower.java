package dev.paperlark.search;

/**
 * A word that would narrow a query.
 *
 * @param hits how many papers of the last month the query finds with it
 */
public record Narrower(String word, int hits) {}
