/**
 * The one tokenizer: Unicode normalisation, LaTeX, words, CJK code points, plurals, positions. Matching and search both use
 * it, so that a query means the same everywhere.
 *
 * <p>Follows the text-and-query specification, section 1.
 */
@NullMarked
package dev.paperlark.text;

import org.jspecify.annotations.NullMarked;
