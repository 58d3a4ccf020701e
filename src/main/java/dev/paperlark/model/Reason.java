package dev.paperlark.model;

/**
 * Why a paper matched: one positive term of the query that hit.
 *
 * @param field where the term hit
 * @param words the words as they stand in the paper's text
 */
public record Reason(PaperField field, String words) {}
