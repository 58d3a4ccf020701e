/**
 * Paperlark in a terminal: lines become command requests, messages become ANSI text. Needs no token.
 */
@NullMarked
package dev.paperlark.console;

import org.jspecify.annotations.NullMarked;
