/**
 * The order of matches, and what a chat's votes teach about it. Pure functions that say which rule decided.
 */
@NullMarked
package dev.paperlark.ranking;

import org.jspecify.annotations.NullMarked;
