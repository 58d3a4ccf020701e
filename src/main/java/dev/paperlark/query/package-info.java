/**
 * The query language: text becomes a {@link dev.paperlark.query.Query} or an error that points to its column, and a query is
 * said back in plain words.
 *
 * <p>Follows the text-and-query specification, section 3; see {@code docs/query-language.md}.
 */
@NullMarked
package dev.paperlark.query;

import org.jspecify.annotations.NullMarked;
