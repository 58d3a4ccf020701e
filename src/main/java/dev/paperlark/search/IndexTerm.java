package dev.paperlark.search;

/**
 * A term of the index and its place.
 *
 * @param position as tokens have it: two terms are adjacent when their positions differ by one
 */
record IndexTerm(String text, int position) {}
