/**
 * Full-text search over every stored paper: a query finds here exactly the papers that it matches as a subscription. The index is
 * derived: it follows the store and is built anew whenever it is missing, damaged or of another version.
 *
 * <p>How texts stand in the index is told at {@link dev.paperlark.search.PaperDocument}; see decision records 0012 and 0013.
 */
@NullMarked
package dev.paperlark.search;

import org.jspecify.annotations.NullMarked;
