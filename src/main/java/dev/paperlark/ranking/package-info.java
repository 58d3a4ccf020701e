/**
 * The order of matches. Pure functions that say which rule decided.
 */
@NullMarked
package dev.paperlark.ranking;

import org.jspecify.annotations.NullMarked;
