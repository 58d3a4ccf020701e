/**
 * The program: {@code Main} (arguments, exit codes) and {@code App}, which builds the graph of objects by hand, starts it and
 * closes it in reverse order.
 */
@NullMarked
package dev.paperlark;

import org.jspecify.annotations.NullMarked;
