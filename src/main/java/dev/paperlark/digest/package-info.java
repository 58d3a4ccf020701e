/**
 * Digests: bytes become a {@link dev.paperlark.model.Digest} with its papers and problems, for every dialect of Markdown and
 * for JSONL. Reading never throws for bad text.
 *
 * <p>A new dialect is a line in the label lexicon or one reader class; see {@code docs/add-a-dialect.md}.
 */
@NullMarked
package dev.paperlark.digest;

import org.jspecify.annotations.NullMarked;
