/**
 * What people can say: the specification of each command, the router, and one class for each command. Knows no platform.
 *
 * <p>See {@code docs/add-a-command.md}.
 */
@NullMarked
package dev.paperlark.command;

import org.jspecify.annotations.NullMarked;
