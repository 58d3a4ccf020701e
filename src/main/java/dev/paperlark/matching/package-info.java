/**
 * Papers times queries becomes matches with reasons. One bad query never stops the others.
 *
 * <p>Follows the text-and-query specification, sections 2 to 4.
 */
@NullMarked
package dev.paperlark.matching;

import org.jspecify.annotations.NullMarked;
